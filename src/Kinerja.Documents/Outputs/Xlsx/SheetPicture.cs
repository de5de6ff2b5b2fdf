using System.Globalization;
using System.Xml.Linq;
using Kinerja.Documents.Outputs.Packages;
using Kinerja.Documents.Outputs.Writing;

namespace Kinerja.Documents.Outputs.Xlsx;

/// <summary>The QR under a sheet.</summary>
internal static class SheetPicture
{
    private const int Size = 756_000;

    private static readonly XNamespace D = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing";
    private static readonly XNamespace A = "http://schemas.openxmlformats.org/drawingml/2006/main";

    /// <summary>Adds it; gives the relationship of the sheet's drawing.</summary>
    public static string Add(PartStore store, string sheet, int index, string picture, OutputMark mark, OutputWords words, int row)
    {
        if (!store.Has(picture))
            store.Put(picture, QrPicture.Of(mark));
        var part = string.Create(CultureInfo.InvariantCulture, $"xl/drawings/drawing{index + 1}.xml");
        var relation = store.Relate(part, "image", picture);
        store.Put(
            part,
            new XElement(
                D + "wsDr",
                new XAttribute(XNamespace.Xmlns + "xdr", D), new XAttribute(XNamespace.Xmlns + "a", A), new XAttribute(XNamespace.Xmlns + "r", X.Relation),
                new XElement(
                    D + "oneCellAnchor",
                    new XElement(D + "from", new XElement(D + "col", 0), new XElement(D + "colOff", 0), new XElement(D + "row", row), new XElement(D + "rowOff", 0)),
                    new XElement(D + "ext", new XAttribute("cx", Size), new XAttribute("cy", Size)),
                    new XElement(
                        D + "pic",
                        new XElement(
                            D + "nvPicPr",
                            new XElement(D + "cNvPr", new XAttribute("id", 2), new XAttribute("name", "QR"), new XAttribute("descr", words.QrAlternative(mark))),
                            new XElement(D + "cNvPicPr", new XElement(A + "picLocks", new XAttribute("noChangeAspect", 1)))),
                        new XElement(D + "blipFill", new XElement(A + "blip", new XAttribute(X.Relation + "embed", relation)), new XElement(A + "stretch", new XElement(A + "fillRect"))),
                        new XElement(
                            D + "spPr",
                            new XElement(A + "xfrm", new XElement(A + "off", new XAttribute("x", 0), new XAttribute("y", 0)), new XElement(A + "ext", new XAttribute("cx", Size), new XAttribute("cy", Size))),
                            new XElement(A + "prstGeom", new XAttribute("prst", "rect"), new XElement(A + "avLst")))),
                    new XElement(D + "clientData"))),
            "application/vnd.openxmlformats-officedocument.drawing+xml");
        return store.Relate(sheet, "drawing", part);
    }
}
