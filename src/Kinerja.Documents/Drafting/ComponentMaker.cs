using Kinerja.Model.Formulas;
using Kinerja.Model.Indicators;
using Kinerja.Model.Plans;
using Kinerja.Model.Texts;

namespace Kinerja.Documents.Drafting;

/// <summary>Makes an indicator of level component for every figure that formulas read, one per folded name over both years.</summary>
internal sealed class ComponentMaker(IEnumerable<ReadIndicator> indicators)
{
    private readonly HashSet<string> _indicatorNames = [.. indicators.Select(i => TextFolding.Fold(i.Name))];
    private readonly Dictionary<string, PlanIndicator> _components = new(StringComparer.Ordinal);
    private readonly HashSet<string> _codes = new(StringComparer.Ordinal);
    private readonly List<string> _order = [];

    /// <summary>The components so far, in order of appearance.</summary>
    public IEnumerable<PlanIndicator> Components => _order.Select(n => _components[n]);

    /// <summary>Notes the components of a formula. A component that is itself an indicator of the plan is no figure of its own.</summary>
    public void Add(Formula formula, SourceLocation source)
    {
        foreach (var component in formula.Components)
        {
            if (_indicatorNames.Contains(component.Name))
                continue;
            if (_components.TryGetValue(component.Name, out var known))
            {
                if (!known.Sources.Contains(source))
                    _components[component.Name] = known with { Sources = [.. known.Sources, source] };
                continue;
            }

            _order.Add(component.Name);
            _components[component.Name] = new()
            {
                Code = Code(component.Name),
                Name = component.Text,
                Level = IndicatorLevel.Component,
                Accumulation = Accumulation.Last,
                AccumulationProposed = true,
                Sources = [source],
            };
        }
    }

    private string Code(string name)
    {
        var code = Codes.OfName("data-", name);
        var unique = code;
        for (var n = 2; !_codes.Add(unique); n++)
            unique = $"{code[..Math.Min(code.Length, 90)]}-{Places.Print(n)}";
        return unique;
    }
}
