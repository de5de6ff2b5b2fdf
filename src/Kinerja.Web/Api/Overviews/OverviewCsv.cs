using System.Globalization;
using System.Text;
using Kinerja.Grains.Overviews.Contracts;
using Kinerja.Model.Overviews;
using Kinerja.Model.Periods;
using Kinerja.Model.Values;

namespace Kinerja.Web.Api.Overviews;

/// <summary>
/// An overview as comma-separated values: one line for the region and one for each child, per shared indicator. Numbers are written exactly with a decimal dot;
/// what is no number is named by its state. A text that a spreadsheet would take for a formula is kept from being one.
/// </summary>
internal static class OverviewCsv
{
    private static readonly string[] Head =
    [
        "region", "year", "period", "level", "child", "childName", "indicator", "indicatorName", "unit", "components", "value", "target", "achievement", "band", "standing",
        "grade", "reason", "reported", "expected", "late", "sampleData",
    ];

    public static string FileName(OverviewView view) =>
        string.Create(CultureInfo.InvariantCulture, $"kinerja-{view.Region}-{view.Year}-{view.Period.Code()}-{view.Level.Code()}.csv");

    public static string Write(OverviewView view, string language)
    {
        var text = new StringBuilder();
        Line(text, Head);
        foreach (var (definition, figure) in view.Indicators)
        {
            var id = definition.Id.ToString();
            Line(text,
            [
                .. Before(view), "", OverviewModel.NameOf(view.Region), id, definition.Indicator.Name, definition.Indicator.Unit ?? "",
                Parts(definition, [.. figure.Components.Where(c => c.Value.IsNumber).Select(c => c.Value.Amount)]), Print(figure.Value), Print(figure.Target), Print(figure.Achievement),
                figure.Band?.Code ?? "", "", "", "", Print(figure.Coverage.Reported), Print(figure.Coverage.Expected), Print(figure.Coverage.Late), Print(figure.Coverage.Samples),
            ]);
            foreach (var child in view.Children.Where(c => c.Figures.ContainsKey(id)))
            {
                var own = child.Figures[id];
                Line(text,
                [
                    .. Before(view), child.Code, child.Name ?? OverviewModel.NameOf(child.Code), id, definition.Indicator.Name, definition.Indicator.Unit ?? "",
                    Parts(definition, own.Parts), Print(own.Value), Print(own.Target), Print(own.Achievement), own.Band ?? "",
                    TypedName(own.Standing), own.Grade?.ToString() ?? "", own.Reason ?? (own.Why is { } why ? ExclusionText.Of(why).In(language) : ""),
                    Print(own.Coverage?.Reported ?? (own.Standing == Standing.Counted ? 1 : 0)), Print(own.Coverage?.Expected ?? (own.Standing is Standing.Counted or Standing.Hidden or Standing.NotComputable || own.IsLate ? 1 : 0)),
                    Print(own.Coverage?.Late ?? (own.IsLate ? 1 : 0)), Print(own.Coverage?.Samples ?? (own.IsSample ? 1 : 0)),
                ]);
            }
        }

        return text.ToString();
    }

    private static string[] Before(OverviewView view) => [view.Region, Print(view.Year), view.Period.Code(), view.Level.Code()];

    private static string Parts(SharedDefinition definition, IReadOnlyList<decimal> parts) =>
        string.Join("; ", definition.Parts.Zip(parts).Select(p => $"{SharedIndicatorModel.Label(p.First)}={Print(p.Second)}"));

    private static string Print(TypedValue value) => value.AmountOrNull is { } amount ? Print(amount) : TypedValueJsonConverter.Name(value.State);

    private static string Print(decimal value) => value.ToString(CultureInfo.InvariantCulture);

    private static string TypedName(Standing standing) => char.ToLowerInvariant(standing.ToString()[0]) + standing.ToString()[1..];

    private static void Line(StringBuilder text, IEnumerable<string> cells) => text.AppendJoin(',', cells.Select(Cell)).Append("\r\n");

    private static string Cell(string text)
    {
        if (text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' && !decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out _))
        {
            text = "'" + text;
        }

        return text.AsSpan().ContainsAny(",\"\r\n;") ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
    }
}
