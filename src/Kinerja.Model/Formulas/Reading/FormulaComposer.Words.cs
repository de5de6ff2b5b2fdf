using Kinerja.Model.Texts;

namespace Kinerja.Model.Formulas.Reading;

/// <content>Words: operators, numbers, year marks, or words of a name.</content>
internal sealed partial class FormulaComposer
{
    private int _sigmaStart;

    private void Word(Atom atom)
    {
        if (atom.Word.Length == 0)
        {
            Punctuation(atom);
        }
        else if (Multiplications.IsSign(atom))
        {
            Operator(TokenKind.Multiply, atom);
        }
        else if (!ExpectsOperator || !(GluedFactor(atom) || WordOperator(atom) || PerFactor(atom)))
        {
            ValueWord(atom);
        }
    }

    private void ValueWord(Atom atom)
    {
        if (YearMarks.Read(_atoms, _i, HasWords, _evidence.AnyLag) is { } mark)
        {
            AddMark(mark);
        }
        else if (!InPhrase && char.IsDigit(atom.Text[0]))
        {
            Number(atom);
        }
        else if (InPhrase && atom.StartsLine && atom.IsAny(FormulaWords.LineStarters))
        {
            Error ??= FormulaErrors.NewLine(atom.Start);
        }
        else if (atom.Is("persen") && !InPhrase && ExpectsOperator)
        {
            Emit(TokenKind.PercentMark, atom);
        }
        else
        {
            NameWord(atom);
        }
    }

    /// <summary>A word without a letter or digit: it stays inside a name, is skipped when nobody sees it, and is refused elsewhere.</summary>
    private void Punctuation(Atom atom)
    {
        if (InPhrase)
        {
            AddWord(atom, _i);
        }
        else if (atom.Text.Length >= 3 && atom.Text.All(c => c == '_'))
        {
            Error ??= FormulaErrors.FractionBar(atom.Start);
        }
        else if (atom.Text.EnumerateRunes().Any(r => !Characters.IsInvisible(r)))
        {
            Error ??= FormulaErrors.Character(_text, atom.Start, ExpectsOperator);
        }
    }

    private void NameWord(Atom atom)
    {
        var cut = Subscript(atom, out var next, out var offset);
        if (cut > 0)
        {
            AddWord(atom, _i, false, atom.End - cut);
            _offset = offset;
            _phrase.Add(new Piece(_i, atom.End - cut, _atoms[next - 1].End, true, false));
            _i = next - 1;
            return;
        }

        AddWord(atom, _i);
        if (_phrase.Count > 1 && YearMarks.CalendarYear(atom) is { } year && At(_i + 1) is not { Kind: AtomKind.Word or AtomKind.Quoted })
        {
            _phrase.RemoveAt(_phrase.Count - 1);
            AddMark(new YearMark(_i + 1, 0, year));
        }
    }

    /// <summary>How many characters at the end of a word are a year index: <c>PADn-1</c>, <c>PAD_n</c>, <c>PADₙ₋₁</c>; 0 when none.</summary>
    private int Subscript(Atom atom, out int next, out int offset)
    {
        next = _i + 1;
        offset = 0;
        var text = atom.Text;
        if (text.Length > 3 && text[^1] == '₁' && text[^2] == '₋' && text[^3] is 'ₙ' or 'ₜ')
        {
            offset = -1;
            return 3;
        }

        if (text.Length > 1 && text[^1] is 'ₙ' or 'ₜ')
        {
            return 1;
        }

        var marked = text.Length > 2 && text[^2] == '_' && text[^1] is 'n' or 'N' or 't';
        var glued = text.Length > 2 && text[^1] is 'n' or 't' && text[..^1].All(char.IsAsciiLetterUpper);
        if (!marked && !glued)
        {
            return 0;
        }

        var lag = At(_i + 1) is { Kind: AtomKind.Dash, BlankBefore: false } ? YearMarks.Lag(_atoms, _i + 1, 0) : new YearMark(_i + 1, 0);
        if (lag.Unsupported)
        {
            Error ??= FormulaErrors.YearOffset(atom.Start);
            return 0;
        }

        (next, offset) = (lag.Next, lag.Offset);
        var other = marked || offset < 0 || OtherSubscript(text);
        return !other ? 0 : marked ? 2 : 1;
    }

