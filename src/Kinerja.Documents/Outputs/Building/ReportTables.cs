using Kinerja.Documents.Outputs.Content;
using Kinerja.Model.Periods;
using Kinerja.Model.Values;

namespace Kinerja.Documents.Outputs.Building;

/// <summary>The tables of chapter III.</summary>
internal sealed class ReportTables(OutputInput input, OutputFigures figures, Wording words)
{
    private string Year => Wording.Digits(input.Year);

    /// <summary>Realisation held against the target of the year.</summary>
    public TableBlock AgainstTarget() => new()
    {
        Tag = "tabel.capaian",
        Columns = [.. ObjectiveRows.Columns(words), Unit(), Number($"Target {Year}", $"Target {Year}"), Number($"Realisasi {Year}", $"Realisation {Year}"), Number("Capaian (%)", "Achievement (%)"), new(words.Say("Predikat", "Band"), 3)],
        Rows = Rows(row =>
        [
            Wording.Target(row.Target, row.Card.Decimals),
            Wording.Shown(row.Realisation, row.Card.Decimals),
            Wording.Shown(row.Achievement, Wording.AchievementDecimals),
            OutputCell.Of(row.Band is null ? "" : row.CheckTarget ? words.Say($"{words.Say(row.Band.Label)}; periksa target", $"{words.Say(row.Band.Label)}; check the target") : words.Say(row.Band.Label)),
        ]),
        Notes = [words.Policy(input.Policy, input.Year), .. Parts.SampleFigures(figures, words)],
    };

    /// <summary>Realisation beside that of the year before.</summary>
    public TableBlock AgainstBefore()
    {
        var before = Wording.Digits(input.Year - 1);
        return new()
        {
            Tag = "tabel.tahun-lalu",
            Columns = [.. ObjectiveRows.Columns(words), Unit(), Number($"Realisasi {before}", $"Realisation {before}"), Number($"Realisasi {Year}", $"Realisation {Year}"), Number("Selisih", "Difference")],
            Rows = Rows(row =>
            {
                var last = input.Before?.Of(row.Card.Code)?.Realisation ?? TypedValue.MissingBecause(ReasonCodes.NoPreviousYear, before);
                return [Wording.Shown(last, row.Card.Decimals), Wording.Shown(row.Realisation, row.Card.Decimals), Wording.Shown(Difference(row.Realisation, last), row.Card.Decimals)];
            }),
        };
    }

    /// <summary>Realisation beside the target of the plan's last year.</summary>
    public TableBlock AgainstEnd()
    {
        var last = input.Plan.Header.Years.Count > 0 ? input.Plan.Header.Years[^1] : input.Year;
        return new()
        {
            Tag = "tabel.akhir-rencana",
            Columns = [.. ObjectiveRows.Columns(words), Unit(), Number($"Realisasi {Year}", $"Realisation {Year}"), Number($"Target akhir {Wording.Digits(last)}", $"Final target {Wording.Digits(last)}"), Number("Realisasi terhadap target akhir (%)", "Realisation to final target (%)")],
            Rows = Rows(row =>
            {
                var target = input.Plan.Targets.FirstOrDefault(t => t.Indicator == row.Card.Code && t.Year == last && t.Period == Period.Year)?.Value ?? TypedValue.MissingBecause(ReasonCodes.NoTarget);
                return [Wording.Shown(row.Realisation, row.Card.Decimals), Wording.Target(target, row.Card.Decimals), Wording.Shown(Share(row.Realisation, target), Wording.AchievementDecimals)];
            }),
            Notes = [words.Say(
                "Kolom terakhir adalah realisasi dibagi target akhir, apa pun arah indikatornya; bukan capaian menurut kebijakan.",
                "The last column is realisation divided by final target, whatever the direction; it is no achievement by the policy.")],
        };
    }

    /// <summary>Realisation beside published figures of regions, where an indicator is tied to a shared one.</summary>
    public IEnumerable<OutputBlock> AgainstRegions()
    {
        if (input.Neighbours.Count == 0)
        {
            yield return new ParagraphBlock(words.Say(
                "Belum ada angka wilayah yang diterbitkan untuk indikator yang sama.",
                "No published figures of the region for the same indicators yet."));
            yield break;
        }

        yield return new TableBlock
        {
            Tag = "tabel.wilayah",
            Columns =
            [
                new(words.Say("Indikator", "Indicator"), 6), Unit(), Number($"Realisasi {Year}", $"Realisation {Year}"),
                new(words.Say("Wilayah", "Region"), 4), Number("Angka wilayah", "Figure of the region"), new(words.Say("Cakupan", "Coverage"), 3),
            ],
            Rows = [.. from neighbour in input.Neighbours
                       let row = figures.Of(neighbour.Indicator)
                       where row is not null
                       select new OutputRow([
                           OutputCell.Of(row.Card.Name),
                           OutputCell.Of(row.Card.Unit ?? ""),
                           Wording.Shown(row.Realisation, row.Card.Decimals),
                           OutputCell.Of(neighbour.Region),
                           Wording.Shown(neighbour.Value, row.Card.Decimals),
                           OutputCell.Of(words.Say($"{Wording.Digits(neighbour.Reported)} dari {Wording.Digits(neighbour.Expected)} instansi", $"{Wording.Digits(neighbour.Reported)} of {Wording.Digits(neighbour.Expected)} agencies")),
                       ])],
            Notes = [words.Say(
                "Angka wilayah adalah rasio jumlah komponen dari angka yang diterbitkan, bukan rata-rata persentase.",
                "Figures of regions are ratios of sums of components over published figures, no averages of percentages.")],
        };
    }

    private IReadOnlyList<OutputRow> Rows(Func<OutputRowFigures, IEnumerable<OutputCell>> cells) =>
        FigureRows.Of(input.Plan, figures, row => [OutputCell.Of(row.Card.Unit ?? ""), .. cells(row)]);

    private OutputColumn Unit() => new(words.Say("Satuan", "Unit"), 2);

    private OutputColumn Number(string id, string en) => new(words.Say(id, en), 3, IsNumeric: true);

    private static TypedValue Difference(TypedValue now, TypedValue before) => !now.IsNumber ? now : !before.IsNumber ? before : TypedMath.Subtract(now, before);

    private static TypedValue Share(TypedValue realisation, TypedValue target) => !realisation.IsNumber ? realisation : !target.IsNumber ? target : TypedMath.Multiply(TypedMath.Divide(realisation, target), TypedValue.Of(100));
}
