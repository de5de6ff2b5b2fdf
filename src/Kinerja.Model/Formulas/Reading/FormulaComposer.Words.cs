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
        if (YearIndexes.Read(_atoms, _i) is { } index)
        {
            AddIndexed(atom, index);
            return;
        }

        AddWord(atom, _i);
        if (_phrase.Count > 1 && YearMarks.CalendarYear(atom) is { } year && At(_i + 1) is not { Kind: AtomKind.Word or AtomKind.Quoted })
        {
            _phrase.RemoveAt(_phrase.Count - 1);
            AddMark(new YearMark(_i + 1, 0, year));
        }
    }

    /// <summary>A word with a year index: the word without it, and the mark.</summary>
    private void AddIndexed(Atom atom, YearIndex index)
    {
        if (index.Mark.Unsupported)
        {
            Error ??= FormulaErrors.YearOffset(atom.Start);
            return;
        }

        if (_offset is { } known && known != index.Mark.Offset)
        {
            Error ??= FormulaErrors.TwoYears(atom.Start);
            return;
        }

        AddWord(atom, _i, false, atom.End - index.Length);
        _offset = index.Mark.Offset;
        _phrase.Add(new Piece(_i, atom.End - index.Length, _atoms[index.Mark.Next - 1].End, true, false));
        _i = index.Mark.Next - 1;
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
