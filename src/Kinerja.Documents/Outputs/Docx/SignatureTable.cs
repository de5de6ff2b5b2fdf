using System.Xml.Linq;
using Kinerja.Documents.Outputs.Content;
using Kinerja.Documents.Outputs.Writing;

namespace Kinerja.Documents.Outputs.Docx;

/// <summary>Places for signatures side by side, kept on one page. A single one stands to the right.</summary>
internal static class SignatureTable
{
    private const string Room = "(………………………………………)";
    private const int LinesToSign = 4;

    /// <summary>The table, with the place and day over the last party.</summary>
    public static IEnumerable<XElement> Of(DocxFile file, SignaturesBlock signatures, int width)
    {
        if (signatures.Parties.Count == 0)
            return [];
        var style = file.Styles.Signature;
        var columns = Math.Max(2, signatures.Parties.Count);
        var widths = Enumerable.Repeat(width / columns, columns).ToArray();
        var parties = Enumerable.Repeat<SigningParty?>(null, columns - signatures.Parties.Count).Concat(signatures.Parties).ToList();
        // A row for each line: whoever reads the file finds the name over its number, as in a table that people made.
        var lines = parties.Select((party, i) => Lines(party, signatures.PlaceAndDate ?? "……………………, ………………… 20……", i == columns - 1).ToList()).ToList();
        var rows = Enumerable.Range(0, lines.Max(l => l.Count)).Select(row => W.E(
            "tr",
            W.E("trPr", W.E("cantSplit")),
            lines.Select((party, i) => W.E("tc", W.E("tcPr", W.E("tcW", W.A("w", widths[i]), W.A("type", "dxa"))), W.Paragraph(style, party.ElementAtOrDefault(row))))));
        return [W.Paragraph(style), TableWriter.Frame(null, widths, null, rows), W.Paragraph(file.Styles.Cell)];
    }

    private static IEnumerable<XElement?> Lines(SigningParty? party, string placeAndDate, bool isLast)
    {
        yield return isLast ? W.Run(SafeText.Line(placeAndDate)) : null;
        if (party is null)
            yield break;
        yield return W.Run(party.Capacity);
        for (var i = 0; i < LinesToSign; i++)
            yield return null;
        yield return party.Name is { } name ? W.Run(SafeText.Line(name), W.E("rPr", W.E("b"), W.Val("u", "single"))) : W.Run(Room);
        foreach (var line in (party.Identity ?? "").Split('\n').Where(l => l.Length > 0))
            yield return W.Run(line);
    }
}
