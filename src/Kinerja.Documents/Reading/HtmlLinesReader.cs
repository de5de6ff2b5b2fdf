using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Html;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens;
using AngleSharp.Text;
using Kinerja.Documents.Office;
using Kinerja.Model.Outcomes;

namespace Kinerja.Documents.Reading;

/// <summary>
/// Reads HTML (the clipboard of Word and Excel, a saved page) into lines of cells. It works on the stream of tokens, not on a tree: nothing is run,
/// nothing is fetched, and deep or broken nesting costs no more than its length.
/// </summary>
internal sealed partial class HtmlLinesReader(string html, ReadingBudget budget)
{
    private const int DeepestTable = 16;

    private readonly List<SourceLine> _lines = [];
    private readonly Stack<OpenTable> _tables = new();
    private readonly StringBuilder _paragraph = new();
    private int _tableCount;
    private int _skipDepth;
    private string? _skipTag;
    private int _raised;
    private bool _removed;
    private bool _hidden;

    /// <summary>The lines, or the limit that was passed.</summary>
    /// <exception cref="OperationCanceledException">The caller has given up.</exception>
    public Outcome<SourceDocument> Read()
    {
        using var source = new TextSource(html);
        using var tokenizer = new HtmlTokenizer(source, HtmlEntityProvider.Resolver) { SkipComments = true };
        for (var token = tokenizer.Get(); token.Type != HtmlTokenType.EndOfFile && budget.Exceeded is null; token = tokenizer.Get())
        {
            switch (token.Type)
            {
                case HtmlTokenType.Character when _skipTag is null: Text(token.Data); break;
                case HtmlTokenType.StartTag: Start((HtmlTagToken)token, tokenizer); break;
                case HtmlTokenType.EndTag: End(token.Name); break;
                default: break;
            }
        }

        while (_tables.Count > 0 && budget.Exceeded is null)
            EndTable();
        EndParagraph();
        if (budget.Exceeded is { } problem)
            return problem;
        return new SourceDocument(_lines, []) { LeftOut = [.. LeftOut()] };
    }

    private IEnumerable<Text> LeftOut()
    {
        if (_removed)
            yield return new("Teks yang dihapus dengan pelacakan perubahan tidak dibaca.", "Text deleted under change tracking was not read.");
        if (_hidden)
            yield return new("Baris tersembunyi tidak dibaca. Tampilkan dulu bila diperlukan.", "Hidden rows were not read. Show them first if they are needed.");
    }

    private OpenTable? Table => _tables.TryPeek(out var table) ? table : null;

    /// <summary>Where text goes: into the open table, or into the paragraph outside all tables.</summary>
    private StringBuilder Target => Table?.Text ?? _paragraph;

    private void Start(HtmlTagToken tag, HtmlTokenizer tokenizer)
    {
        var name = tag.Name;
        if (HtmlTags.Raw.Contains(name))
            tokenizer.State = name == "script" ? HtmlParseMode.Script : HtmlParseMode.Rawtext;
        else if (name is "title" or "textarea")
            tokenizer.State = HtmlParseMode.RCData;

        if (_skipTag is not null)
        {
            _skipDepth += name == _skipTag && !tag.IsSelfClosing ? 1 : 0;
        }
        else if (HtmlTags.Skipped.Contains(name))
        {
            (_skipTag, _skipDepth) = tag.IsSelfClosing && !HtmlTags.Raw.Contains(name) ? (null, 0) : (name, 1);
            _removed |= name == "del";
        }
        else
        {
            Open(name, tag);
        }
    }

