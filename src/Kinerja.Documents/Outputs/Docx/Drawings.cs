using System.Globalization;
using System.Xml.Linq;

namespace Kinerja.Documents.Outputs.Docx;

/// <summary>Pictures and charts in a line of text. Each says in words what it shows.</summary>
internal static class Drawings
{
    /// <summary>English Metric Units in a twentieth of a point.</summary>
    public const long EmuPerTwip = 635;

    private static readonly XNamespace Place = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing";
    private static readonly XNamespace Main = "http://schemas.openxmlformats.org/drawingml/2006/main";
    private static readonly XNamespace Pic = "http://schemas.openxmlformats.org/drawingml/2006/picture";
    private static readonly XNamespace Charts = "http://schemas.openxmlformats.org/drawingml/2006/chart";

    /// <summary>Centimetres in English Metric Units.</summary>
    public static long Emu(decimal centimetres) => (long)(centimetres * 360_000);

    /// <summary>A picture.</summary>
    public static XElement Picture(string relation, int number, string alternative, long width, long height) => Inline(
        number, alternative, width, height, Pic.NamespaceName,
        new XElement(
            Pic + "pic", new XAttribute(XNamespace.Xmlns + "pic", Pic),
            new XElement(
                Pic + "nvPicPr",
                new XElement(Pic + "cNvPr", Number(number), new XAttribute("name", "QR"), new XAttribute("descr", alternative)),
                new XElement(Pic + "cNvPicPr")),
            new XElement(Pic + "blipFill", new XElement(Main + "blip", new XAttribute(W.Relation + "embed", relation)), new XElement(Main + "stretch", new XElement(Main + "fillRect"))),
            new XElement(
                Pic + "spPr",
                new XElement(Main + "xfrm", new XElement(Main + "off", new XAttribute("x", 0), new XAttribute("y", 0)), new XElement(Main + "ext", new XAttribute("cx", width), new XAttribute("cy", height))),
                new XElement(Main + "prstGeom", new XAttribute("prst", "rect"), new XElement(Main + "avLst")))));

    /// <summary>A chart.</summary>
    public static XElement Chart(string relation, int number, string alternative, long width, long height) => Inline(
        number, alternative, width, height, Charts.NamespaceName,
        new XElement(Charts + "chart", new XAttribute(XNamespace.Xmlns + "c", Charts), new XAttribute(W.Relation + "id", relation)));

    private static XElement Inline(int number, string alternative, long width, long height, string kind, XElement graphic) => W.E("r", W.E("drawing", new XElement(
        Place + "inline",
        new XAttribute(XNamespace.Xmlns + "wp", Place), new XAttribute(XNamespace.Xmlns + "a", Main),
        new XAttribute("distT", 0), new XAttribute("distB", 0), new XAttribute("distL", 0), new XAttribute("distR", 0),
        new XElement(Place + "extent", new XAttribute("cx", width), new XAttribute("cy", height)),
        new XElement(Place + "docPr", Number(number), new XAttribute("name", string.Create(CultureInfo.InvariantCulture, $"Gambar {number}")), new XAttribute("descr", alternative)),
        new XElement(Place + "cNvGraphicFramePr", new XElement(Main + "graphicFrameLocks", new XAttribute("noChangeAspect", 1))),
        new XElement(Main + "graphic", new XElement(Main + "graphicData", new XAttribute("uri", kind), graphic)))));

    private static XAttribute Number(int number) => new("id", number);
}
