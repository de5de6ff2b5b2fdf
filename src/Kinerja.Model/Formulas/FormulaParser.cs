using Kinerja.Model.Formulas.Reading;

namespace Kinerja.Model.Formulas;

/// <summary>
/// Reads formulas as staff of an agency write them (domain rules, section 3): the text of the document is the formula language. The page
/// <c>docs/formula.md</c> describes the language with examples. In short:
/// <list type="bullet">
/// <item>a phrase of words is a component; <c>x X × *</c> standing alone multiply, <c>/ : ÷</c> divide; <i>dibagi, dikali(kan), ditambah,
/// dikurangi (dengan)</i> calculate like the signs; all three kinds of brackets group;</item>
/// <item><c>x 100%</c>, <c>x 1.000</c>, <c>per 100.000 KH</c> behind a ratio are its display factor;</item>
/// <item><c>thn N</c>, <c>N - 1</c>, <i>tahun lalu</i> … mark the year of a component and never subtract; without a mark it is this year;</item>
/// <item>a dot groups thousands, the comma is the decimal sign; a slash, hyphen, number or word with two readings is asked about, with the readings
/// written out; double quotes make anything a name;</item>
/// <item>what stands before an equals sign, or <i>Rumus :</i>, is a title.</item>
/// </list>
/// Never throws; the work grows with the length of the text, which is bounded.
/// </summary>
public static class FormulaParser
{
    private static readonly Dictionary<string, int> NoChoices = [];

    /// <summary>Reads a formula.</summary>
    /// <param name="text">The text as written; null is empty.</param>
    /// <returns>The formula, or an error with its position, what was expected and, where there are several readings, all of them.</returns>
    public static FormulaResult Parse(string? text)
    {
        var result = Read(text, out var composition);
        var asked = composition is null ? null : FormulaReadings.Ask(text!, composition, result.Error);
        return asked is null ? result : new FormulaResult { Error = asked };
    }

    /// <summary>Reads; a doubt takes its safest reading and is left in the composition.</summary>
    internal static FormulaResult Read(string? text, out Composition? composition)
    {
        composition = null;
        if (string.IsNullOrWhiteSpace(text))
        {
            return Refused(FormulaErrors.Empty);
        }

        if (text.Length > FormulaLimits.MaxLength)
        {
            return Refused(FormulaErrors.TooLong);
        }

        composition = FormulaComposer.Compose(FormulaSource.Of(text), NoChoices);
        var error = composition.Error ?? TokenOrder.Check(text, composition.Tokens);
        return error is not null ? Refused(error) : Build(text, composition);
    }

    private static FormulaResult Build(string text, Composition composition)
    {
        if (FormulaGrammar.Parse(composition.Tokens) is not { } raw)
        {
            return Refused(FormulaErrors.Expected(text, 0, false));
        }

        var (root, factor, unit, warnings, error) = FormulaLowering.Run(raw);
        var components = FormulaTrees.Components(root);
        error ??= components.Count == 0 ? FormulaErrors.NoComponent
            : FormulaTrees.Nodes(root).Take(FormulaLimits.MaxNodes + 1).Count() > FormulaLimits.MaxNodes ? FormulaErrors.TooManyNodes(text.Length)
            : FormulaTrees.Depth(root) > FormulaLimits.MaxDepth ? FormulaErrors.TooDeep(text.Length)
            : null;
        return error is not null ? Refused(error) : new FormulaResult
        {
            Formula = new Formula
            {
                Text = text,
                Root = root,
                Factor = factor,
                Unit = unit,
                Canonical = FormulaPrinter.Canonical(root, factor, unit),
                Components = components,
                Warnings = [.. composition.Warnings.Concat(warnings).Distinct()],
            },
        };
    }

    private static FormulaResult Refused(FormulaError error) => new() { Error = error };
}