    /// <summary><c>PADn</c> alone is a name; beside <c>PADn-1</c> it is PAD of this year.</summary>
    private bool OtherSubscript(string text)
    {
        for (var i = 0; i + 2 < _atoms.Count; i++)
        {
            if (_atoms[i].Kind == AtomKind.Word && string.Equals(_atoms[i].Text, text, StringComparison.Ordinal)
                && !_atoms[i].BlankAfter && YearMarks.Lag(_atoms, i + 1, 0).Offset < 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary><c>dibagi</c>, <c>dikali dengan</c>, <c>kali 100</c> …; asked about where it may belong to a name.</summary>
    private bool WordOperator(Atom atom)
    {
        var certain = FormulaWords.Operators.TryGetValue(atom.Word, out var kind);
        if (atom.Is("kali") && At(_i + 1)?.IsNumeric == true)
        {
            (certain, kind) = (true, TokenKind.Multiply);
        }

        var perQuantity = atom.Is("per") && At(_i + 1)?.IsAny(FormulaWords.Quantities) == true;
        if (!certain && !perQuantity && !FormulaWords.DoubtfulOperators.TryGetValue(atom.Word, out kind))
        {
            return false;
        }

        kind = perQuantity ? TokenKind.Divide : kind;
        var next = At(_i + 1)?.Is("dengan") == true ? _i + 2 : _i + 1;
        var participle = InPhrase && (At(_i - 1)?.IsAny(FormulaWords.BeforeParticiple) == true || At(next)?.IsAny(FormulaWords.AfterParticiple) == true);
        var doubtful = InPhrase && (!certain || participle);
        if (doubtful && Decide(DoubtKind.Word, atom.Start, $"word {atom.Word}", 2) != 0)
        {
            _quote = true;
            AddWord(atom, _i);
            return true;
        }

        EndPhrase();
        _tokens.Add(new FormulaToken(kind, atom.Start, _atoms[next - 1].End));
        _i = next - 1;
        return true;
    }

    private void Open(Atom atom)
    {
        if (ExpectsOperator && YearMarks.Read(_atoms, _i, HasWords, _evidence.AnyLag) is { } mark && InPhrase)
        {
            AddMark(mark);
            return;
        }

        if (ExpectsOperator && (At(_i + 1) is { Kind: AtomKind.Percent } || At(_i + 1)?.Is("persen") == true) && At(_i + 2) is { Kind: AtomKind.Close })
        {
            EndPhrase();
            Emit(TokenKind.PercentMark, atom);
            _i += 2;
            return;
        }

        if (HasWords && Remark())
        {
            return;
        }

        if (_sigma && !InPhrase)
        {
            Error ??= FormulaErrors.SumSign(atom.Start);
        }

        EndPhrase();
        Emit(TokenKind.Open, atom);
    }

    private void Sigma(Atom atom)
    {
        EndPhrase();
        _sigma = true;
        _sigmaStart = atom.Start;
    }

    /// <summary><c>(… thn N-1)</c>: dots for the words of the name before.</summary>
    private void Ellipsis(Atom atom)
    {
        if (InPhrase)
        {
            AddWord(atom, _i);
            return;
        }

        if (_tokens.FindLast(t => t.Component is not null)?.Component is not { } before)
        {
            Error ??= FormulaErrors.Character(_text, atom.Start, ExpectsOperator);
            return;
        }

        _warnings.Add(FormulaErrors.DotsRead(before.Text));
        var mark = YearMarks.Read(_atoms, _i + 1, true, _evidence.AnyLag);
        if (mark is { Unsupported: true } or { Year: not null })
        {
            Error ??= FormulaErrors.YearOffset(_atoms[_i + 1].Start);
            return;
        }

        var last = mark is { } m ? m.Next - 1 : _i;
        _tokens.Add(new FormulaToken(TokenKind.Component, atom.Start, _atoms[last].End)
        {
            Component = before with { YearOffset = mark?.Offset ?? 0 },
            Quote = true,
        });
        _i = last;
    }
}