    private void Open(string name, HtmlTagToken tag)
    {
        switch (name)
        {
            case "table" when _tables.Count < DeepestTable:
                Break();
                _tables.Push(new OpenTable(new HtmlGrid(++_tableCount, budget)));
                break;
            case "tr" when Table is { } table:
                EndRow(table);
                (table.InRow, table.IsHidden) = (true, tag.GetAttribute("style") is { } style && HiddenStyle().IsMatch(style));
                break;
            case "td" or "th" when Table is { } table:
                EndCell(table);
                (table.InRow, table.InCell) = (true, true);
                (table.Across, table.Down, table.Heading) = (SpanOf(tag, "colspan", 1), SpanOf(tag, "rowspan", 0), name == "th");
                break;
            case "br":
                Break();
                break;
            case "sup":
                _raised++;
                break;
            default:
                if (HtmlTags.Blocks.Contains(name))
                    Break();
                break;
        }
    }

    private void End(string name)
    {
        if (_skipTag is not null)
        {
            if (name == _skipTag && --_skipDepth <= 0)
                _skipTag = null;
            return;
        }

        switch (name)
        {
            case "table": EndTable(); break;
            case "tr" when Table is { } table: EndRow(table); break;
            case "td" or "th" when Table is { } table: EndCell(table); break;
            case "sup": _raised = Math.Max(0, _raised - 1); break;
            default:
                if (HtmlTags.Blocks.Contains(name))
                    Break();
                break;
        }
    }

    /// <summary>White space is one blank, as a browser shows it; a raised digit stays raised, or a footnote mark would become part of a number.</summary>
    private void Text(string data)
    {
        var text = Target;
        foreach (var c in data)
        {
            if (c is ' ' or '\t' or '\n' or '\r' or '\f')
            {
                if (text.Length > 0 && text[^1] is not (' ' or '\n'))
                    text.Append(' ');
            }
            else
            {
                text.Append(_raised > 0 ? Raised.Of(c) : c);
            }
        }
    }

    /// <summary>A line break inside a cell, the end of a paragraph outside.</summary>
    private void Break()
    {
        if (Table is not { InCell: true, Text: var text })
            EndParagraph();
        else if (text.Length > 0 && text[^1] != '\n')
            text.Append('\n');
    }

    private void EndParagraph()
    {
        var text = Take();
        if (text.Length == 0 || budget.Exceeded is not null)
            return;
        if (budget.Row() && budget.Cell(text, _lines.Count + 1))
            _lines.Add(SourceLine.Of(_lines.Count + 1, [new(text)], tabular: false));
    }

    private void EndCell(OpenTable table)
    {
        if (!table.InCell)
        {
            EndParagraph(); // Text between cells belongs to none; it stays visible as a paragraph.
            return;
        }

        table.InCell = false;
        table.Grid.Cell(Take(), table.Across, table.Down, table.Heading);
    }

    private void EndRow(OpenTable table)
    {
        EndCell(table);
        if (!table.InRow)
            return;
        table.InRow = false;
        if (budget.Exceeded is not null || !budget.Row() || table.Grid.EndRow(_lines.Count + 1) is not { } line)
            return;
        if (table.IsHidden)
            _hidden = true;
        else
            _lines.Add(line);
    }

    private void EndTable()
    {
        if (!_tables.TryPeek(out var table))
            return;
        EndRow(table);
        _tables.Pop();
    }

    private string Take()
    {
        var text = Target.ToString().Trim(' ', '\n');
        Target.Clear();
        _raised = 0;
        return text;
    }

    private static int SpanOf(HtmlTagToken tag, string name, int least)
    {
        var text = tag.GetAttribute(name);
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var span) ? Math.Clamp(span, least, 65_534) : 1;
    }

    [GeneratedRegex(@"display\s*:\s*none", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex HiddenStyle();

    /// <summary>A table whose end has not come. Each has its own text, so that a nested table does not disturb the cell around it.</summary>
    private sealed class OpenTable(HtmlGrid grid)
    {
        public HtmlGrid Grid => grid;

        public StringBuilder Text { get; } = new();

        public bool InRow { get; set; }

        public bool InCell { get; set; }

        /// <summary>True in a row that is not shown, as Excel puts filtered rows on the clipboard.</summary>
        public bool IsHidden { get; set; }

        public int Across { get; set; } = 1;

        public int Down { get; set; } = 1;

        public bool Heading { get; set; }
    }
}
