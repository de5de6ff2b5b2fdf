using Kinerja.Model.Formulas;
using Kinerja.Model.Indicators;
using Kinerja.Model.Plans;
using Kinerja.Model.Texts;

namespace Kinerja.Model.Imports;

/// <summary>The figures that formulas read, as indicators of level component: one per folded name, for this year and the previous one alike.</summary>
public static class PlanComponents
{
    /// <summary>Adds the components that the formulas of a plan read and the plan does not hold yet. A name that is itself an indicator of the plan is
    /// no figure of its own. The accumulation of a new component is proposed as the last value, and marked as a proposal.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="formulas">The formulas that could be read, by code of their indicator.</param>
    /// <param name="place">Where the formula of an indicator stands; null when unknown.</param>
    /// <returns>The plan with its components behind all other indicators, in order of appearance.</returns>
    public static Plan Complete(Plan plan, IReadOnlyDictionary<string, Formula> formulas, Func<string, SourceLocation?> place)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(formulas);
        ArgumentNullException.ThrowIfNull(place);
        var names = plan.Indicators.Select(i => TextFolding.Fold(i.Name)).ToHashSet(StringComparer.Ordinal);
        var codes = new CodeMaker(plan.Indicators.Select(i => i.Code));
        var made = new List<PlanIndicator>();
        var index = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var indicator in plan.Indicators)
        {
            if (!formulas.TryGetValue(indicator.Code, out var formula))
            {
                continue;
            }

            var source = place(indicator.Code);
            foreach (var component in formula.Components)
            {
                if (index.TryGetValue(component.Name, out var known))
                {
                    if (source is not null && !made[known].Sources.Contains(source))
                    {
                        made[known] = made[known] with { Sources = [.. made[known].Sources, source] };
                    }
                }
                else if (!names.Contains(component.Name))
                {
                    index[component.Name] = made.Count;
                    made.Add(Make(component, source, codes));
                }
            }
        }

        return made.Count == 0 ? plan : plan with { Indicators = [.. plan.Indicators, .. made] };
    }

    private static PlanIndicator Make(ComponentRef component, SourceLocation? source, CodeMaker codes) => new()
    {
        Code = codes.Of($"data {component.Name}"),
        Name = component.Text,
        Level = IndicatorLevel.Component,
        Accumulation = Accumulation.Last,
        AccumulationProposed = true,
        Sources = source is null ? [] : [source],
    };
}
