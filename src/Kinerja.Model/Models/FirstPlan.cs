using Kinerja.Model.Checks;
using Kinerja.Model.Formulas;
using Kinerja.Model.Imports;
using Kinerja.Model.Indicators;
using Kinerja.Model.Plans;
using Kinerja.Model.Texts;

namespace Kinerja.Model.Models;

/// <summary>
/// The plan of an agency that begins with a shared model: its indicators with their formulas, and no target, because only the agency knows those. One goal and one objective carry the
/// model's name until the agency brings its own. Pure.
/// </summary>
public static class FirstPlan
{
    /// <summary>Most years of such a plan.</summary>
    public const int MaxYears = 6;

    private const string Goal = "t-1";
    private const string Objective = "s-1";

    /// <summary>The plan.</summary>
    /// <param name="content">The model.</param>
    /// <param name="agency">Name of the agency.</param>
    /// <param name="region">Name of its region.</param>
    /// <param name="years">Years, ascending.</param>
    public static Plan Of(ModelContent content, string agency, string region, IReadOnlyList<int> years)
    {
        ArgumentNullException.ThrowIfNull(content);
        ArgumentNullException.ThrowIfNull(years);
        var plan = new Plan
        {
            Header = new() { Title = $"Indikator kinerja utama {agency}", Agency = agency, Region = region, Years = years },
            Goals = [new() { Code = Goal, Name = content.Name, Level = GoalLevel.Agency }],
            Objectives = [new() { Code = Objective, Name = content.Name, Goal = Goal }],
            Indicators = [.. content.Indicators.Select((shared, i) => Card(shared, i + 1, agency))],
        };
        var formulas = PlanChecker.ReadFormulas(plan);
        plan = PlanComponents.Complete(plan, formulas, _ => null);
        var components = content.Components.ToDictionary(c => TextFolding.Fold(c.Name), StringComparer.Ordinal);
        return plan with { Indicators = [.. plan.Indicators.Select(i => i.Level == IndicatorLevel.Component && components.TryGetValue(TextFolding.Fold(i.Name), out var shared) ? As(i, shared) : i)] };
    }

    private static string Code(int number) => $"iku-{number}";

    private static PlanIndicator Card(SharedIndicator shared, int number, string agency) => new()
    {
        Code = Code(number),
        Number = $"{number}",
        Name = shared.Name,
        Level = IndicatorLevel.Key,
        Objective = Objective,
        FormulaText = shared.FormulaText,
        Unit = shared.Unit,
        UnitText = shared.Unit,
        Decimals = shared.Decimals,
        Polarity = shared.Polarity,
        Range = shared.Range,
        Population = shared.Population,
        Accumulation = FormulaParser.Parse(shared.FormulaText).Formula is { ReadsPreviousYear: true } ? Accumulation.Growth : Accumulation.Ratio,
        Owner = agency,
    };

    private static PlanIndicator As(PlanIndicator component, SharedComponent shared) => component with
    {
        Unit = shared.Unit, UnitText = shared.Unit, Accumulation = shared.Accumulation, AccumulationProposed = false, Population = shared.Definition,
    };
}
