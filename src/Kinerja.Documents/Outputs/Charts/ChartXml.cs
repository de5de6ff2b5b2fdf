using System.Globalization;
using System.Xml.Linq;
using Kinerja.Documents.Outputs.Content;
using Kinerja.Documents.Outputs.Writing;
using Kinerja.Model.Values;

namespace Kinerja.Documents.Outputs.Charts;

/// <summary>
/// A chart that Word or Excel draws itself: columns beside each other, lines over them. The figures stand in the chart: there is no workbook inside a document, and in a workbook no cell
/// that could be changed behind it. What is no number leaves a gap.
/// </summary>
internal static class ChartXml
{
    private const int LabelledPoints = 24;
    private const int CategoryAxis = 1001;
    private const int ValueAxis = 1002;

    private static readonly XNamespace C = "http://schemas.openxmlformats.org/drawingml/2006/chart";
    private static readonly XNamespace A = "http://schemas.openxmlformats.org/drawingml/2006/main";

    // Bars are light, so that figures over them can be read; lines are dark. Told apart in grey too.
    private static readonly string[] Bars = ["9DC3E6", "F4B183", "C5E0B4", "D0CECE", "FFE699", "B4A7D6"];
    private static readonly string[] Lines = ["1F4E79", "C00000", "375623", "3A3A3A", "7030A0", "7F6000"];

    /// <summary>The part.</summary>
    public static XElement Of(ChartBlock chart, string language)
    {
        var series = chart.Series.Select((s, i) => (Series: s, Index: i)).ToList();
        var labelled = chart.Categories.Count * chart.Series.Count <= LabelledPoints;
        var bars = series.Where(s => !s.Series.IsLine).Select(s => Series(chart, s.Series, s.Index, labelled, language)).ToList();
        var lines = series.Where(s => s.Series.IsLine).Select(s => Series(chart, s.Series, s.Index, labelled, language)).ToList();
        return new XElement(
            C + "chartSpace",
            new XAttribute(XNamespace.Xmlns + "c", C), new XAttribute(XNamespace.Xmlns + "a", A),
            E("roundedCorners", false),
            new XElement(
                C + "chart",
                Title(chart.Unit is { } unit ? $"{chart.Title} ({unit})" : chart.Title, 1100, bold: true),
                E("autoTitleDeleted", false),
                new XElement(
                    C + "plotArea",
                    new XElement(C + "layout"),
                    bars.Count > 0
                        ? new XElement(C + "barChart", E("barDir", "col"), E("grouping", "clustered"), E("varyColors", false), bars, E("gapWidth", 80), E("axId", CategoryAxis), E("axId", ValueAxis))
                        : null,
                    lines.Count > 0
                        ? new XElement(C + "lineChart", E("grouping", "standard"), E("varyColors", false), lines, E("marker", true), E("axId", CategoryAxis), E("axId", ValueAxis))
                        : null,
                    Axis("catAx", CategoryAxis, ValueAxis, "b", null),
                    Axis("valAx", ValueAxis, CategoryAxis, "l", Format(chart.Series.SelectMany(s => s.Values), language), bars.Count > 0 && chart.Series.All(s => s.Values.All(v => v.AmountOrNull is null or >= 0)))),
                new XElement(C + "legend", E("legendPos", "b"), E("overlay", false), Text(900)),
                E("plotVisOnly", true),
                E("dispBlanksAs", "gap")),
            Text(900, OutputWords.In(language).LanguageTag));
    }

    /// <summary>The chart in words: what it shows and every figure.</summary>
    public static string Alternative(ChartBlock chart, string language)
    {
        var series = chart.Series.Select(s => $"{SafeText.Line(s.Name)}: " + string.Join("; ", chart.Categories.Select((c, i) =>
            $"{SafeText.Line(c)} {(i < s.Values.Count ? ValueWords.Of(s.Values[i], chart.Unit, language) : "–")}")));
        return $"{SafeText.Line(chart.Title)}. {string.Join(". ", series)}.";
    }

