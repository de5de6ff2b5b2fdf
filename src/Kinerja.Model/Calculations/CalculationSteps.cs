using Kinerja.Model.Formulas;
using Kinerja.Model.Outcomes;
using Kinerja.Model.Values;

namespace Kinerja.Model.Calculations;

/// <summary>The steps of an explanation up to the realisation.</summary>
internal static class CalculationSteps
{
    private static readonly Text Entered = new("Angka yang diisi", "Figure entered");

    public static IEnumerable<ExplanationStep> For(CalculationRequest request, Realised realised)
    {
        var steps = realised.Formula is { } figure ? OfFormula(request.Formula!, figure, realised.Value) : OfDirect(request, realised);
        return [.. steps, Realisation(request, realised.Value)];
    }

    private static IEnumerable<ExplanationStep> OfFormula(Formula formula, FormulaFigure figure, TypedValue value)
    {
        yield return new("formula", new("Rumus, seperti tertulis", "Formula, as written"), Text.Same(formula.Text));
        foreach (var component in figure.Components)
        {
            yield return component.Step();
        }

        if (value.IsNumber)
        {
            yield return new("substitution", new("Angka dimasukkan", "Numbers put in"), figure.Substitution(), value);
        }
    }

    private static IEnumerable<ExplanationStep> OfDirect(CalculationRequest request, Realised realised)
    {
        if (request.Formula is { } formula)
        {
            yield return new(
                "note",
                new("Angka diisi langsung; rumus tidak dipakai untuk periode ini", "The figure was entered itself; the formula is not used for this period"),
                Text.Same(formula.Text));
        }

        yield return realised.Direct!.Step(Entered);
    }

    private static ExplanationStep Realisation(CalculationRequest request, TypedValue value)
    {
        var label = new Text("Realisasi", "Realisation");
        return value.IsNumber
            ? new("realisation", label, FigureText.Displayed(value.Amount, request.Decimals, request.Unit ?? request.Formula?.Unit), value)
            : new("realisation", label, FigureText.Of(value), value);
    }
}
