namespace Kinerja.Model.Formulas.Reading;

/// <summary>Reads years written as an index onto a word: <c>PADn-1</c>, <c>PAD_n</c>, <c>PADₙ₋₁</c>.</summary>
internal static class YearIndexes
{
    /// <summary>The index at the end of a word, or null.</summary>
    public static YearIndex? Read(IReadOnlyList<Atom> atoms, int i)
    {
        var text = atoms[i].Text;
        if (text is [_, .., 'ₙ' or 'ₜ', '₋', '₁'])
        {
            return new YearIndex(3, new YearMark(i + 1, -1));
        }

        if (text is [_, .., 'ₙ' or 'ₜ'])
        {
            return new YearIndex(1, new YearMark(i + 1, 0));
        }

        var marked = text is [_, .., '_', 'n' or 'N' or 't'];
        if (!marked && !IsGlued(text))
        {
            return null;
        }

        var mark = i + 1 < atoms.Count && atoms[i + 1] is { Kind: AtomKind.Dash, BlankBefore: false } ? YearMarks.Lag(atoms, i + 1, 0) : new YearMark(i + 1, 0);
        return marked ? new YearIndex(2, mark)
            : mark.Offset < 0 || mark.Unsupported || HasLag(atoms, text) ? new YearIndex(1, mark)
            : null;
    }

    private static bool IsGlued(string text) => text is [_, _, .., 'n' or 't'] && text[..^1].All(char.IsAsciiLetterUpper);

    /// <summary><c>PADn</c> alone is a name; beside <c>PADn-1</c> it is PAD of this year.</summary>
    private static bool HasLag(IReadOnlyList<Atom> atoms, string text)
    {
        for (var i = 0; i + 2 < atoms.Count; i++)
        {
            if (!atoms[i].BlankAfter && string.Equals(atoms[i].Text, text, StringComparison.Ordinal) && YearMarks.Lag(atoms, i + 1, 0).Offset < 0)
            {
                return true;
            }
        }

        return false;
    }
}