    private static XElement Series(ChartBlock chart, ChartSeries series, int index, bool labelled, string language)
    {
        var colour = series.IsLine ? Lines[index % Lines.Length] : Bars[index % Bars.Length];
        var format = Format(series.Values, language);
        var fill = new XElement(A + "solidFill", new XElement(A + "srgbClr", new XAttribute("val", colour)));
        var shape = series.IsLine
            ? new XElement(C + "spPr", new XElement(A + "ln", new XAttribute("w", 28575), new XAttribute("cap", "rnd"), fill, new XElement(A + "round")))
            : new XElement(C + "spPr", fill);
        var labels = labelled
            ? new XElement(
                C + "dLbls",
                new XElement(C + "numFmt", new XAttribute("formatCode", format), new XAttribute("sourceLinked", 0)),
                Text(800),
                E("dLblPos", series.IsLine ? "t" : chart.Series.Any(s => s.IsLine) ? "inBase" : "outEnd"),
                E("showLegendKey", false), E("showVal", true), E("showCatName", false), E("showSerName", false), E("showPercent", false), E("showBubbleSize", false))
            : null;
        return new XElement(
            C + "ser",
            E("idx", index), E("order", index),
            new XElement(C + "tx", new XElement(C + "v", SafeText.Line(series.Name))),
            shape,
            series.IsLine ? new XElement(C + "marker", E("symbol", "circle"), E("size", 6), new XElement(C + "spPr", new XElement(fill))) : E("invertIfNegative", false),
            labels,
            new XElement(
                C + "cat",
                new XElement(C + "strLit", E("ptCount", chart.Categories.Count), chart.Categories.Select((c, i) => new XElement(C + "pt", new XAttribute("idx", i), new XElement(C + "v", SafeText.Line(c)))))),
            new XElement(
                C + "val",
                new XElement(
                    C + "numLit",
                    new XElement(C + "formatCode", format),
                    E("ptCount", chart.Categories.Count),
                    series.Values.Take(chart.Categories.Count).Select((v, i) => v.AmountOrNull is { } amount
                        ? new XElement(C + "pt", new XAttribute("idx", i), new XElement(C + "v", amount.ToString(CultureInfo.InvariantCulture)))
                        : null))),
            series.IsLine ? E("smooth", false) : null);
    }

    private static XElement Axis(string name, int id, int crossing, string position, string? format, bool fromZero = false) => new(
        C + name,
        E("axId", id),
        
        // Bars that do not begin at nothing would lie about their lengths.
        new XElement(C + "scaling", E("orientation", "minMax"), fromZero ? E("min", 0) : null),
        E("delete", false),
        E("axPos", position),
        format is null ? null : new XElement(C + "majorGridlines", new XElement(C + "spPr", Line("D9D9D9"))),
        new XElement(C + "numFmt", new XAttribute("formatCode", format ?? "General"), new XAttribute("sourceLinked", 0)),
        E("majorTickMark", "out"), E("minorTickMark", "none"), E("tickLblPos", "low"),
        new XElement(C + "spPr", Line("7F7F7F")),
        E("crossAx", crossing), E("crosses", "autoZero"),
        format is null ? new object[] { E("auto", false), E("lblAlgn", "ctr"), E("lblOffset", 100), E("noMultiLvlLbl", true) } : E("crossBetween", "between"));

    private static XElement Title(string text, int size, bool bold) => new(
        C + "title",
        new XElement(C + "tx", new XElement(
            C + "rich", new XElement(A + "bodyPr"), new XElement(A + "lstStyle"),
            new XElement(A + "p", new XElement(A + "r", new XElement(A + "rPr", new XAttribute("sz", size), new XAttribute("b", bold ? 1 : 0)), new XElement(A + "t", SafeText.Line(text)))))),
        E("overlay", false));

    private static XElement Text(int size, string? language = null) => new(
        C + "txPr", new XElement(A + "bodyPr"), new XElement(A + "lstStyle"),
        new XElement(
            A + "p", new XElement(A + "pPr", new XElement(A + "defRPr", new XAttribute("sz", size))),
            new XElement(A + "endParaRPr", language is null ? null : new XAttribute("lang", language))));

    private static XElement Line(string colour) => new(
        A + "ln", new XAttribute("w", 9525), new XElement(A + "solidFill", new XElement(A + "srgbClr", new XAttribute("val", colour))));

    private static XElement E(string name, object value) => new(C + name, new XAttribute("val", value is bool yes ? (yes ? "1" : "0") : Convert.ToString(value, CultureInfo.InvariantCulture)!));

    // With the country, for programs that let a format say whose commas they are.
    private static string Format(IEnumerable<TypedValue> values, string language)
    {
        var scale = values.Max(v => v.AmountOrNull?.Scale) ?? 0;
        var country = language.StartsWith("en", StringComparison.OrdinalIgnoreCase) ? "" : "[$-421]";
        return country + (scale == 0 ? "#,##0" : "#,##0." + new string('0', scale));
    }
}
