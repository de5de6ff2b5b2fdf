namespace Kinerja.Model.Formulas.Reading;

/// <summary>What stands before the formula and is not part of it: <i>Rumus :</i>, <i>Persentase koperasi sehat =</i>, a lone equals sign.</summary>
internal static class FormulaHeading
{
    /// <summary>The first atom of the formula itself.</summary>
    /// <param name="atoms">All atoms.</param>
    /// <param name="error">More than one equals sign, or one whose left side calculates already.</param>
    public static int Skip(IReadOnlyList<Atom> atoms, out FormulaError? error)
    {
        error = null;
        var start = 0;
        while (start < atoms.Count && atoms[start].IsAny(FormulaWords.Announcements))
        {
            start++;
        }

        start = start > 0 && start < atoms.Count && atoms[start] is { Kind: AtomKind.Divide, Text: ":" or "：" } ? start + 1 : 0;
        for (var i = start; i < atoms.Count; i++)
        {
            if (atoms[i].Kind != AtomKind.Equals)
            {
                continue;
            }

            if (i > start && Enumerable.Range(start, i - start).Any(k => Calculates(atoms, k)))
            {
                error = FormulaErrors.ResultAfterEquals(atoms[i].Start);
            }

            return i + 1;
        }

        return start;
    }

    /// <summary>True for the first colon of a formula that divides again later, when only words stand before it: it may end a title.</summary>
    public static bool IsTitleColon(IReadOnlyList<Atom> atoms, int colon)
    {
        var depth = 0;
        for (var i = 0; i < colon; i++)
        {
            depth += atoms[i].Kind switch { AtomKind.Open => 1, AtomKind.Close => -1, _ => 0 };
            var subtracts = atoms[i].Kind == AtomKind.Dash && !atoms[i].IsTight;
            if (atoms[i].Kind is AtomKind.Divide or AtomKind.Equals || subtracts || Calculates(atoms, i))
            {
                return false;
            }
        }

        return colon > 0 && depth == 0 && Enumerable.Range(colon + 1, atoms.Count - colon - 1).Any(i => SlashRule.IsClear(atoms, i));
    }

    private static bool Calculates(IReadOnlyList<Atom> atoms, int i) => atoms[i].Kind switch
    {
        AtomKind.Times or AtomKind.Plus => true,
        AtomKind.Slash => !atoms[i].IsTight,
        AtomKind.Percent => i > 0 && atoms[i - 1].IsNumeric,
        _ => Multiplications.IsSign(atoms[i]) || Multiplications.IsGlued(atoms[i])
            || (i > 0 && atoms[i].Kind == AtomKind.Word && FormulaWords.Operators.ContainsKey(atoms[i].Word)),
    };
}
