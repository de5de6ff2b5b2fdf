using System.Text.RegularExpressions;
using Kinerja.Documents.Layout;
using Kinerja.Documents.Reading;
using Kinerja.Model.Plans;
using Kinerja.Model.Texts;

namespace Kinerja.Documents.Drafting;

/// <summary>Reads what stands outside tables: title, agency, vision, missions, goals, headings of tables, footnotes.</summary>
internal sealed partial class ParagraphReader(ReadPlan plan)
{
    private const int LongestHeadingWords = 16;

    /// <summary>Characters to which a vision, mission or goal may grow over broken lines.</summary>
    private const int LongestStatement = 2000;

    private readonly SortedSet<int> _headingYears = [];
    private readonly SortedSet<int> _titleYears = [];
    private SectionLabel? _open;
    private LaidLine? _previous;
    private ReadGoal? _goal;
    private bool _begun;
    private bool _anyTable;

    /// <summary>Years named in the headings since the last table; in the title when these name none.</summary>
    public IReadOnlyCollection<int> HeadingYears => _headingYears.Count > 0 ? _headingYears : _titleYears;

    /// <summary>A table begins: what stood open before it is closed, and its headings are used up.</summary>
    public void EndBeforeTable()
    {
        (_open, _previous, _anyTable, _begun) = (null, null, true, true);
        _headingYears.Clear();
    }

    /// <summary>Reads a paragraph and settles its role.</summary>
    /// <param name="laid">The line.</param>
    /// <param name="beforeTable">True when the next thing in the document is a table.</param>
    public void Read(LaidLine laid, bool beforeTable)
    {
        var written = laid.Line.Text;
        var text = Cleaning.Name(written);
        laid.Role = Role(laid, text, beforeTable);
        if (laid.Role == LineRole.Unknown)
        {
            plan.Miss(written, laid.Line.At(), _anyTable
                ? "Kalimat di luar tabel; tidak dikenali sebagai judul, catatan kaki, atau tanda tangan."
                : "Tidak dikenali sebagai judul, visi, misi, tujuan, sasaran, atau tabel.",
                _anyTable
                ? "A sentence outside the tables; not recognised as a heading, footnote or signature."
                : "Not recognised as a title, vision, mission, goal, objective or table.");
        }

        _previous = laid.Role is LineRole.Unknown ? null : laid;
    }

    private LineRole Role(LaidLine laid, string text, bool beforeTable)
    {
        if (SectionLabel.Read(text) is { } label)
        {
            (_open, _begun) = (label, true);
            return label.Content is { } content ? Take(laid, content, label.Number, continues: false) : LineRole.Heading;
        }

        if (PageMark().IsMatch(text))
            return LineRole.Text;
        if (IsFootnote(text) || (_anyTable && NumberedNote().IsMatch(text)))
            return LineRole.Footnote;
        if (_open is not null && Take(laid, text, _open.Number, Continues(laid)) is var taken && taken != LineRole.Unknown)
            return taken;
        if (!_begun && !(plan.Title is not null && TableCaption().IsMatch(text)))
            return Title(text);
        return beforeTable || IsHeading(text) ? Heading(text) : LineRole.Unknown;
    }

    private LineRole Title(string text)
    {
        Names(text, _titleYears);
        if (plan.Title is not null)
        {
            var belongs = IsHeading(text) || OfficeNames.Agency(text) is not null || OfficeNames.Region(text) is not null || _titleYears.Count > 0;
            return belongs ? LineRole.Title : LineRole.Unknown;
        }

        if (!IsHeading(text))
            return LineRole.Unknown;
        plan.Title = text;
        return LineRole.Title;
    }

    private LineRole Heading(string text)
    {
        Names(text, _headingYears);
        if (!TableCaption().IsMatch(text))
            plan.Title ??= text;
        return LineRole.Heading;
    }

    private void Names(string text, SortedSet<int> years)
    {
        plan.Agency ??= OfficeNames.Agency(text);
        plan.Region ??= OfficeNames.Region(text);
        foreach (var token in TextFolding.Tokens(text))
        {
            if (TimeLabel.YearOf(token) is { } year)
                years.Add(year);
        }
    }

    /// <summary>True for a line right below a text: a sentence that was broken over lines.</summary>
    private bool Continues(LaidLine laid) => _previous is { Role: LineRole.Text } && _previous.Line.Number == laid.Line.Number - 1
        && (laid.Line.Table is null || !laid.Line.IsTabular);

