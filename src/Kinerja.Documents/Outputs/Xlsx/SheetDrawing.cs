using System.Globalization;
using System.Xml.Linq;
using Kinerja.Documents.Outputs.Charts;
using Kinerja.Documents.Outputs.Content;
using Kinerja.Documents.Outputs.Packages;
using Kinerja.Documents.Outputs.Writing;

namespace Kinerja.Documents.Outputs.Xlsx;

/// <summary>What lies over the cells of one sheet: the charts of its figures, and the QR at its foot.</summary>
/// <param name="store">The file.</param>
/// <param name="sheet">The part of the sheet.</param>
/// <param name="index">Its number from 0.</param>
internal sealed class SheetDrawing(PartStore store, string sheet, int index)
{
    /// <summary>Height of a chart in points: two of them fit a page that lies, below the head of a table.</summary>
    public const decimal ChartPoints = 195;

    private const long EmuPerPoint = 12_700;
    private const long EmuPerPixel = 9_525;
    private const long WidestChart = 6_480_000;
    private const int QrSize = 756_000;
    private const string Qr = "xl/media/qr.png";
    private const string ChartType = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml";

    private static readonly XNamespace D = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing";
    private static readonly XNamespace A = "http://schemas.openxmlformats.org/drawingml/2006/main";
    private static readonly XNamespace C = "http://schemas.openxmlformats.org/drawingml/2006/chart";

    private readonly string _part = string.Create(CultureInfo.InvariantCulture, $"xl/drawings/drawing{index + 1}.xml");
    private readonly List<XElement> _anchors = [];

    /// <summary>A chart.</summary>
    /// <param name="chart">What it shows.</param>
    /// <param name="language">Language of the document.</param>
    /// <param name="row">The row at which it begins, from 0.</param>
    /// <param name="widths">Widths of the sheet's columns in characters.</param>
    public void Add(ChartBlock chart, string language, int row, IReadOnlyList<int> widths)
    {
        // Numbered through the workbook.
        var number = 1;
        while (store.Has(ChartPart(number)))
            number++;
        store.Put(ChartPart(number), ChartXml.Of(chart, language), ChartType);
        var relation = store.Relate(_part, "chart", ChartPart(number));
        Anchor(row, Math.Min(WidestChart, widths.Sum(w => (w * 7) + 5) * EmuPerPixel), (long)(ChartPoints * EmuPerPoint), new XElement(
            D + "graphicFrame",
            new XAttribute("macro", ""),
            new XElement(D + "nvGraphicFramePr", Name(SafeText.Line(chart.Title), ChartXml.Alternative(chart, language)), new XElement(D + "cNvGraphicFramePr")),
            new XElement(D + "xfrm", Point("off", "x", "y", 0, 0), Point("ext", "cx", "cy", 0, 0)),
            new XElement(
                A + "graphic",
                new XElement(
                    A + "graphicData", new XAttribute("uri", C.NamespaceName),
                    new XElement(C + "chart", new XAttribute(XNamespace.Xmlns + "c", C), new XAttribute(X.Relation + "id", relation))))));
    }

    /// <summary>The QR of a mark.</summary>
    public void Add(OutputMark mark, OutputWords words, int row)
    {
        if (!store.Has(Qr))
            store.Put(Qr, QrPicture.Of(mark));
        var relation = store.Relate(_part, "image", Qr);
        Anchor(row, QrSize, QrSize, new XElement(
            D + "pic",
            new XElement(D + "nvPicPr", Name("QR", words.QrAlternative(mark)), new XElement(D + "cNvPicPr", new XElement(A + "picLocks", new XAttribute("noChangeAspect", 1)))),
            new XElement(D + "blipFill", new XElement(A + "blip", new XAttribute(X.Relation + "embed", relation)), new XElement(A + "stretch", new XElement(A + "fillRect"))),
            new XElement(
                D + "spPr",
                new XElement(A + "xfrm", Point("off", "x", "y", 0, 0), Point("ext", "cx", "cy", QrSize, QrSize)),
                new XElement(A + "prstGeom", new XAttribute("prst", "rect"), new XElement(A + "avLst")))));
    }

    /// <summary>Puts the part; gives the relationship of the sheet to it, or null when nothing lies over the sheet.</summary>
    public string? Put()
    {
        if (_anchors.Count == 0)
            return null;
        store.Put(
            _part,
            new XElement(D + "wsDr", new XAttribute(XNamespace.Xmlns + "xdr", D), new XAttribute(XNamespace.Xmlns + "a", A), new XAttribute(XNamespace.Xmlns + "r", X.Relation), _anchors),
            "application/vnd.openxmlformats-officedocument.drawing+xml");
        return store.Relate(sheet, "drawing", _part);
    }

    private static string ChartPart(int number) => string.Create(CultureInfo.InvariantCulture, $"xl/charts/chart{number}.xml");

    private void Anchor(int row, long width, long height, XElement what) => _anchors.Add(new XElement(
        D + "oneCellAnchor",
        new XElement(D + "from", new XElement(D + "col", 0), new XElement(D + "colOff", 0), new XElement(D + "row", row), new XElement(D + "rowOff", 0)),
        Ext(width, height), what, new XElement(D + "clientData")));

    // Programs number from 2: 1 is the drawing itself.
    private XElement Name(string name, string alternative) => new(D + "cNvPr", new XAttribute("id", _anchors.Count + 2), new XAttribute("name", name), new XAttribute("descr", alternative));

    private static XElement Ext(long width, long height) => new(D + "ext", new XAttribute("cx", width), new XAttribute("cy", height));

    private static XElement Point(string name, string first, string second, long x, long y) => new(A + name, new XAttribute(first, x), new XAttribute(second, y));
}
