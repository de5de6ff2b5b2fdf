using System.Xml.Linq;

namespace Kinerja.Documents.Outputs.Xlsx;

/// <summary>The looks that cells of a workbook have, numbered as they come.</summary>
internal sealed class LookBook
{
    private const int FirstOwnFormat = 164;

    private readonly List<CellLook> _looks = [new()];
    private readonly List<string> _formats = [];

    /// <summary>The number of a look.</summary>
    public int Of(CellLook look)
    {
        if (_looks.IndexOf(look) is >= 0 and var known)
            return known;
        if (look.Format is { } format && !_formats.Contains(format))
            _formats.Add(format);
        _looks.Add(look);
        return _looks.Count - 1;
    }

    /// <summary>The part.</summary>
    public XElement Xml() => X.E(
        "styleSheet",
        _formats.Count > 0
            ? X.E("numFmts", X.A("count", _formats.Count), _formats.Select((f, i) => X.E("numFmt", X.A("numFmtId", FirstOwnFormat + i), X.A("formatCode", f))))
            : null,
        X.E("fonts", X.A("count", 5), Font(10, false, null), Font(10, true, null), Font(14, true, null), Font(9, false, "FF404040"), Font(12, true, "FFC00000")),
        X.E("fills", X.A("count", 4), Fill("none", null), Fill("gray125", null), Fill("solid", "FFE7ECF3"), Fill("solid", "FFF2F2F2")),
        X.E(
            "borders", X.A("count", 2),
            X.E("border", X.E("left"), X.E("right"), X.E("top"), X.E("bottom"), X.E("diagonal")),
            X.E("border", Side("left"), Side("right"), Side("top"), Side("bottom"), X.E("diagonal"))),
        X.E("cellStyleXfs", X.A("count", 1), X.E("xf", X.A("numFmtId", 0), X.A("fontId", 0), X.A("fillId", 0), X.A("borderId", 0))),
        X.E("cellXfs", X.A("count", _looks.Count), _looks.Select(Xf)),
        X.E("cellStyles", X.A("count", 1), X.E("cellStyle", X.A("name", "Normal"), X.A("xfId", 0), X.A("builtinId", 0))));

    private XElement Xf(CellLook look) => X.E(
        "xf",
        X.A("numFmtId", look.Format is null ? look.IsQuoted ? 49 : 0 : FirstOwnFormat + _formats.IndexOf(look.Format)),
        X.A("fontId", (int)look.Font),
        X.A("fillId", look.Fill switch { CellFill.Head => 2, CellFill.Emphasis => 3, _ => 0 }),
        X.A("borderId", look.HasBorder ? 1 : 0),
        X.A("xfId", 0),
        look.IsQuoted ? X.A("quotePrefix", 1) : null,
        X.A("applyNumberFormat", 1), X.A("applyFont", 1), X.A("applyFill", 1), X.A("applyBorder", 1), X.A("applyAlignment", 1),
        X.E("alignment", look.Align is { } align ? X.A("horizontal", align) : null, X.A("vertical", look.IsMiddle ? "center" : "top"), look.Wraps ? X.A("wrapText", 1) : null));

    private static XElement Font(int size, bool isBold, string? colour) => X.E(
        "font", isBold ? X.E("b") : null, X.E("sz", X.A("val", size)), colour is null ? null : X.E("color", X.A("rgb", colour)), X.E("name", X.A("val", "Arial")), X.E("family", X.A("val", 2)));

    private static XElement Fill(string pattern, string? colour) => X.E(
        "fill", X.E("patternFill", X.A("patternType", pattern), colour is null ? null : X.E("fgColor", X.A("rgb", colour)), colour is null ? null : X.E("bgColor", X.A("indexed", 64))));

    private static XElement Side(string name) => X.E(name, X.A("style", "thin"), X.E("color", X.A("rgb", "FF7F7F7F")));
}
