using System.Globalization;
using Kinerja.Model.Checks;
using Kinerja.Model.Periods;
using Kinerja.Model.Plans;

namespace Kinerja.Web.Components.Pages.Findings;

/// <summary>Names and ids of the fields of a decision.</summary>
public static class DecisionFields
{
    public const string Finding = "temuan";
    public const string Rule = "aturan";
    public const string Decision = "putusan";
    public const string Reason = "alasan";
    public const string Unit = "satuan";
    public const string Dash = "arti";
    public const string Revision = "rev";

    /// <summary>Most cells that one decision offers to correct.</summary>
    private const int MaxCells = 16;

    // Findings about figures; the others are about words, units or cards.
    private static readonly int[] _figures = [1, 2, 4, 5, 6, 9, 10, 11, 13];

    /// <summary>The rule as a field carries it.</summary>
    public static string RuleCode(int rule) => rule.ToString(CultureInfo.InvariantCulture);

    /// <summary>Name of the field of a cell.</summary>
    public static string Value(PlanTarget cell) => $"nilai.{Cell(cell)}";

    /// <summary>Name of the choice between the readings of a cell.</summary>
    public static string Reading(PlanTarget cell) => $"baca.{Cell(cell)}";

    /// <summary>Id of a control of this finding's form.</summary>
    public static string Id(Finding finding, string field) => $"{field}-{finding.Id}";

    /// <summary>The cells that a correction of a finding may change.</summary>
    public static IReadOnlyList<PlanTarget> Cells(Finding finding, Plan plan) => _figures.Contains(finding.Rule)
        ? [.. finding.Indicators
            .SelectMany(code => plan.TargetsOf(code).Where(t => finding.Years.Count == 0 || finding.Years.Contains(t.Year)))
            .Where(t => finding.Rule != 5 || !t.Value.IsNumber)
            .Take(MaxCells)]
        : [];

    /// <summary>True for findings about a unit.</summary>
    public static bool IsUnit(Finding finding) => finding.Rule == 3 && finding.Indicators.Count > 0;

    /// <summary>True for findings about a dash, whose correction may be a meaning instead of a number.</summary>
    public static bool IsDash(Finding finding, Plan plan) => finding.Rule == 5 && Cells(finding, plan).Count > 0;

    /// <summary>True when there is something that the form can put in place.</summary>
    public static bool CanCorrect(Finding finding, Plan plan) => IsUnit(finding) || Cells(finding, plan).Count > 0;

    private static string Cell(PlanTarget cell) => string.Create(CultureInfo.InvariantCulture, $"{cell.Indicator}.{cell.Year}.{cell.Period.Code()}");
}
