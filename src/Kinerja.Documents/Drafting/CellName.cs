using System.Text.RegularExpressions;
using Kinerja.Documents.Layout;
using Kinerja.Documents.Reading;
using Kinerja.Model.Plans;

namespace Kinerja.Documents.Drafting;

/// <summary>A name read from a cell or line: its printed number, the cleaned text, what was written, and where.</summary>
/// <param name="Name">Cleaned.</param>
/// <param name="Number">The printed number, from the text or from a cell of its own; null when none.</param>
/// <param name="Original">As written, when that differs from the name.</param>
/// <param name="Source">Where it stands.</param>
internal sealed partial record CellName(string Name, string? Number, string? Original, SourceLocation Source)
{
    /// <summary>Reads a name; null when nothing is left of it.</summary>
    /// <param name="written">The text as written.</param>
    /// <param name="number">A number from a cell of its own; then none is looked for in the text.</param>
    /// <param name="source">Where it stands.</param>
    public static CellName? Read(string written, string? number, SourceLocation source)
    {
        var cleaned = Cleaning.Name(written);
        cleaned = FootnoteMark().Replace(cleaned, string.Empty);
        if (number is null && CellShape.SplitEnumerator(cleaned) is { } split && CellShape.HasWords(split.Name))
            (number, cleaned) = (split.Number, split.Name.Trim());
        return Blank.Is(cleaned) ? null : new(cleaned, number, Cleaning.Original(written, cleaned), source);
    }

    /// <summary>A mark of a footnote behind a name: <c>*)</c>, <c>**</c>, <c>¹</c>, <c>²)</c>.</summary>
    [GeneratedRegex(@"(?<=[\p{L}\p{N})%])\s*(\*{1,3}\)?|[¹²³⁴⁵⁶⁷⁸⁹]{1,2}\)?)$", RegexOptions.CultureInvariant)]
    private static partial Regex FootnoteMark();
}
