namespace Kinerja.Model.Formulas.Reading;

/// <summary>
/// Reads year marks: <c>thn N</c>, <c>tahun ke-N</c>, <c>N - 1</c>, <c>(N-1)</c>, <c>(t-1)</c>, <i>tahun ini</i>, <i>tahun sebelumnya</i>,
/// <i>tahun ajaran yang lalu</i>, <i>tahun 2019</i>. The minus in them never subtracts.
/// </summary>
internal static class YearMarks
{
    /// <summary>True when some mark of the text names the year before N, so that a bare N is a mark too.</summary>
    public static bool AnyLag(IReadOnlyList<Atom> atoms)
    {
        for (var i = 0; i < atoms.Count; i++)
        {
            if (IsLetter(At(atoms, i)) && Lag(atoms, i + 1, 0) is { Offset: -1 })
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Reads a mark that begins at an atom.</summary>
    /// <param name="atoms">All atoms.</param>
    /// <param name="i">Where to look.</param>
    /// <param name="afterName">True when words of a name stand before it; a bare N or N-1 needs them.</param>
    /// <param name="anyLag">See <see cref="AnyLag"/>.</param>
    public static YearMark? Read(IReadOnlyList<Atom> atoms, int i, bool afterName, bool anyLag)
    {
        if (At(atoms, i) is not { Kind: AtomKind.Open })
        {
            return ReadInner(atoms, i, afterName, anyLag, false);
        }

        return ReadInner(atoms, i + 1, afterName, anyLag, true) is { } mark && At(atoms, mark.Next) is { Kind: AtomKind.Close }
            ? mark with { Next = mark.Next + 1 }
            : null;
    }

    private static YearMark? ReadInner(IReadOnlyList<Atom> atoms, int i, bool afterName, bool anyLag, bool bracketed)
    {
        var atom = At(atoms, i);
        if (atom?.Is("tahun") == true)
        {
            return AfterYearWord(atoms, i + 1);
        }

        if (!IsLetter(atom))
        {
            return null;
        }

        var mark = Lag(atoms, i + 1, 0);
        if (bracketed || mark.Offset < 0 || mark.Unsupported)
        {
            return mark; // without a name before it, it is refused or asked about later
        }

        return afterName && anyLag && At(atoms, mark.Next) is not { Kind: AtomKind.Word or AtomKind.Quoted } ? mark : null;
    }

    private static YearMark? AfterYearWord(IReadOnlyList<Atom> atoms, int i)
    {
        if (At(atoms, i)?.IsAny(FormulaWords.YearKinds) == true)
        {
            i++;
        }

        var letter = i;
        if (At(atoms, i)?.Is("ke") == true)
        {
            letter = At(atoms, i + 1) is { Kind: AtomKind.Dash } ? i + 2 : i + 1;
        }

        if (At(atoms, letter) is { Kind: AtomKind.Open } && IsLetter(At(atoms, letter + 1)))
        {
            var inner = Lag(atoms, letter + 2, 0);
            return At(atoms, inner.Next) is { Kind: AtomKind.Close } ? inner with { Next = inner.Next + 1 } : null;
        }

        if (IsLetter(At(atoms, letter)))
        {
            return Lag(atoms, letter + 1, 0);
        }

        return Relative(atoms, i) ?? Calendar(atoms, i);
    }

    private static YearMark? Relative(IReadOnlyList<Atom> atoms, int i)
    {
        var atom = At(atoms, i);
        if (atom?.IsAny(FormulaWords.ThisYear) == true)
        {
            return new YearMark(i + 1, 0);
        }

        if (atom?.Is("yang") == true && At(atoms, i + 1)?.IsAny(FormulaWords.LastYear) == true)
        {
            return new YearMark(i + 2, -1);
        }

        if (atom?.IsAny(FormulaWords.LastYear) != true)
        {
            return null;
        }

        // "tahun sebelum krisis" is a name, "tahun sebelum" at the end is a mark.
        var needsEnd = atom.Word is "sebelum" or "sblm";
        return needsEnd && At(atoms, i + 1) is { Kind: AtomKind.Word or AtomKind.Quoted } ? null : new YearMark(i + 1, -1);
    }

    private static YearMark? Calendar(IReadOnlyList<Atom> atoms, int i) =>
        CalendarYear(At(atoms, i)) is { } year ? new YearMark(i + 1, 0, year) : null;

    /// <summary>The calendar year 1900–2099 that a word is, or null.</summary>
    public static int? CalendarYear(Atom? atom) =>
        atom is { Kind: AtomKind.Word } && atom.Text.TrimEnd('.', ',') is { Length: 4 } text && (text.StartsWith("19", StringComparison.Ordinal)
            || text.StartsWith("20", StringComparison.Ordinal)) && text.All(char.IsAsciiDigit)
            ? int.Parse(text, System.Globalization.CultureInfo.InvariantCulture)
            : null;

    /// <summary>What follows the letter: <c>- 1</c> is the previous year; any other step is a year the language does not have.</summary>
    public static YearMark Lag(IReadOnlyList<Atom> atoms, int i, int offset)
    {
        if (At(atoms, i) is { Kind: AtomKind.Dash or AtomKind.Plus } sign && At(atoms, i + 1) is { Kind: AtomKind.Word } step
            && step.Text.TrimEnd('.', ',') is { Length: 1 } digit && char.IsAsciiDigit(digit[0]))
        {
            return sign.Kind == AtomKind.Dash && digit[0] == '1' ? new YearMark(i + 2, -1) : new YearMark(i + 2, 0, null, true);
        }

        return new YearMark(i, offset);
    }

    private static bool IsLetter(Atom? atom) => atom is { Kind: AtomKind.Word, Text.Length: <= 2 } && FormulaWords.YearLetters.Contains(atom.Word);

    private static Atom? At(IReadOnlyList<Atom> atoms, int i) => i >= 0 && i < atoms.Count ? atoms[i] : null;
}
