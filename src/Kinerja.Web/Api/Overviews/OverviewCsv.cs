using System.Globalization;
using System.Text.Json;
using Kinerja.Grains.Overviews.Contracts;
using Kinerja.Model.Numbers;
using Kinerja.Model.Overviews;
using Kinerja.Model.Periods;
using Kinerja.Model.Values;
using Kinerja.Web.Application.Csv;

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
        var table = new CsvTable();
        foreach (var head in Head)
            table.Add(head);
        table.End();
        foreach (var (definition, figure) in view.Indicators)
        {
            var id = definition.Id.ToString();
            Before(table, view, definition, "", OverviewModel.NameOf(view.Region))
                .Add(Parts(definition, [.. figure.Components.Where(c => c.Value.IsNumber).Select(c => c.Value.Amount)]));
            Figures(table, figure.Value, figure.Target, figure.Achievement).Add(figure.Band?.Code).Add("").Add("").Add("");
            Counts(table, figure.Coverage.Reported, figure.Coverage.Expected, figure.Coverage.Late, figure.Coverage.Samples);
            foreach (var child in view.Children.Where(c => c.Figures.ContainsKey(id)))
            {
                var own = child.Figures[id];
                Before(table, view, definition, child.Code, child.Name ?? OverviewModel.NameOf(child.Code)).Add(Parts(definition, own.Parts));
                Figures(table, own.Value, own.Target, own.Achievement).Add(own.Band)
                    .Add(JsonNamingPolicy.CamelCase.ConvertName(own.Standing.ToString())).Add(own.Grade?.ToString())
                    .Add(own.Reason ?? (own.Why is { } why ? ExclusionText.Of(why).In(language) : ""));
                Counts(table, own.Reported, own.Expected, own.Late, own.Samples);
            }
        }

        return table.ToString();
    }

    private static CsvTable Before(CsvTable table, OverviewView view, SharedDefinition definition, string child, string name) => table
        .Add(view.Region).Add(view.Year).Add(view.Period.Code()).Add(view.Level.Code()).Add(child).Add(name)
        .Add(definition.Id.ToString()).Add(definition.Indicator.Name).Add(definition.Indicator.Unit);

    private static string Parts(SharedDefinition definition, IReadOnlyList<decimal> parts) =>
        string.Join("; ", definition.Parts.Zip(parts).Select(p => $"{SharedIndicatorModel.Label(p.First)}={NumberPrinter.Invariant(p.Second)}"));

    private static CsvTable Figures(CsvTable table, params ReadOnlySpan<TypedValue> values)
    {
        foreach (var value in values)
            _ = value.IsNumber ? table.Add(value) : table.Add(TypedValueJsonConverter.Name(value.State));
        return table;
    }

    private static void Counts(CsvTable table, params ReadOnlySpan<int> counts)
    {
        foreach (var count in counts)
            table.Add(count);
        table.End();
    }
}
