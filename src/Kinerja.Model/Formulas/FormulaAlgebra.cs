using Kinerja.Model.Formulas.Reading;

namespace Kinerja.Model.Formulas;

/// <summary>
/// Finds wholes and their parts among ratios with the same denominator and factor (domain rules, section 7, check 1). A whole is known by its
/// numerator: either it is a sum whose terms are the numerators of the parts, or its name is a conjunction: <i>jumlah koperasi sehat dan cukup
/// sehat</i> is <i>jumlah koperasi sehat</i> and <i>jumlah koperasi cukup sehat</i>. Words cannot tell a union from an overlap (<i>aktif dan sehat</i>),
/// so a relation is a suspicion to be checked by a person, not a fact.
/// </summary>
public static class FormulaAlgebra
{
    /// <summary>All wholes whose parts are all there, by code.</summary>
    /// <param name="formulas">Formulas by indicator code.</param>
    public static IReadOnlyList<WholePartRelation> FindWholes(IReadOnlyDictionary<string, Formula> formulas)
    {
        ArgumentNullException.ThrowIfNull(formulas);
        var relations = new List<WholePartRelation>();
        foreach (var group in Ratios(formulas).GroupBy(r => (r.Denominator, r.Factor)).Where(g => g.Count() > 2))
        {
            var numerators = group.GroupBy(r => FormulaPrinter.Canonical(r.Numerator, 1m, null), r => r.Code)
                .ToDictionary(g => g.Key, g => g.ToList(), StringComparer.Ordinal);
            foreach (var ratio in group)
            {
                if (Parts(ratio, numerators) is { } parts)
                {
                    relations.Add(new WholePartRelation(ratio.Code, parts));
                }
            }
        }

        return [.. relations.OrderBy(r => r.Whole, StringComparer.Ordinal)];
    }

    private static IEnumerable<Ratio> Ratios(IReadOnlyDictionary<string, Formula> formulas) =>
        from pair in formulas.OrderBy(p => p.Key, StringComparer.Ordinal)
        where pair.Value.Root is BinaryNode { Operator: FormulaOperator.Divide }
        let root = (BinaryNode)pair.Value.Root
        select new Ratio(pair.Key, root.Left, FormulaPrinter.Canonical(root.Right, 1m, null), pair.Value.Factor);

    private static List<string>? Parts(Ratio whole, IReadOnlyDictionary<string, List<string>> numerators)
    {
        string? Code(FormulaNode numerator) => numerators.GetValueOrDefault(FormulaPrinter.Canonical(numerator, 1m, null))?.Find(c => c != whole.Code);

        return whole.Numerator switch
        {
            BinaryNode sum when Terms(sum) is { } terms => All(terms.Select(Code)),
            ComponentNode { Component: var name } => Conjunction.Splits(name)
                .Select(parts => All(parts.Select(part => Code(new ComponentNode(name with { Name = part })))))
                .FirstOrDefault(codes => codes is not null),
            _ => null,
        };
    }

    /// <summary>The codes when all are known and different.</summary>
    private static List<string>? All(IEnumerable<string?> codes)
    {
        var known = codes.ToList();
        return known.Count > 1 && known.TrueForAll(c => c is not null) && known.Distinct(StringComparer.Ordinal).Count() == known.Count ? [.. known.Select(c => c!)] : null;
    }

    /// <summary>The terms of a sum without any subtraction.</summary>
    internal static IReadOnlyList<FormulaNode>? Terms(FormulaNode sum)
    {
        var terms = new List<FormulaNode>();
        while (sum is BinaryNode { Operator: FormulaOperator.Add } add)
        {
            terms.Insert(0, add.Right);
            sum = add.Left;
        }

        terms.Insert(0, sum);
        return terms.Count > 1 && sum is not BinaryNode { Operator: FormulaOperator.Subtract } ? terms : null;
    }

    private sealed record Ratio(string Code, FormulaNode Numerator, string Denominator, decimal Factor);
}
