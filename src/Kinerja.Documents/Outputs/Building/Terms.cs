using Kinerja.Model.Indicators;
using Kinerja.Model.Plans;

namespace Kinerja.Documents.Outputs.Building;

/// <summary>Terms of a card in words.</summary>
internal static class Terms
{
    /// <summary>The direction, and that nobody has confirmed it where that is so.</summary>
    public static string Direction(PlanIndicator card, Wording words) => card.Polarity is { } confirmed
        ? Direction(confirmed, words)
        : card.ProposedPolarity is { } proposed
            ? words.Say($"{Direction(proposed, words)} (belum dikonfirmasi)", $"{Direction(proposed, words)} (not confirmed)")
            : words.Say("belum dikonfirmasi", "not confirmed");

    /// <summary>How quarters become a year.</summary>
    public static string Accumulation(PlanIndicator card, Wording words) => card.Accumulation switch
    {
        Model.Indicators.Accumulation.Sum => words.Say("jumlah triwulan", "sum of the quarters"),
        Model.Indicators.Accumulation.ToDate => words.Say("kumulatif sampai dengan triwulan", "cumulative to the quarter"),
        Model.Indicators.Accumulation.Ratio => words.Say("rasio komponen", "ratio of its components"),
        Model.Indicators.Accumulation.Average => words.Say("rata-rata triwulan", "mean of the quarters"),
        Model.Indicators.Accumulation.Growth => words.Say("pertumbuhan terhadap tahun sebelumnya", "growth on the previous year"),
        _ => words.Say("nilai terakhir", "last value"),
    };

    private static string Direction(Polarity polarity, Wording words) => polarity switch
    {
        Polarity.Lower => words.Say("makin rendah makin baik", "lower is better"),
        Polarity.Range => words.Say("dalam rentang", "within a range"),
        Polarity.Exact => words.Say("tepat sesuai target", "exactly the target"),
        _ => words.Say("makin tinggi makin baik", "higher is better"),
    };
}
