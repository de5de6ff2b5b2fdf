namespace Kinerja.Model.Formulas.Reading;

/// <summary>
/// What a slash means (domain rules, section 3): with a blank or bracket beside it, it divides; between two abbreviations in capitals it belongs to
/// the name; between ordinary words it divides unless something speaks for a name, and then it is asked. Never a silent division inside a name.
/// </summary>
internal static class SlashRule
{
    /// <summary>True when the slash divides, false when it belongs to the name, null when it must be asked.</summary>
    /// <param name="atoms">All atoms.</param>
    /// <param name="i">The slash.</param>
    /// <param name="phraseStart">First atom of the name before the slash; −1 when no name stands before it.</param>
    /// <param name="evidence">What the whole formula shows.</param>
    public static bool? Divides(IReadOnlyList<Atom> atoms, int i, int phraseStart, FormulaEvidence evidence)
    {
        if (IsLoose(atoms, i) || phraseStart < 0)
        {
            return true;
        }

        var (left, right) = (atoms[i - 1], atoms[i + 1]);
        if ((left.Is("dan") && right.Is("atau")) || (left.IsDigits && right.IsDigits))
        {
            return false;
        }

        if (right.IsAny(FormulaWords.Quantities))
        {
            return true;
        }

        var abbreviations = (IsAbbreviation(left) ? 1 : 0) + (IsAbbreviation(right) ? 1 : 0);
        if (abbreviations > 0)
        {
            return abbreviations == 2 ? false : null;
        }

        var nextIsWord = i + 2 < atoms.Count && atoms[i + 2].Kind is AtomKind.Word or AtomKind.Quoted;
        if (left.Text.Length == 1 && right.Text.Length == 1 && phraseStart == i - 1 && !nextIsWord)
        {
            return true; // A/B: variables, not words
        }

        var doubtful = FormulaWords.AreAlternatives(left.Word, right.Word) || evidence.HasClearDivision
            || (atoms[phraseStart].IsAny(FormulaWords.Quantities) && !evidence.HasFactor);
        return doubtful ? null : true;
    }

    /// <summary>True when the slash of an atom certainly divides.</summary>
    public static bool IsClear(IReadOnlyList<Atom> atoms, int i) =>
        atoms[i].Kind switch
        {
            AtomKind.Divide => true,
            AtomKind.Slash => IsLoose(atoms, i) || (i + 1 < atoms.Count && atoms[i + 1].IsAny(FormulaWords.Quantities)),
            _ => i > 0 && atoms[i].Is("dibagi"),
        };

    /// <summary>Two capitals at least and hardly a small letter: <c>KSP</c>, <c>UMKM</c>, <c>MTs</c>.</summary>
    private static bool IsAbbreviation(Atom atom)
    {
        var capitals = atom.Text.Count(char.IsUpper);
        return capitals >= 2 && char.IsUpper(atom.Text[0]) && atom.Text.Count(char.IsLower) <= capitals / 2;
    }

    private static bool IsLoose(IReadOnlyList<Atom> atoms, int i) =>
        !atoms[i].IsTight || i == 0 || i + 1 == atoms.Count || atoms[i - 1].Kind != AtomKind.Word || atoms[i + 1].Kind != AtomKind.Word
        || atoms[i - 1].Word.Length == 0 || atoms[i + 1].Word.Length == 0;
}
