using System.Text;
using Kinerja.Documents.Reading;
using Kinerja.Model.Outcomes;

namespace Kinerja.Documents.Office.Word;

/// <summary>
/// Reads a Word document (<c>.docx</c>) into lines: what a person sees when all changes are accepted. Deleted and hidden text is left out and said; headers,
/// footers and comments are no part of the plan.
/// </summary>
internal sealed class WordReader
{
    private readonly OfficePackage _package;
    private readonly string _part;
    private readonly ReadingBudget _budget;
    private readonly List<SourceLine> _lines = [];
    private readonly WordNotes _notes = new();
    private readonly WordParagraph _paragraph;
    private int _tables;
    private int _depth;

    /// <summary>Prepares to read.</summary>
    public WordReader(OfficePackage package, string part, ReadingBudget budget)
    {
        (_package, _part, _budget) = (package, part, budget);
        var related = Relationships.Of(package, part);
        var numbering = WordNumbering.Read(package, related.Find(r => r.Type.EndsWith("/numbering", StringComparison.Ordinal))?.Target);
        numbering.ReadStyles(package, related.Find(r => r.Type.EndsWith("/styles", StringComparison.Ordinal))?.Target);
        _paragraph = new(numbering, _notes);
    }

    /// <summary>The lines, or the limit that was passed.</summary>
    public Outcome<SourceDocument> Read()
    {
        _package.Read(_part, xml =>
        {
            while (_budget.Exceeded is null && xml.Next())
            {
                if (xml is { IsStart: true, Name: "body" })
                    Blocks(xml, cell: null);
            }
        });
        if (_budget.Exceeded is { } problem)
            return problem;
        return _lines.Count == 0 ? _notes.Empty() : new SourceDocument(_lines, []) { LeftOut = [.. _notes.LeftOut(_tables > 0)] };
    }

    /// <summary>The paragraphs and tables inside the element that the reader is on; into a cell, or as lines.</summary>
    private void Blocks(PartReader xml, StringBuilder? cell)
    {
        if (xml.IsEmpty)
            return;
        var depth = xml.Depth;
        while (_budget.Exceeded is null && xml.Next() && !(xml.IsEnd && xml.Depth == depth))
        {
            if (!xml.IsStart)
                continue;
            if (xml.Name == "p")
                Paragraph(xml, cell);
            else if (xml.Name == "tbl")
                Table(xml);
            else if (WordTags.Removed.Contains(xml.Name))
                _notes.Remove(xml);
            else if (WordTags.Skipped.Contains(xml.Name))
                xml.Skip();
        }
    }

    private void Paragraph(PartReader xml, StringBuilder? cell)
    {
        var text = _paragraph.Read(xml, inCell: cell is not null, box => Blocks(box, cell));
        if (text.Length == 0 || _budget.Exceeded is not null || !_budget.More(text))
            return;
        if (cell is not null)
            _ = cell.Length == 0 ? cell.Append(text) : cell.Append('\n').Append(text);
        else if (_budget.Row() && _budget.Cell(text, _lines.Count + 1))
            _lines.Add(SourceLine.Of(_lines.Count + 1, [new(text)], tabular: false));
    }

    private void Table(PartReader xml)
    {
        if (_depth >= OfficeLimits.NestedTables)
        {
            _notes.TooDeep = true;
            xml.Skip();
            return;
        }

        if (xml.IsEmpty)
            return;
        _depth++;
        var depth = xml.Depth;
        var rows = new WordRows(++_tables, _budget);
        while (_budget.Exceeded is null && xml.Next() && !(xml.IsEnd && xml.Depth == depth))
        {
            if (!xml.IsStart)
                continue;
            if (xml.Name == "tr")
                Row(xml, rows);
            else if (WordTags.Removed.Contains(xml.Name))
                _notes.Remove(xml);
            else if (WordTags.Skipped.Contains(xml.Name))
                xml.Skip();
        }

        _depth--;
    }

    private void Row(PartReader xml, WordRows rows)
    {
        if (xml.IsEmpty)
            return;
        rows.Begin();
        var depth = xml.Depth;
        while (_budget.Exceeded is null && xml.Next() && !(xml.IsEnd && xml.Depth == depth))
        {
            if (!xml.IsStart)
                continue;
            if (xml.Name == "tc")
                Cell(xml, rows);
            else if (xml.Name == "trPr")
                rows.Properties(xml, _notes);
            else if (WordTags.Skipped.Contains(xml.Name))
                xml.Skip();
        }

        if (_budget.Exceeded is null && rows.End(_lines.Count + 1) is { } line && _budget.Row())
            _lines.Add(line);
    }

    private void Cell(PartReader xml, WordRows rows)
    {
        var cell = new WordCell();
        var text = new StringBuilder();
        var (depth, isEmpty) = (xml.Depth, xml.IsEmpty);
        while (!isEmpty && _budget.Exceeded is null && xml.Next() && !(xml.IsEnd && xml.Depth == depth))
        {
            if (!xml.IsStart)
                continue;
            if (xml.Name == "tcPr")
                cell = WordCell.Read(xml);
            else if (xml.Name == "p")
                Paragraph(xml, text);
            else if (xml.Name == "tbl")
                Table(xml);
            else if (WordTags.Removed.Contains(xml.Name))
                _notes.Remove(xml);
            else if (WordTags.Skipped.Contains(xml.Name))
                xml.Skip();
        }

        if (_budget.Exceeded is null)
            rows.Add(cell, text.ToString());
    }
}
