namespace Kinerja.Model.Formulas.Reading;

/// <content>Constants, percent signs, rates (<c>per 1.000 penduduk</c>).</content>
internal sealed partial class FormulaComposer
{
    /// <summary>A word that begins with a digit, where a value is expected.</summary>
    private void Number(Atom atom)
    {
        if (!char.IsAsciiDigit(atom.Text[0]))
        {
            Error ??= FormulaErrors.BadNumber(atom.Start, atom.Text);
            return;
        }

        var range = At(_i + 1) is { Kind: AtomKind.Dash, IsTight: true } && At(_i + 2)?.IsNumeric == true && IsNameWord(At(_i + 3));
        if (!Constants.LooksLike(atom.Text) || range)
        {
            AddWord(atom, _i); // 4x4, 7-12 tahun …: a name that begins with a digit
            return;
        }

        Constant(atom, atom.Text, atom.Start);
    }

    private void Constant(Atom atom, string text, int start)
    {
        var parts = BlankGroups(_i + 1);
        if (Value(text, start, parts) is not { } value)
        {
            return;
        }

        _i += parts.Count;
        var end = parts.Count > 0 ? _atoms[_i].End : atom.End;
        if (At(_i + 1) is { } scale && FormulaWords.Scales.TryGetValue(scale.Word, out var times) && scale.Kind == AtomKind.Word)
        {
            value *= times;
            end = scale.End;
            _i++;
        }

        if (At(_i + 1) is { Kind: AtomKind.Percent } || At(_i + 1)?.Is("persen") == true)
        {
            _i++;
            _tokens.Add(new FormulaToken(TokenKind.Percent, start, _atoms[_i].End) { Value = value });
            return;
        }

        if (IsNameWord(At(_i + 1)))
        {
            CountedIn(value, start, end);
            return;
        }

        _tokens.Add(new FormulaToken(TokenKind.Number, start, end) { Value = value });
    }

    /// <summary>A number followed by words: the unit of a factor, else asked about (<c>12 bulan</c>: the number, or a name?).</summary>
    private void CountedIn(decimal value, int start, int end)
    {
        var factor = Constants.IsPowerOfTen(value) && _tokens is [.., { Kind: TokenKind.Multiply }] && At(_i + 1)?.IsAny(FormulaWords.Quantities) != true;
        if (factor)
        {
            var unit = Unit(out end);
            _tokens.Add(new FormulaToken(TokenKind.UnitNumber, start, end) { Value = value, Unit = unit });
            return;
        }

        var first = _i;
        while (IsNameWord(At(_i + 1)))
        {
            _i++;
        }

        end = _atoms[_i].End;
        var choices = _i - first > 1 ? 1 : 2; // "12 bulan" may be the number 12; "12 bulan penuh" is a name, if anything
        if (Decide(DoubtKind.NumberWords, start, $"words {_text[start..end]}", choices) == choices - 1)
        {
            _quote = true;
            for (var i = first; i <= _i; i++)
            {
                AddWord(_atoms[i], i);
            }

            return;
        }

        _tokens.Add(new FormulaToken(TokenKind.Number, start, end) { Value = value, Quote = true });
    }

    /// <summary><c>100 000</c>: the groups of three digits that follow a number after a blank.</summary>
    private List<string> BlankGroups(int i)
    {
        var groups = new List<string>();
        while (At(i) is { IsDigits: true, Text.Length: 3 } group)
        {
            groups.Add(group.Text);
            i++;
        }

        return groups;
    }

    private decimal? Value(string text, int start, List<string> groups)
    {
        var whole = groups.Count > 0 && text.Length <= 3 ? text + string.Concat(groups) : text;
        var candidates = Constants.Read(whole, out var certain);
        if (groups.Count > 0)
        {
            candidates = certain && text.Length <= 3 ? candidates : [];
            certain = false;
            text = string.Join(' ', groups.Prepend(text));
        }

        if (certain)
        {
            return candidates[0];
        }

        if (candidates.Count == 0)
        {
            Error ??= FormulaErrors.BadNumber(start, text);
            return null;
        }

        return candidates[Decide(DoubtKind.Number, start, $"number {text}", candidates.Count) ?? 0];
    }

    /// <summary>The plain words after a factor (<c>penduduk</c>, <c>kelahiran hidup</c>, <c>KH</c>), up to whatever is none.</summary>
    private string? Unit(out int end)
    {
        var first = _i + 1;
        while (At(_i + 1) is { Kind: AtomKind.Word } word && word.Word.Split(' ').All(PlainNames.IsPlainWord))
        {
            _i++;
        }

        end = _atoms[_i].End;
        return _i < first ? null : Blanks(_text[_atoms[first].Start..end]).TrimEnd('.', ',');
    }

    private static bool IsNameWord(Atom? atom) => atom is { Kind: AtomKind.Word, Word.Length: > 0 } && !Multiplications.IsSign(atom) && !Multiplications.IsGlued(atom)
        && !FormulaWords.Operators.ContainsKey(atom.Word) && !atom.Is("per") && !atom.Is("kali");

    /// <summary><c>x100%</c>, <c>X1.000</c>.</summary>
    private bool GluedFactor(Atom atom)
    {
        if (!Multiplications.IsGlued(atom))
        {
            return false;
        }

        EndPhrase();
        _tokens.Add(new FormulaToken(TokenKind.Multiply, atom.Start, atom.Start + 1));
        Constant(atom, atom.Text[1..], atom.Start + 1);
        return true;
    }

    /// <summary><c>per 1.000 penduduk</c>, <c>per 100 ribu KH</c>.</summary>
    private bool PerFactor(Atom atom)
    {
        if (!atom.Is("per") || At(_i + 1) is not { IsNumeric: true } number || !Constants.LooksLike(number.Text))
        {
            return false;
        }

        var groups = BlankGroups(_i + 2);
        var value = Constants.Read(number.Text + string.Concat(groups), out _) is [var first, ..] ? first : 0m;
        var scaled = At(_i + 2) is { Kind: AtomKind.Word } scale && FormulaWords.Scales.TryGetValue(scale.Word, out var times) ? value * times : 0m;
        if (!Constants.IsPowerOfTen(scaled != 0m ? scaled : value))
        {
            return false;
        }

        EndPhrase();
        if (Value(number.Text, number.Start, groups) is not { } chosen)
        {
            return true;
        }

        _i += 1 + groups.Count + (scaled != 0m ? 1 : 0);
        value = scaled != 0m ? scaled : chosen;
        var unit = Unit(out var end);
        _tokens.Add(new FormulaToken(TokenKind.PerFactor, atom.Start, end) { Value = value, Unit = unit });
        return true;
    }

    private void Percent(Atom atom)
    {
        if (_phrase is [.., { IsMark: false, IsLiteral: false } last] && last.Atom == _i - 1 && _atoms[last.Atom].IsNumeric)
        {
            if (_atoms[last.Atom].Text == "100" && At(_i + 1) is not { Kind: AtomKind.Word })
            {
                Error ??= FormulaErrors.MissingMultiplication(_atoms[last.Atom].Start);
                return;
            }

            AddWord(atom, _i); // "cakupan > 80%" inside a name
            return;
        }

        EndPhrase();
        if (_tokens is [.., { Kind: TokenKind.Multiply }])
        {
            _tokens.RemoveAt(_tokens.Count - 1); // "x %"
        }

        Emit(TokenKind.PercentMark, atom);
    }
}