    /// <summary>Gives a text to the label that stands open.</summary>
    private LineRole Take(LaidLine laid, string text, string? number, bool continues)
    {
        var name = CellName.Read(text, null, laid.Line.At());
        switch (_open?.Kind)
        {
            case SectionKind.Vision when plan.Vision is null || (continues && plan.Vision.Length < LongestStatement):
                plan.Vision = plan.Vision is null ? text : $"{plan.Vision} {text}";
                return LineRole.Text;
            case SectionKind.Mission when name is not null:
                return Mission(laid, number, name, continues);
            case SectionKind.Goal when name is not null:
                return Goal(number, name, continues);
            case SectionKind.Objective when name is not null && !continues:
                plan.Objective(name with { Number = name.Number ?? number });
                return LineRole.Text;
            case SectionKind.Programme when name is not null && !continues:
                plan.Programme(name with { Number = name.Number ?? number });
                return LineRole.Text;
            case SectionKind.GoalIndicators when name is not null && _goal is not null && NamesIndicator(name, _goal):
                _goal.NamedIndicators.Add(name.Name);
                return LineRole.Text;
            default:
                _open = null;
                return LineRole.Unknown;
        }
    }

    /// <summary>A list of names is numbered; without numbers it is a single one.</summary>
    private static bool NamesIndicator(CellName name, ReadGoal goal) => name.Number is not null || goal.NamedIndicators.Count == 0;

    private LineRole Mission(LaidLine laid, string? number, CellName name, bool continues)
    {
        if (name.Number is null && continues && plan.Missions is [.., { Text.Length: < LongestStatement }])
            plan.Missions[^1] = plan.Missions[^1] with { Text = $"{plan.Missions[^1].Text} {name.Name}" };
        else if (number is not null && plan.Missions.Exists(m => m.Number == number))
            return LineRole.Unknown;
        else
            plan.Missions.Add(new(name.Number ?? number, name.Name, laid.Line.At()));
        return LineRole.Text;
    }

    /// <summary>A goal is whose its label says; else under the region's vision and missions it is the region's, without them the agency's.</summary>
    private LineRole Goal(string? number, CellName name, bool continues)
    {
        if (continues && name.Number is null && _goal is { Name.Length: < LongestStatement })
        {
            _goal.Name = $"{_goal.Name} {name.Name}";
            return LineRole.Text;
        }

        var ofAgency = _open?.OfAgency ?? (plan.Vision is null && plan.Missions.Count == 0);
        var level = ofAgency ? GoalLevel.Agency : GoalLevel.Region;
        _goal = plan.Goal(name with { Number = name.Number ?? number }, level);
        return LineRole.Text;
    }

    /// <summary>Headings are short and have no sentence's end; most are in capitals or numbered.</summary>
    private static bool IsHeading(string text)
    {
        if (text.Length is < 3 or > 200 || text[^1] is '.' or '?' or '!' or ',' or ';')
            return false;
        var letters = text.Count(char.IsLetter);
        if (letters < 3 || text.Count(c => c == ' ') >= LongestHeadingWords)
            return false;
        return text.Count(char.IsUpper) * 10 >= letters * 7 || HeadingStart().IsMatch(text);
    }

    /// <summary>True for a line that begins with the mark of a footnote or with a word that announces one.</summary>
    public static bool IsFootnote(string text) => text.Length > 0 && (text[0] is '*' or '¹' or '²' or '³' or '†' || FootnoteStart().IsMatch(text));

    [GeneratedRegex(
        @"^(hal(aman)?\.?|page)\s*\d+|^[-–—]\s*\d{1,4}\s*[-–—]$|^\d{1,4}$|\(\s*lanjutan\s*\)$|^lanjutan\b|^draft?$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex PageMark();

    [GeneratedRegex(@"^(\d{1,2}|[a-z])\)\s", RegexOptions.CultureInvariant)]
    private static partial Regex NumberedNote();

    [GeneratedRegex(@"^(tabel|table)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex TableCaption();

    [GeneratedRegex(@"^\d?\s*\*\)|^(catatan|keterangan|ket\.?|note|notes|sumber|source)\s*:", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex FootnoteStart();

    [GeneratedRegex(
        @"^(tabel|table|lampiran|bab|matriks|form(ulir)?|indikator\s+kinerja|rencana|perjanjian|penetapan|cascading|pohon\s+kinerja|renstra|strategic" +
        @"|key\s+performance)\b",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex HeadingStart();
}
