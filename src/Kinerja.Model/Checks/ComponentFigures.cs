using Kinerja.Model.Indicators;
using Kinerja.Model.Periods;
using Kinerja.Model.Texts;

namespace Kinerja.Model.Checks;

/// <summary>
/// What is known of a component's figures: planned in the plan itself, realised, or stated beside it. Components are found by their folded name.
/// A promise is held against planned figures, a result against realised ones; a stated figure serves both.
/// </summary>
internal sealed class ComponentFigures
{
    private readonly PlanCheckContext _context;
    private readonly PlanIndex _index;
    private readonly Dictionary<string, string> _codes = new(StringComparer.Ordinal);

    public ComponentFigures(PlanCheckContext context, PlanIndex index)
    {
        (_context, _index) = (context, index);
        foreach (var component in index.Indicators.Where(i => i.Level == IndicatorLevel.Component))
        {
            _codes.TryAdd(TextFolding.Fold(component.Name), component.Code);
        }
    }

    /// <summary>The code of the component with a folded name when the plan lists it, else null.</summary>
    public string? CodeOf(string name) => _codes.GetValueOrDefault(name);

    /// <summary>True when the component is a number of things: its name says so, or the plan gives it a unit that counts. A figure with decimals
    /// speaks against it.</summary>
    public bool IsCount(string name)
    {
        var component = CodeOf(name) is { } code ? _index.Find(code) : null;
        return (MeasureWords.IsCount(name) || MeasureWords.IsCounting(component?.Unit ?? component?.UnitText))
            && (component is null || _index.AllCells(component.Code).All(c => !c.Value.IsNumber || decimal.IsInteger(c.Value.Amount)));
    }

    /// <summary>The planned figure; a base-year cell counts, because nothing says that it is a promise.</summary>
    public decimal? Planned(string name, int year, Period period) =>
        (CodeOf(name) is { } code ? _index.Cell(code, year, period)?.Value.AmountOrNull : null) ?? Stated(name, year, period);

    /// <summary>The realised figure.</summary>
    public decimal? Realised(string name, int year, Period period) =>
        (CodeOf(name) is { } code ? _context.Realisations.GetValueOrDefault((code, year, period)).AmountOrNull : null) ?? Stated(name, year, period);

    /// <summary>The figure from any source, planned first.</summary>
    public decimal? Known(string name, int year, Period period) => Planned(name, year, period) ?? Realised(name, year, period);

    private decimal? Stated(string name, int year, Period period) =>
        period == Period.Year && _context.StatedComponents.TryGetValue((name, year), out var stated) ? stated : null;
}
