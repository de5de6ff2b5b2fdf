using Kinerja.Grains.Agencies.Storage;
using Kinerja.Grains.Indicators.Contracts;
using Kinerja.Model.Achievements;
using Kinerja.Model.Plans;
using Kinerja.Model.Values;

namespace Kinerja.Grains.Agencies;

/// <summary>The part of a plan that one indicator-year holds a copy of.</summary>
internal sealed record CellPlan
{
    /// <summary>The indicator and the year.</summary>
    public required CellId Id { get; init; }

    /// <summary>The card.</summary>
    public required PlanIndicator Card { get; init; }

    /// <summary>Targets of the year.</summary>
    public IReadOnlyList<PlanTarget> Targets { get; init; } = [];

    /// <summary>Cell code by folded component name.</summary>
    public IReadOnlyDictionary<string, string> Inputs { get; init; } = new Dictionary<string, string>();

    /// <summary>Rows of scorecards that read this cell, by year.</summary>
    public IReadOnlyDictionary<int, IReadOnlyList<string>> Dependents { get; init; } = new Dictionary<int, IReadOnlyList<string>>();

    /// <summary>Value of the base year.</summary>
    public TypedValue Baseline { get; init; }

    /// <summary>Policy.</summary>
    public required AchievementPolicy Policy { get; init; }

    /// <summary>IANA zone.</summary>
    public required string TimeZone { get; init; }

    /// <summary>Days until a quarter is due.</summary>
    public required int DueDays { get; init; }

    /// <summary>
    /// Order of pushing: whoever is read comes before whoever reads it. So a cell knows whom to mark before anybody computes with it.
    /// </summary>
    public required (int Year, int Level) Order { get; init; }

    /// <summary>The command that takes it there.</summary>
    public static TakePlan Command(CellPlan? cell, int year, AgencyState agency, PlanPush push) => new()
    {
        OperationId = push.OperationId,
        PlanRevision = agency.Revision,
        Card = cell?.Card,
        Targets = cell?.Targets ?? [],
        Inputs = cell?.Inputs ?? new Dictionary<string, string>(),
        DependentsThisYear = cell?.Dependents.GetValueOrDefault(year) ?? [],
        DependentsNextYear = cell?.Dependents.GetValueOrDefault(year + 1) ?? [],
        DependentsLater = cell?.Dependents.Where(d => d.Key > year + 1).ToDictionary(d => d.Key, d => d.Value) ?? [],
        Policy = agency.Policy,
        Baseline = cell?.Baseline ?? default,
        TimeZone = agency.TimeZone,
        DueDays = agency.DueDays,
        Reason = push.Reason,
        Origin = push.Origin,
        IsUndo = push.IsUndo,
        Actor = push.Actor,
    };
}
