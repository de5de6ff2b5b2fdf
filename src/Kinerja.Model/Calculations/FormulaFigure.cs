using Kinerja.Model.Accumulations;
using Kinerja.Model.Formulas;
using Kinerja.Model.Indicators;
using Kinerja.Model.Outcomes;
using Kinerja.Model.Periods;
using Kinerja.Model.Values;

namespace Kinerja.Model.Calculations;

/// <summary>
/// A formula at a period: its components accumulated to date, last year's as full-year figures, and the state that stands in the way when not all of them
/// are numbers.
/// <para>No previous year, then what does not apply, then what cannot be computed decide first, because no report will change them. Nothing reported at all
/// is missing; a part reported is <i>cannot be computed</i> naming what lacks.</para>
/// </summary>
internal sealed class FormulaFigure
{
    private readonly Formula _formula;

    private FormulaFigure(Formula formula, IReadOnlyList<ComponentFigure> components) => (_formula, Components) = (formula, components);

    /// <summary>The components in the order of the formula.</summary>
    public IReadOnlyList<ComponentFigure> Components { get; }

    /// <summary>True when a component of this year has a value of any kind but missing or not due.</summary>
    public bool AnythingReported => Components.Any(c => !c.IsPrevious && c.Value.State is not (ValueState.Missing or ValueState.NotDue));

    public static FormulaFigure At(Formula formula, CalculationRequest request, Period period) =>
        new(formula, [.. formula.Components.Select(c => Read(c, request, period))]);

    public TypedValue Value() => Blocked() ?? FormulaEvaluator.Evaluate(_formula, Of);

    /// <summary>The formula with the numbers put in; for a figure that is a number.</summary>
    public Text Substitution() => FormulaSubstitution.Substitute(_formula, Of);

    /// <summary>The value of a component of the formula.</summary>
    public TypedValue Of(ComponentRef component) =>
        Components.First(c => c.Component.Name == component.Name && c.Component.YearOffset == component.YearOffset).Value;

    private static ComponentFigure Read(ComponentRef component, CalculationRequest request, Period period)
    {
        if (component.YearOffset < 0)
        {
            // Only the year before is known; a formula that reaches further back has no figure to read.
            return component.YearOffset == -1 && request.PreviousYear.TryGetValue(component.Name, out var previous)
                ? new(component, previous, null)
                : new(component, TypedValue.NotComputable(ReasonCodes.NoPreviousYear), null, NoPreviousYear: true);
        }

        var (accumulation, values) = request.Components.TryGetValue(component.Name, out var series)
            ? (series.Accumulation, series.Values)
            : (Accumulation.Last, new Dictionary<Period, TypedValue>());
        var accumulated = Accumulator.ToDate(accumulation, values, period, request.NotDue);
        return new(component, accumulated.Value, accumulated);
    }

    private TypedValue? Blocked()
    {
        var current = Components.Where(c => !c.IsPrevious).ToList();
        var previous = Components.Where(c => c.IsPrevious).ToList();
        return Components.FirstOrDefault(c => c.NoPreviousYear)?.Value
            ?? First(current, ValueState.NotApplicable)
            ?? First(Components, ValueState.NotComputable)
            ?? Unreported(current)
            ?? First(previous, ValueState.NotDue)
            ?? (previous.Exists(c => !c.Value.IsNumber) ? TypedValue.NotComputable(ReasonCodes.NoPreviousYear) : null);
    }

    private static TypedValue? Unreported(List<ComponentFigure> current)
    {
        if (current.Count > 0 && current.TrueForAll(c => !c.Value.IsNumber))
        {
            return First(current, ValueState.Missing) ?? First(current, ValueState.NotDue);
        }

        var missing = current.Where(c => c.Value.State == ValueState.Missing).Select(c => c.Component.Text).ToList();
        return missing.Count > 0
            ? TypedValue.NotComputable(ReasonCodes.ComponentMissing, string.Join("; ", missing))
            : First(current, ValueState.NotDue);
    }

    private static TypedValue? First(IEnumerable<ComponentFigure> components, ValueState state) =>
        components.FirstOrDefault(c => c.Value.State == state)?.Value;
}
