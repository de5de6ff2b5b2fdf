using Kinerja.Model.Formulas;
using Kinerja.Model.Outcomes;

namespace Kinerja.Model.Calculations;

/// <summary>Remarks on a realisation that a reader should not have to find by himself.</summary>
internal static class CalculationNotes
{
    public static IEnumerable<Text> For(CalculationRequest request, Realised realised)
    {
        if (realised.Provisional)
        {
            yield return new(
                "Sementara: angka sampai triwulan ini dibandingkan dengan angka setahun tahun sebelumnya.",
                "Provisional: the figure to this quarter is compared with the full year before.");
        }

        if (realised.Formula is null || request.Formula is not { } formula)
        {
            yield break;
        }

        foreach (var doubt in formula.Warnings)
        {
            yield return doubt;
        }

        if (realised.Value.AmountOrNull is not { } amount || !IsShare(formula))
        {
            yield break;
        }

        if (amount > 100)
        {
            yield return new(
                "Pembilang lebih besar daripada penyebut: bagian melebihi keseluruhannya. Periksa data dasarnya.",
                "The numerator is above the denominator: the part exceeds the whole. Check the components.");
        }
        else if (amount < 0)
        {
            yield return new("Persentase di bawah nol pada rumus bagian: periksa data dasarnya.", "A share below zero: check the components.");
        }
    }

    /// <summary>A ratio of this year's figures in percent; growth and rates per 1.000 may well be above 100.</summary>
    private static bool IsShare(Formula formula) => formula is { IsRatio: true, Factor: 100m, ReadsPreviousYear: false };
}
