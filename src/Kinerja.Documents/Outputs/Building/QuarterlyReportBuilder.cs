using Kinerja.Documents.Outputs.Content;
using Kinerja.Model.Periods;
using Kinerja.Model.Values;

namespace Kinerja.Documents.Outputs.Building;

/// <summary>The report of a quarter: target, realisation and achievement of each indicator, and what the agency noted beside them.</summary>
internal static class QuarterlyReportBuilder
{
    /// <summary>Name of its table.</summary>
    public const string Tag = "tabel.triwulan";

    /// <summary>The document.</summary>
    public static OutputDocument Build(OutputInput input, Wording words)
    {
        var figures = input.Figures ?? throw new ArgumentException("A report needs figures.", nameof(input));
        var year = Wording.Digits(input.Year);
        return new()
        {
            Kind = OutputKind.QuarterlyReport,
            Title = words.Say($"LAPORAN {words.Quarter(input.Period).ToUpperInvariant()} TAHUN {year}", $"REPORT OF {words.Quarter(input.Period).ToUpperInvariant()} {year}"),
            Subtitles = Parts.Subtitles(input),
            FileName = Parts.FileNameOfPeriod(input, "laporan-triwulan"),
            Language = words.Language,
            Landscape = true,
            Blocks =
            [
                .. Parts.Sample(input, words),
                new FactsBlock(
                [
                    new(words.Say("Keadaan periode", "State of the period"), new OutputText(words.Say(figures.Status.Name()))),
                    new(words.Say("Rata-rata capaian", "Average achievement"), new OutputFigure(Wording.Round(figures.Average, Wording.AchievementDecimals), "%")),
                    new(words.Say("Indikator yang dihitung", "Indicators counted"), new OutputText(words.Say($"{Wording.Digits(figures.Computable)} dari {Wording.Digits(figures.Total)}", $"{Wording.Digits(figures.Computable)} of {Wording.Digits(figures.Total)}"))),
                ]),
                Table(input, figures, words),
                .. NoteBlocks.Build(input, words),
                .. Parts.Signatory(input),
            ],
            Fields = Parts.Fields(input),
        };
    }

    private static TableBlock Table(OutputInput input, OutputFigures figures, Wording words)
    {
        var quarter = input.Period.Name();
        return new()
        {
            Tag = Tag,
            Columns =
            [
                .. ObjectiveRows.Columns(words),
                new(words.Say("Satuan", "Unit"), 2),
                new(words.Say("Target tahun", "Target of the year"), 2, IsNumeric: true),
                new(words.Say($"Target {quarter.Id}", $"Target {quarter.En}"), 2, IsNumeric: true),
                new(words.Say($"Realisasi {quarter.Id}", $"Realisation {quarter.En}"), 2, IsNumeric: true),
                new(words.Say("Capaian (%)", "Achievement (%)"), 2, IsNumeric: true),
                new(words.Say("Predikat", "Band"), 2),
            ],
            Rows = FigureRows.Of(input.Plan, figures, row =>
            [
                OutputCell.Of(row.Card.Unit ?? ""),
                Wording.Target(row.Targets.GetValueOrDefault(Period.Year, TypedValue.MissingBecause(ReasonCodes.NoTarget)), row.Card.Decimals),
                Wording.Target(row.Target, row.Card.Decimals),
                Wording.Shown(row.Realisation, row.Card.Decimals),
                Wording.Shown(row.Achievement, Wording.AchievementDecimals),
                words.Band(row.Band),
            ]),
            Notes = [words.Policy(input.Policy, input.Year), .. Parts.SampleFigures(figures, words)],
        };
    }
}
