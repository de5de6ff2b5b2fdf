using Kinerja.Model.Texts;

namespace Kinerja.Model.Formulas.Reading;

/// <content>Names: the words of a component, the year marks among them, remarks in brackets.</content>
internal sealed partial class FormulaComposer
{
    /// <summary>Atoms a remark in brackets may have; a longer one is no remark.</summary>
    private const int MaxRemark = 24;

    private readonly List<Piece> _phrase = [];
    private int? _offset;
    private bool _quote;
    private bool _slashInName;
    private bool _sigma;

    private bool InPhrase => _phrase.Count > 0;

    private bool HasWords => _phrase.Exists(p => !p.IsMark);

    /// <summary>The first atom of the name in hand, when the atom before this one belongs to it and is no year mark; else −1.</summary>
    private int NameStart => _phrase is [.., { IsMark: false } last] && last.Atom == _i - 1 && _phrase.Find(p => !p.IsMark) is var first ? first.Atom : -1;

    private void AddWord(Atom atom, int index, bool literal = false, int? end = null) =>
        _phrase.Add(new Piece(index, atom.Start, end ?? atom.End, false, literal));

    private void AddMark(YearMark mark)
    {
        var start = _i;
        var offset = mark.Offset;
        if (mark.Unsupported || (mark.Offset < 0 && At(mark.Next - 1)?.IsAny(FormulaWords.LastYear) == true && FollowsCount()))
        {
            Error ??= FormulaErrors.YearOffset(_atoms[start].Start);
            return;
        }

        if (mark.Year is { } year && !CalendarOffset(year, start, out offset))
        {
            _quote = true;
            for (var i = start; i < mark.Next; i++)
            {
                AddWord(_atoms[i], i);
            }

            _i = mark.Next - 1;
            return;
        }

        if (_offset is { } known && known != offset)
        {
            Error ??= FormulaErrors.TwoYears(_atoms[start].Start);
            return;
        }

        if (_phrase is [{ IsMark: false }, .., { IsMark: false, IsLiteral: false } last] && _atoms[last.Atom].IsAny(FormulaWords.YearPrepositions))
        {
            _phrase[^1] = last with { IsMark = true };
        }

        _offset = offset;
        _phrase.Add(new Piece(start, _atoms[start].Start, _atoms[mark.Next - 1].End, true, false));
        _i = mark.Next - 1;
    }

    private bool FollowsCount() => _phrase is [.., { IsMark: false } last]
        && (_atoms[last.Atom].IsNumeric || _atoms[last.Atom].IsAny(FormulaWords.Counts));

    /// <summary>Asks whether a calendar year means the year of reporting; only the latest year of the formula and the one before can.</summary>
    private bool CalendarOffset(int year, int atom, out int offset)
    {
        offset = year - _evidence.LatestYear.GetValueOrDefault(year);
        var choices = offset is 0 or -1 ? 2 : 1;
        _quote = true;
        return Decide(DoubtKind.Year, _atoms[atom].Start, "year", choices) == 0 && choices == 2;
    }

    /// <summary>A remark (<c>(UM)</c>, <c>(orang)</c>) directly after the words of a name belongs to it.</summary>
    private bool Remark()
    {
        var end = _i + 1;
        var words = false;
        while (end < _atoms.Count && end - _i <= MaxRemark && IsRemark(end))
        {
            words |= _atoms[end] is { IsNumeric: false, Word.Length: > 0 } or { Kind: AtomKind.Quoted };
            end++;
        }

        if (!words || end >= _atoms.Count || _atoms[end].Kind != AtomKind.Close)
        {
            return false;
        }

        for (; _i < end; _i++)
        {
            AddWord(_atoms[_i], _i);
        }

        AddWord(_atoms[end], end);
        return true;
    }

    private bool IsRemark(int i) => _atoms[i].Kind switch
    {
        AtomKind.Word => IsNameWord(_atoms[i]) && YearMarks.Read(_atoms, i, false, false) is null,
        AtomKind.Slash or AtomKind.Dash => _atoms[i].IsTight && At(i - 1)?.Kind == AtomKind.Word && At(i + 1)?.Kind == AtomKind.Word,
        AtomKind.Plus or AtomKind.Percent => !_atoms[i].BlankBefore && At(i + 1)?.Kind is AtomKind.Close or AtomKind.Word,
        AtomKind.Quoted => true,
        _ => false,
    };

    private void DropPhrase()
    {
        _phrase.Clear();
        _offset = null;
        _quote = _slashInName = _sigma = false;
    }

    private void EndPhrase()
    {
        if (InPhrase)
        {
            AddComponent();
        }
        else if (_sigma)
        {
            Error ??= FormulaErrors.SumSign(_tokens.Count > 0 ? _tokens[^1].End : 0);
        }

        DropPhrase();
    }

    private void AddComponent()
    {
        var (start, end) = (_phrase[0].Start, _phrase[^1].End);
        if (!HasWords)
        {
            NameBefore(start, end);
            return;
        }

        var text = PhraseText();
        var name = TextFolding.Fold(text);
        if (_sigma)
        {
            var first = _phrase.Find(p => !p.IsMark);
            name = _atoms[first.Atom].IsAny(FormulaWords.LineStarters) ? name : $"jumlah {name}";
            text = $"∑ {text}";
            start = _sigmaStart;
        }

        if (name.Length == 0)
        {
            Error ??= FormulaErrors.Expected(_text, start, false);
            return;
        }

        if (_slashInName && _evidence is { HasClearDivision: false, HasFactor: true })
        {
            _warnings.Add(FormulaErrors.SlashTakenAsName(text));
        }

        _tokens.Add(new FormulaToken(TokenKind.Component, start, end) { Component = new ComponentRef(name, text, _offset ?? 0), Quote = _quote });
    }

    /// <summary><c>Jml UM thn N - thn N-1</c>: a mark without a name probably means the name before; it is asked.</summary>
    private void NameBefore(int start, int end)
    {
        if (_tokens.FindLast(t => t.Component is not null)?.Component is not { } before)
        {
            Error ??= FormulaErrors.YearWithoutName(start);
            return;
        }

        _ = Decide(DoubtKind.YearWithoutName, start, "name", 1);
        _tokens.Add(new FormulaToken(TokenKind.Component, start, end) { Component = before with { YearOffset = _offset ?? 0 }, Quote = true });
    }

    /// <summary>The words as written, without marks, each run of blanks one blank.</summary>
    private string PhraseText()
    {
        var parts = new System.Text.StringBuilder();
        var gap = false;
        for (var k = 0; k < _phrase.Count; k++)
        {
            var piece = _phrase[k];
            gap |= k > 0 && (_phrase[k - 1].IsMark || _atoms[piece.Atom].BlankBefore);
            if (piece.IsMark)
            {
                continue;
            }

            if (gap && parts.Length > 0)
            {
                parts.Append(' ');
            }

            gap = false;
            parts.Append(piece.IsLiteral ? Blanks(_atoms[piece.Atom].Text) : _text[piece.Start..piece.End]);
        }

        return parts.ToString().TrimEnd('.', ',', ' ');
    }

    private static string Blanks(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>A stretch of the name in hand: a word or a year mark.</summary>
    private readonly record struct Piece(int Atom, int Start, int End, bool IsMark, bool IsLiteral);
}
