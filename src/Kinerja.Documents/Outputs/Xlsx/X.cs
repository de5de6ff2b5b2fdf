using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Kinerja.Documents.Outputs.Xlsx;

/// <summary>Elements of SpreadsheetML.</summary>
internal static partial class X
{
    /// <summary>The namespace of workbooks.</summary>
    public static readonly XNamespace Ns = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    /// <summary>The namespace of relationships within parts.</summary>
    public static readonly XNamespace Relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <summary>An element.</summary>
    public static XElement E(string name, params object?[] content) => new(Ns + name, content);

    /// <summary>An attribute.</summary>
    public static XAttribute A(string name, object value) => new(name, value is int number ? number.ToString(CultureInfo.InvariantCulture) : value);

    /// <summary>Name of a cell, e.g. <c>B7</c>.</summary>
    /// <param name="row">From 0.</param>
    /// <param name="column">From 0.</param>
    public static string Name(int row, int column)
    {
        var letters = new StringBuilder();
        for (var rest = column + 1; rest > 0; rest = (rest - 1) / 26)
            letters.Insert(0, (char)('A' + ((rest - 1) % 26)));
        return letters.Append((row + 1).ToString(CultureInfo.InvariantCulture)).ToString();
    }

    /// <summary>Words of a cell. What looks like Excel's own way to write a character is written so that it stays what it is.</summary>
    public static XElement Text(string text) => E("t", new XAttribute(XNamespace.Xml + "space", "preserve"), Escape().Replace(text, "_x005F_$1"));

    [GeneratedRegex("_(x[0-9A-Fa-f]{4}_)", RegexOptions.CultureInvariant)]
    private static partial Regex Escape();
}
