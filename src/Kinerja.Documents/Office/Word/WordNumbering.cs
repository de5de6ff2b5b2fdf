using System.Globalization;

namespace Kinerja.Documents.Office.Word;

/// <summary>The numbered lists of a document: a program shows their numbers, but they stand in no text.</summary>
internal sealed class WordNumbering
{
    private const int Most = 10_000;
    private const int LongestChain = 10;

    private readonly Dictionary<string, WordList> _abstract = new(StringComparer.Ordinal);
    private readonly Dictionary<string, WordList> _lists = new(StringComparer.Ordinal);
    private readonly Dictionary<string, WordStyle> _styles = new(StringComparer.Ordinal);

    /// <summary>Reads the part with the lists.</summary>
    public static WordNumbering Read(OfficePackage package, string? part)
    {
        var numbering = new WordNumbering();
        if (part is not null)
            package.Read(part, numbering.ReadLists);
        return numbering;
    }

    /// <summary>Reads which styles number their paragraphs.</summary>
    public void ReadStyles(OfficePackage package, string? part)
    {
        if (part is null)
            return;
        package.Read(part, xml =>
        {
            var style = "";
            while (xml.Next())
            {
                if (!xml.IsStart)
                    continue;
                if (xml.Name == "style")
                    style = _styles.Count < Most ? xml.Attribute("styleId") ?? "" : "";
                else if (style.Length > 0 && xml.Name is "basedOn" or "numId" or "ilvl")
                    _styles[style] = (_styles.GetValueOrDefault(style) ?? new()).With(xml.Name, xml.Attribute("val"));
            }
        });
    }

    /// <summary>Reads the properties of a paragraph and counts it.</summary>
    /// <returns>Its number as shown, <c>1.</c> or <c>a)</c>; empty when it has none or only a dot.</returns>
    public string Next(PartReader xml)
    {
        if (xml.IsEmpty)
            return string.Empty;
        var own = new WordStyle();
        var depth = xml.Depth;
        while (xml.Next() && !(xml.IsEnd && xml.Depth == depth))
        {
            if (xml is { IsStart: true, Name: "pStyle" })
                own = own.With("basedOn", xml.Attribute("val"));
            else if (xml is { IsStart: true, Name: "numId" or "ilvl" })
                own = own.With(xml.Name, xml.Attribute("val"));
            else if (xml is { IsStart: true, Name: "rPr" or "pPrChange" or "sectPr" })
                xml.Skip();
        }

        var (list, level) = Resolve(own);
        return list is not null && _lists.TryGetValue(list, out var found) ? found.Next(level) : string.Empty;
    }

    private (string? List, int Level) Resolve(WordStyle own)
    {
        var (list, level) = (own.List, own.Level);
        var at = own;
        for (var i = 0; i < LongestChain && list is null && at.BasedOn is { } based && _styles.TryGetValue(based, out var style); i++)
            (at, list, level) = (style, style.List, level ?? style.Level);
        return (list, level ?? 0);
    }

    private void ReadLists(PartReader xml)
    {
        WordList? list = null;
        var level = 0;
        var (number, isLevel) = ("", false);
        while (xml.Next())
        {
            if (!xml.IsStart)
                continue;
            var value = xml.Attribute("val");
            switch (xml.Name)
            {
                case "abstractNum" when _abstract.Count < Most:
                    _abstract[xml.Attribute("abstractNumId") ?? ""] = list = new();
                    break;
                case "lvl":
                    (level, isLevel) = (WordList.Level(xml.Attribute("ilvl")), true);
                    break;
                case "start" when isLevel: list?.Start(level, Number(value)); break;
                case "numFmt" when isLevel: list?.Format(level, value ?? ""); break;
                case "lvlText" when isLevel: list?.Text(level, value ?? ""); break;
                case "num" when _lists.Count < Most:
                    (number, list, isLevel) = (xml.Attribute("numId") ?? "", null, false);
                    break;
                case "abstractNumId" when _abstract.TryGetValue(value ?? "", out var found):
                    _lists[number] = found;
                    break;
                case "lvlOverride" when _lists.TryGetValue(number, out var shared):
                    // A list with a start of its own counts for itself.
                    (level, isLevel) = (WordList.Level(xml.Attribute("ilvl")), false);
                    _lists[number] = list = list ?? shared.Copy();
                    break;
                case "startOverride": list?.Start(level, Number(value)); break;
                default: break;
            }
        }
    }

    private static int Number(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? Math.Min(number, 1_000_000) : 1;
}
