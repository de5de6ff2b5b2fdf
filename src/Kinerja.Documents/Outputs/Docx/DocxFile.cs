using System.Globalization;
using System.Xml.Linq;
using Kinerja.Documents.Outputs.Charts;
using Kinerja.Documents.Outputs.Content;
using Kinerja.Documents.Outputs.Packages;
using Kinerja.Documents.Outputs.Writing;

namespace Kinerja.Documents.Outputs.Docx;

/// <summary>A Word document being filled: its parts, styles, pictures and charts.</summary>
internal sealed class DocxFile
{
    private const string ChartType = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml";

    private readonly Dictionary<(string Part, string Target), string> _related = [];
    private int _drawings;
    private int _charts;

    /// <summary>A document over its parts.</summary>
    /// <param name="store">The parts.</param>
    /// <param name="mainPart">The part with the text.</param>
    /// <param name="document">What it is filled with.</param>
    /// <param name="mark">What its foot says; null for a draft.</param>
    public DocxFile(PartStore store, string mainPart, OutputDocument document, OutputMark? mark)
    {
        (Store, MainPart, Document, Mark) = (store, mainPart, document, mark);
        Words = OutputWords.In(document.Language);
        StylesPart = store.Relations().FirstOrDefault(r => r.Source == mainPart && r.Type.EndsWith("/styles", StringComparison.Ordinal)).Target is { } target
            ? DocxParts.Resolve(mainPart, target)
            : "";
        Styles = new(StylesPart.Length > 0 && store.Has(StylesPart) ? store.Xml(StylesPart) : StyleBook.Fresh(Words.LanguageTag));
    }

    /// <summary>The parts.</summary>
    public PartStore Store { get; }

    /// <summary>The part with the text.</summary>
    public string MainPart { get; }

    /// <summary>What it is filled with.</summary>
    public OutputDocument Document { get; }

    /// <summary>What its foot says.</summary>
    public OutputMark? Mark { get; }

    /// <summary>Words of the form.</summary>
    public OutputWords Words { get; }

    /// <summary>The styles.</summary>
    public StyleBook Styles { get; }

    private string StylesPart { get; }

    /// <summary>Takes note of the numbers that drawings of a template have.</summary>
    public void Seen(XElement root)
    {
        foreach (var id in root.Descendants().Where(e => e.Name.LocalName == "docPr").Select(e => (string?)e.Attribute("id")))
        {
            if (int.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
                _drawings = Math.Max(_drawings, number);
        }
    }

    /// <summary>A number that no drawing has.</summary>
    public int NextDrawing() => ++_drawings;

    /// <summary>The QR as a run; nothing for a draft.</summary>
    /// <param name="part">Part that it stands in.</param>
    public XElement? Qr(string part)
    {
        if (Mark is null)
            return null;
        const string Picture = "word/media/kinerja-qr.png";
        if (!Store.Has(Picture))
        {
            Store.Default("png", "image/png");
            Store.Put(Picture, QrPicture.Of(Mark));
        }

        return Drawings.Picture(Relate(part, "image", Picture), NextDrawing(), Words.QrAlternative(Mark), Drawings.Emu(2.1m), Drawings.Emu(2.1m));
    }

    /// <summary>A chart as a run.</summary>
    public XElement Chart(string part, ChartBlock chart, int width)
    {
        string name;
        do
            name = string.Create(CultureInfo.InvariantCulture, $"word/charts/kinerja{++_charts}.xml");
        while (Store.Has(name));
        Store.Put(name, ChartXml.Of(chart, Document.Language), ChartType);
        return Drawings.Chart(Store.Relate(part, "chart", name), NextDrawing(), ChartXml.Alternative(chart, Document.Language), width * Drawings.EmuPerTwip, Drawings.Emu(7.2m));
    }

    /// <summary>Puts the styles back and writes the file.</summary>
    public byte[] Write()
    {
        var part = StylesPart.Length > 0 ? StylesPart : "word/styles.xml";
        Store.Put(part, Styles.Xml, "application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml");
        if (StylesPart.Length == 0)
            Store.Relate(MainPart, "styles", part);
        FileProperties.Put(Store, Document, Mark);
        return Store.Write();
    }

    private string Relate(string part, string type, string target)
    {
        if (!_related.TryGetValue((part, target), out var id))
            _related[(part, target)] = id = Store.Relate(part, type, target);
        return id;
    }
}
