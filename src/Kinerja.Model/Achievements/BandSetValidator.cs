using Kinerja.Model.Outcomes;

namespace Kinerja.Model.Achievements;

/// <summary>
/// Whether a list of bands gives every achievement exactly one band (domain rules, section 5): ordered from the highest down, each beginning below the one
/// above (no overlap), one open lowest band (no gap).
/// </summary>
public static class BandSetValidator
{
    /// <summary>The fewest bands that say anything.</summary>
    public const int MinBands = 2;

    /// <summary>The most bands that can be told apart.</summary>
    public const int MaxBands = 12;

    /// <summary>The highest beginning of a band, in percent.</summary>
    public const decimal MaxFrom = 1000m;

    private const int MaxCodeLength = 40;
    private const int MaxLabelLength = 80;

    /// <summary>The problems of a set; empty when it is sound.</summary>
    /// <param name="bands">Highest first.</param>
    /// <param name="field">Prefix of the field names: <c>bands[2].from</c>.</param>
    public static IReadOnlyList<Problem> Validate(IReadOnlyList<Band>? bands, string field = "bands")
    {
        if (bands is null || bands.Count is < MinBands or > MaxBands || bands.Any(b => b is null))
        {
            return [new("bandCount", new($"Tulis {MinBands} sampai {MaxBands} predikat.", $"Give {MinBands} to {MaxBands} bands."), field)];
        }

        var problems = new List<Problem>();
        for (var i = 0; i < bands.Count; i++)
        {
            Words(bands[i], $"{field}[{i}]", problems);
            Interval(bands, i, $"{field}[{i}]", problems);
        }

        foreach (var twice in bands.GroupBy(b => b.Code, StringComparer.Ordinal).Where(g => g.Count() > 1))
        {
            problems.Add(new("bandCodeTwice", new(
                $"Kode predikat “{twice.Key}” dipakai {twice.Count()} kali.", $"The band code “{twice.Key}” is used {twice.Count()} times."), field));
        }

        return problems;
    }

    private static void Words(Band band, string field, List<Problem> problems)
    {
        if (string.IsNullOrEmpty(band.Code) || band.Code.Length > MaxCodeLength || !band.Code.All(char.IsAsciiLetterOrDigit))
        {
            problems.Add(new("bandCode", new(
                $"Kode predikat: huruf dan angka tanpa spasi, paling panjang {MaxCodeLength}, misalnya sangatTinggi.",
                $"Band code: letters and digits without blanks, at most {MaxCodeLength}, e.g. sangatTinggi."), $"{field}.code"));
        }

        if (!Readable(band.Label?.Id) || !Readable(band.Label?.En))
        {
            problems.Add(new("bandLabel", new(
                $"Nama predikat: tulis dalam kedua bahasa, paling panjang {MaxLabelLength}.",
                $"Band name: write it in both languages, at most {MaxLabelLength} characters."), $"{field}.label"));
        }

        static bool Readable(string? words) => !string.IsNullOrWhiteSpace(words) && words.Length <= MaxLabelLength;
    }

    private static void Interval(IReadOnlyList<Band> bands, int index, string field, List<Problem> problems)
    {
        var (band, lowest) = (bands[index], index == bands.Count - 1);
        if (band.Rank != bands.Count - index)
        {
            problems.Add(new("bandRank", new(
                $"Urutan predikat “{band.Code}” harus {bands.Count - index}: 1 yang terendah.",
                $"The rank of band “{band.Code}” must be {bands.Count - index}: 1 is the lowest."), $"{field}.rank"));
        }

        if (lowest != band.From is null)
        {
            problems.Add(lowest
                ? new("bandGap", new(
                    $"Predikat terendah “{band.Code}” tidak boleh berbatas bawah, supaya setiap nilai mempunyai predikat.",
                    $"The lowest band “{band.Code}” must have no lower bound, so that every value has a band."), $"{field}.from")
                : new("bandOpen", new(
                    $"Predikat “{band.Code}” memerlukan batas bawah; hanya yang terendah tanpa batas.",
                    $"Band “{band.Code}” needs a lower bound; only the lowest has none."), $"{field}.from"));
            return;
        }

        if (band.From is <= 0m or > MaxFrom)
        {
            // No achievement lies below the floor, and the floor is never below zero: a band that begins there would leave the lowest one empty.
            problems.Add(new("bandOutOfRange", new(
                $"Batas bawah predikat “{band.Code}”: tulis lebih dari 0, paling tinggi {MaxFrom:0} persen.",
                $"Lower bound of band “{band.Code}”: above 0 and at most {MaxFrom:0} percent."), $"{field}.from"));
        }

        if (index > 0 && bands[index - 1].From is { } above && band.From >= above)
        {
            problems.Add(new("bandOverlap", new(
                $"Predikat “{band.Code}” harus mulai di bawah “{bands[index - 1].Code}”; keduanya bertumpang tindih.",
                $"Band “{band.Code}” must begin below “{bands[index - 1].Code}”; the two overlap."), $"{field}.from"));
        }
    }
}
