using Kinerja.Model.Keys;
using Kinerja.Model.Plans;
using Kinerja.Model.Regions;

namespace Kinerja.Web.Application.Demo.Synthetic;

/// <summary>An agency of the synthetic country with everything it says.</summary>
internal sealed record SyntheticAgency
{
    public required AgencyKey Key { get; init; }

    public required Region Region { get; init; }

    public required SyntheticAffair Affair { get; init; }

    /// <summary>Its plan, components included.</summary>
    public required Plan Plan { get; init; }

    /// <summary>Own indicators with the measure they stand for.</summary>
    public required IReadOnlyList<SyntheticIndicator> Indicators { get; init; }

    /// <summary>What it reports, by component and year.</summary>
    public required IReadOnlyList<SyntheticFigures> Figures { get; init; }

    /// <summary>How it reports the last year.</summary>
    public required SyntheticHabit Reporting { get; init; }

    /// <summary>How far its periods have come.</summary>
    public required IReadOnlyList<SamplePeriod> Periods { get; init; }

    /// <summary>False when it has not adopted the shared model of its field.</summary>
    public required bool HasModel { get; init; }
}

/// <summary>An own indicator of a synthetic agency.</summary>
internal sealed record SyntheticIndicator(string Code, SyntheticMeasure Measure, SyntheticHabit Habit);

/// <summary>The quarters of a component in a year; a quarter without a figure is not reported.</summary>
internal sealed record SyntheticFigures(string Component, int Year, IReadOnlyList<(Model.Periods.Period Quarter, decimal Value)> Quarters);
