using Kinerja.Documents.Reading;
using Kinerja.Model.Outcomes;

namespace Kinerja.Documents.Office.Excel;

/// <summary>Reads a workbook (<c>.xlsx</c>, <c>.xlsm</c>) into lines: what a person sees on its sheets. Formulas and macros are not run.</summary>
internal sealed class WorkbookReader(OfficePackage package, string part, ReadingBudget budget)
{
    private readonly List<(SourceSheet Sheet, string Part)> _sheets = [];
    private readonly List<string> _hidden = [];
    private bool _from1904;

    /// <summary>The lines, or the limit that was passed.</summary>
    public Outcome<SourceDocument> Read()
    {
        var related = Relationships.Of(package, part);
        ReadSheets(related.DistinctBy(r => r.Id).ToDictionary(r => r.Id));
        var texts = SharedTexts.Read(package, Find(related, "/sharedStrings"), budget);
        var formats = CellFormats.Read(package, Find(related, "/styles"));
        var lines = new SheetLines(budget);
        foreach (var (sheet, at) in _sheets)
        {
            if (budget.Exceeded is not null)
                break;
            var reader = new SheetReader(sheet, texts, formats, new(_from1904), budget);
            package.Read(at, reader.Read);
            lines.Add(reader.Content);
        }

        if (budget.Exceeded is { } problem)
            return problem;
        return WorkbookWords.Document(lines, [.. _sheets.Select(s => s.Sheet)], _hidden, HasMacros());
    }

    private void ReadSheets(Dictionary<string, Relationship> related) => package.Read(part, xml =>
    {
        var number = 0;
        while (xml.Next())
        {
            if (xml is { IsStart: true, Name: "workbookPr" })
            {
                _from1904 = xml.Attribute("date1904") is "1" or "true";
            }
            else if (xml is { IsStart: true, Name: "sheet" })
            {
                if (++number > OfficeLimits.Sheets)
                    throw new OfficeException(WorkbookWords.TooManySheets());
                var name = WorkbookWords.Name(xml.Attribute("name"), number);
                if (xml.Attribute("state") is "hidden" or "veryHidden")
                    _hidden.Add(name);
                else if (Id(xml) is { } id && related.TryGetValue(id, out var to) && to.Type.EndsWith("/worksheet", StringComparison.Ordinal))
                    _sheets.Add((new(number, name), to.Target));
            }
        }
    });

    /// <summary>The relationship of a sheet; its own number is called <c>sheetId</c>, so the name alone tells them apart.</summary>
    private static string? Id(PartReader xml) => xml.Attribute("id");

    private static string? Find(List<Relationship> related, string type) => related.Find(r => r.Type.EndsWith(type, StringComparison.Ordinal))?.Target;

    private bool HasMacros() => package.Has("xl/vbaProject.bin");
}
