using System.Globalization;

namespace Kinerja.Documents.Office.Word;

/// <summary>What the properties of a table cell say about its extent.</summary>
/// <param name="Across">Columns of the grid that it spans; at least 1.</param>
/// <param name="Begins">True when cells below may continue it.</param>
/// <param name="Continues">True when it continues the cell above.</param>
/// <param name="ContinuesLeft">True when it continues the cell on its left, as old documents say it.</param>
internal sealed record WordCell(int Across = 1, bool Begins = false, bool Continues = false, bool ContinuesLeft = false)
{
    /// <summary>Reads the properties that the reader is on.</summary>
    public static WordCell Read(PartReader xml)
    {
        var cell = new WordCell();
        if (xml.IsEmpty)
            return cell;
        var depth = xml.Depth;
        while (xml.Next() && !(xml.IsEnd && xml.Depth == depth))
        {
            if (!xml.IsStart)
                continue;
            cell = xml.Name switch
            {
                "gridSpan" => cell with { Across = Number(xml.Attribute("val")) },
                "vMerge" => xml.Attribute("val") == "restart" ? cell with { Begins = true } : cell with { Continues = true },
                "hMerge" when xml.Attribute("val") != "restart" => cell with { ContinuesLeft = true },
                _ => cell,
            };
        }

        return cell;
    }

    /// <summary>A number of columns; 1 for what is none.</summary>
    public static int Number(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? Math.Max(1, number) : 1;
}
