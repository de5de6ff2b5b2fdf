namespace Kinerja.Model.Formulas.Reading;

/// <summary>What the whole text shows before it is read word by word.</summary>
/// <param name="HasClearDivision">Something certainly divides.</param>
/// <param name="HasFactor">A percent sign, or a power of ten that multiplies.</param>
/// <param name="AnyLag">Some mark names the year before N.</param>
/// <param name="LatestYear">The latest calendar year after <i>tahun</i> or at the end of a name; null when none.</param>
internal sealed record FormulaEvidence(bool HasClearDivision, bool HasFactor, bool AnyLag, int? LatestYear)
{
    /// <summary>Looks once over all atoms.</summary>
    public static FormulaEvidence Of(IReadOnlyList<Atom> atoms)
    {
        bool divides = false, factor = false;
        int? latest = null;
        for (var i = 0; i < atoms.Count; i++)
        {
            divides |= SlashRule.IsClear(atoms, i);
            factor |= atoms[i].Kind == AtomKind.Percent || IsFactor(atoms, i);
            if (YearMarks.CalendarYear(atoms[i]) is { } year && !(year <= latest))
            {
                latest = year;
            }
        }

        return new FormulaEvidence(divides, factor, YearMarks.AnyLag(atoms), latest);
    }

    private static bool IsFactor(IReadOnlyList<Atom> atoms, int i)
    {
        var atom = atoms[i];
        if (Multiplications.IsGlued(atom))
        {
            return true;
        }

        return atom.IsNumeric && Constants.LooksLike(atom.Text) && Constants.Read(atom.Text, out _) is [var value, ..] && Constants.IsPowerOfTen(value)
            && i > 0 && (atoms[i - 1].Kind == AtomKind.Times || atoms[i - 1].Is("x") || atoms[i - 1].Is("per")
                || (atoms[i - 1].Kind == AtomKind.Word && FormulaWords.Operators.GetValueOrDefault(atoms[i - 1].Word) == TokenKind.Multiply));
    }
}
