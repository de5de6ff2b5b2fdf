using Kinerja.Model.Formulas;
using Kinerja.Model.Indicators;
using Kinerja.Model.Outcomes;
using Kinerja.Model.Texts;

namespace Kinerja.Model.Models;

/// <summary>
/// Proposes which own indicator stands for a shared one, and how well. The same formula over the same population is A. Where the formulas differ but every
/// component of the shared one is measured, it can be converted: B. Where they share the intent only, C; where only the name is alike, D. Pure.
/// </summary>
public static class LinkProposer
{
    /// <summary>One proposal for each shared indicator, in the order of the model.</summary>
    public static IReadOnlyList<LinkProposal> Propose(OwnPlan own, ModelContent content)
    {
        ArgumentNullException.ThrowIfNull(own);
        ArgumentNullException.ThrowIfNull(content);
        return [.. content.Indicators.Select(shared => Propose(own, content, shared))];
    }

    private static LinkProposal Propose(OwnPlan own, ModelContent content, SharedIndicator shared)
    {
        if (FormulaParser.Parse(shared.FormulaText).Formula is not { } formula)
        {
            return None(shared);
        }

        // The best grade; among equals a key indicator before a goal's, then the name that is most alike, then the order of the document.
        return own.Indicators
            .Select(indicator => (Indicator: indicator, Proposal: Compare(indicator, own, content, shared, formula)))
            .Where(c => c.Proposal is not null)
            .OrderBy(c => c.Proposal!.Grade)
            .ThenBy(c => c.Indicator.Card.Level == IndicatorLevel.Key ? 0 : 1)
            .ThenByDescending(c => TextSimilarity.Score(c.Indicator.Card.Name, shared.Name))
            .Select(c => c.Proposal!)
            .FirstOrDefault() ?? None(shared);
    }

    private static LinkProposal? Compare(OwnIndicator indicator, OwnPlan own, ModelContent content, SharedIndicator shared, Formula formula)
    {
        if (LinkRules.IsSame(indicator, shared, formula) && LinkRules.SameKinds(indicator, own, content))
        {
            return Proposal(LinkGrade.A, new("Rumus dan populasi sama.", "Same formula and population."));
        }

        var sameName = TextSimilarity.IsSame(indicator.Card.Name, shared.Name);
        var written = indicator.Formula;
        var numerator = written is not null && SameNumerator(written, formula);
        if (!sameName && !numerator && !(written is not null && FormulaComparer.Instance.Equals(written, formula)))
        {
            return null;
        }

        var difference = Difference(indicator, shared, formula);
        if (Conversion(own, content, formula) is { } conversion && LinkRules.SamePopulation(indicator, shared))
        {
            return Proposal(LinkGrade.B, new($"{difference.Id} Data dasar rumus bersama semuanya diukur.", $"{difference.En} All components of the shared formula are measured.")) with
            {
                Conversion = conversion,
            };
        }

        return numerator || (written is not null && SharesComponent(written, formula))
            ? Proposal(LinkGrade.C, difference)
            : Proposal(LinkGrade.D, new("Hanya namanya sama: rumusnya lain atau tidak ada.", "Only the name is the same: the formula is another one or there is none."));

        LinkProposal Proposal(LinkGrade grade, Text reason) => new() { Shared = shared.Code, Own = indicator.Card.Code, Grade = grade, Reason = reason };
    }

    private static LinkProposal None(SharedIndicator shared) => new()
    {
        Shared = shared.Code,
        Reason = new("Tidak ada indikator sendiri yang mirip.", "No own indicator comes near."),
    };

    private static bool SameNumerator(Formula left, Formula right) => (left.Root, right.Root) switch
    {
        (BinaryNode { Operator: FormulaOperator.Divide } a, BinaryNode { Operator: FormulaOperator.Divide } b) => Print(a.Left) == Print(b.Left),
        _ => Print(left.Root) == Print(right.Root),
    };

    private static bool SharesComponent(Formula left, Formula right) => left.Components.Any(l => right.Components.Any(r => l.Name == r.Name));

    private static Text Difference(OwnIndicator indicator, SharedIndicator shared, Formula formula)
    {
        if (!LinkRules.SamePopulation(indicator, shared))
        {
            return new($"Populasi lain: “{indicator.Card.Population}”, bukan “{shared.Population}”.", $"Another population: “{indicator.Card.Population}”, not “{shared.Population}”.");
        }

        return indicator.Formula switch
        {
            null => new("Diisi langsung, tanpa rumus.", "Entered directly, without a formula."),
            { Root: BinaryNode { Operator: FormulaOperator.Divide } own } when formula.Root is BinaryNode { Operator: FormulaOperator.Divide } theirs && Print(own.Right) != Print(theirs.Right) =>
                new(
                    $"Dibagi “{FormulaPrinter.AsWritten(own.Right)}”, bukan “{FormulaPrinter.AsWritten(theirs.Right)}”.",
                    $"Divided by “{FormulaPrinter.AsWritten(own.Right)}”, not “{FormulaPrinter.AsWritten(theirs.Right)}”."),
            { } written when Print(written.Root) == Print(formula.Root) =>
                new("Rumus sama, faktor atau cara akumulasinya lain.", "Same formula, another factor or accumulation."),
            { } written => new($"Rumus lain: {FormulaPrinter.AsWritten(written.Root)}.", $"Another formula: {FormulaPrinter.AsWritten(written.Root)}."),
        };
    }

    /// <summary>Every component of the shared formula from the own figure of the same name; null when one is not known in a year that is read.</summary>
    private static List<ComponentConversion>? Conversion(OwnPlan own, ModelContent content, Formula formula)
    {
        var conversion = new List<ComponentConversion>();
        foreach (var name in formula.Components.Select(c => c.Name).Distinct(StringComparer.Ordinal))
        {
            var component = content.Components.FirstOrDefault(c => TextFolding.Fold(c.Name) == name);
            var figure = own.Figures.FirstOrDefault(f => f.Name == name);
            if (component is null || figure is null || !LinkRules.SameKind(figure.Accumulation, component.Accumulation)
                || formula.Components.Any(c => c.Name == name && !figure.IsKnown(c.YearOffset)))
            {
                return null;
            }

            conversion.Add(new(component.Code, [new(figure.Code)]));
        }

        return conversion;
    }

    private static string Print(FormulaNode node) => FormulaPrinter.Canonical(node, 1m, null);
}
