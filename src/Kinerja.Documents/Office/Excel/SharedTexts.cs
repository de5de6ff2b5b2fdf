using System.Globalization;
using Kinerja.Documents.Reading;

namespace Kinerja.Documents.Office.Excel;

/// <summary>The texts that cells of a workbook share; cells name them by number.</summary>
internal sealed class SharedTexts
{
    private readonly List<string> _texts = [];

    /// <summary>The text with a number; null when there is none.</summary>
    public string? At(string number) =>
        int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at < _texts.Count ? _texts[at] : null;

    /// <summary>Reads the part with the texts.</summary>
    public static SharedTexts Read(OfficePackage package, string? part, ReadingBudget budget)
    {
        var shared = new SharedTexts();
        if (part is not null)
        {
            package.Read(part, xml =>
            {
                while (budget.Exceeded is null && xml.Next())
                {
                    if (xml is not { IsStart: true, Name: "si" })
                        continue;
                    var text = RichText.Read(xml);
                    if (budget.Cell(text, shared._texts.Count + 1))
                        shared._texts.Add(text);
                }
            });
        }

        return shared;
    }
}
