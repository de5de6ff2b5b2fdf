using System.Globalization;
using Kinerja.Documents.Outputs.Content;
using Kinerja.Model.Achievements;
using Kinerja.Model.Numbers;
using Kinerja.Model.Outcomes;
using Kinerja.Model.Periods;
using Kinerja.Model.Values;

namespace Kinerja.Documents.Outputs.Building;

/// <summary>Words and figures of a document in its language.</summary>
internal sealed class Wording(string language)
{
    /// <summary>Decimals of an achievement in percent.</summary>
    public const int AchievementDecimals = 2;

    /// <summary>The language.</summary>
    public string Language => language;

    /// <summary>The wording of the language.</summary>
    public string Say(string id, string en) => language.StartsWith("en", StringComparison.OrdinalIgnoreCase) ? en : id;

    /// <summary>The wording of the language.</summary>
    public string Say(Text text) => text.In(language);

    /// <summary>A cell of a figure with exactly so many decimals, rounded half away from zero.</summary>
    public static OutputCell Shown(TypedValue value, int decimals) => OutputCell.Of(Round(value, decimals));

    /// <summary>A figure with exactly so many decimals.</summary>
    public static TypedValue Round(TypedValue value, int decimals) => value.AmountOrNull is { } amount
        ? TypedValue.Of(Rounding.HalfAwayFromZero(amount, decimals) + new decimal(0, 0, 0, false, (byte)decimals))
        : value;

    /// <summary>A cell of a target, with every decimal that it was given with and never fewer than its indicator shows.</summary>
    public static OutputCell Target(TypedValue value, int decimals) => value.AmountOrNull is { } amount && amount.Scale < decimals ? Shown(value, decimals) : OutputCell.Of(value);

    /// <summary>A cell of the band of an achievement; blank without one.</summary>
    public OutputCell Band(Band? band) => OutputCell.Of(band is null ? "" : Say(band.Label));

    /// <summary>A year in digits.</summary>
    public static string Digits(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>A day in words: <i>20 Januari 2016</i>.</summary>
    public string Day(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.GetCultureInfo(Say("id-ID", "en-GB")));

    /// <summary>A quarter in words: <i>Triwulan II</i>.</summary>
    public string Quarter(Period period) => period switch
    {
        Period.Tw1 => Say("Triwulan I", "Quarter I"),
        Period.Tw2 => Say("Triwulan II", "Quarter II"),
        Period.Tw3 => Say("Triwulan III", "Quarter III"),
        Period.Tw4 => Say("Triwulan IV", "Quarter IV"),
        _ => Say("Setahun", "Full year"),
    };

    /// <summary>The policy that realisation was held against target by: printed under every table of achievements.</summary>
    public string Policy(AchievementPolicy policy, int year)
    {
        string Percent(decimal value) => NumberPrinter.Print(value, value.Scale, language);
        var lower = policy.LowerIsBetter switch
        {
            LowerIsBetterRule.TOverR => "T / R × 100",
            LowerIsBetterRule.Baseline => "(B − R) / (B − T) × 100",
            _ => "(2T − R) / T × 100",
        };
        var cap = policy.Cap is { } most ? Say($"batas rata-rata {Percent(most)} %", $"averages capped at {Percent(most)}%") : Say("tanpa batas atas", "no cap");
        var bands = string.Join(", ", policy.Bands.Select(b => b.From is { } from
            ? $"{(b.Inclusive ? "≥" : ">")} {Percent(from)} {Say(b.Label)}"
            : Say($"selebihnya {b.Label.Id}", $"the rest {b.Label.En}")));
        return Say(
            $"Kebijakan capaian versi {Digits(policy.Version)}, tahun {Digits(year)}: makin tinggi makin baik R / T × 100; makin rendah makin baik {lower}; batas bawah {Percent(policy.Floor)} %; {cap}. Predikat: {bands}.",
            $"Achievement policy version {Digits(policy.Version)}, year {Digits(year)}: higher is better R / T × 100; lower is better {lower}; floor {Percent(policy.Floor)}%; {cap}. Bands: {bands}.");
    }

    /// <summary>An average is never printed without its coverage.</summary>
    public string Average(OutputFigures figures) => Say(
        $"Rata-rata capaian indikator kinerja utama: {Print(figures.Average)}, dihitung dari {Digits(figures.Computable)} dari {Digits(figures.Total)} indikator.",
        $"Average achievement of the key indicators: {Print(figures.Average)}, over {Digits(figures.Computable)} of {Digits(figures.Total)} indicators.");

    private string Print(TypedValue value) => value.AmountOrNull is { } amount
        ? NumberPrinter.WithUnit(amount, AchievementDecimals, "%", language)
        : StateText.Of(value).In(language);
}
