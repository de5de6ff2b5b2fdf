using System.Globalization;
using System.Xml.Linq;

namespace Kinerja.Documents.Outputs.Docx;

/// <summary>The page that words are set on, in twentieths of a point.</summary>
/// <param name="Width">Width of the paper.</param>
/// <param name="Height">Height of the paper.</param>
/// <param name="Left">Left margin.</param>
/// <param name="Right">Right margin.</param>
internal sealed record PageShape(int Width, int Height, int Left, int Right)
{
    private const int Short = 11906;
    private const int Long = 16838;
    private const int Margin = 1134;

    /// <summary>A4.</summary>
    public static PageShape A4(bool landscape) => landscape ? new(Long, Short, Margin, Margin) : new(Short, Long, Margin, Margin);

    /// <summary>Width that words may take.</summary>
    public int TextWidth => Math.Max(2000, Width - Left - Right);

    /// <summary>True for a page on its side.</summary>
    public bool IsLandscape => Width > Height;

    /// <summary>The page of a section.</summary>
    public static PageShape Of(XElement? section)
    {
        var (size, margins) = (section?.Element(W.Ns + "pgSz"), section?.Element(W.Ns + "pgMar"));
        var known = A4(false);
        return new(Number(size, "w", known.Width), Number(size, "h", known.Height), Number(margins, "left", Margin), Number(margins, "right", Margin));
    }

    /// <summary>The same section on a page that stands, or lies.</summary>
    public static XElement Turned(XElement section, bool landscape)
    {
        var shape = Of(section);
        var turned = new XElement(section);
        if (shape.IsLandscape == landscape)
            return turned;
        turned.Element(W.Ns + "pgSz")?.Remove();
        var size = W.E("pgSz", W.A("w", shape.Height), W.A("h", shape.Width), landscape ? W.A("orient", "landscape") : null);
        if (turned.Elements().LastOrDefault(e => e.Name.LocalName is "headerReference" or "footerReference" or "footnotePr" or "endnotePr" or "type") is { } before)
            before.AddAfterSelf(size);
        else
            turned.AddFirst(size);
        return turned;
    }

    /// <summary>A section on this page.</summary>
    public XElement Section(params object?[] references) => W.E(
        "sectPr",
        references,
        W.E("pgSz", W.A("w", Width), W.A("h", Height), IsLandscape ? W.A("orient", "landscape") : null),
        W.E("pgMar", W.A("top", 1134), W.A("right", Right), W.A("bottom", 1134), W.A("left", Left), W.A("header", 567), W.A("footer", 567), W.A("gutter", 0)));

    private static int Number(XElement? element, string attribute, int otherwise) =>
        int.TryParse((string?)element?.Attribute(W.Ns + attribute), NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : otherwise;
}
