namespace Kinerja.Model.Formulas.Reading;

/// <summary>
/// What a hyphen, minus or dash means once a value stands before it: with a blank or bracket beside it, it subtracts; between digits
/// (<c>7-12 tahun</c>) or letters (<c>rata-rata</c>) without blanks it belongs to the name.
/// </summary>
internal static class DashRule
{
    /// <summary>True when the dash subtracts, false when it belongs to the name, null when it must be asked.</summary>
    /// <param name="atoms">All atoms.</param>
    /// <param name="i">The dash.</param>
    /// <param name="phraseStart">First atom of the name before the dash; −1 when no name stands directly before it.</param>
    public static bool? Subtracts(IReadOnlyList<Atom> atoms, int i, int phraseStart)
    {
        if (phraseStart < 0 || i + 1 >= atoms.Count || atoms[i - 1].Kind != AtomKind.Word || atoms[i + 1].Kind != AtomKind.Word)
        {
            return true;
        }

        var (left, right) = (atoms[i - 1], atoms[i + 1]);
        var nextIsWord = i + 2 < atoms.Count && atoms[i + 2].Kind == AtomKind.Word && !Multiplications.IsSign(atoms[i + 2]);
        var range = left.IsNumeric && right.IsNumeric && phraseStart < i - 1;
        if (!atoms[i].IsTight)
        {
            // "usia 7 – 12 thn": a range spelt with blanks, or "usia 7" minus "12 thn"?
            return range && nextIsWord ? null : true;
        }

        if (left.IsNumeric && right.IsNumeric)
        {
            return !(range || nextIsWord);
        }

        if (atoms[i].Text == "−")
        {
            return true;
        }

        if (left.Text.Length == 1 && right.Text.Length == 1 && phraseStart == i - 1 && !nextIsWord && !left.IsNumeric && !right.IsNumeric)
        {
            return true; // A-B: variables
        }

        return right.IsAny(FormulaWords.Quantities) && !string.Equals(left.Word, right.Word, StringComparison.Ordinal) ? null : false;
    }
}
