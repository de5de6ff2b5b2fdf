using Kinerja.Documents.Outputs.Content;
using Kinerja.Model.Periods;
using Kinerja.Model.Values;

namespace Kinerja.Documents.Outputs.Building;

/// <summary>
/// Chapter III of the yearly report: realisation held against the target, the year before, the end of the plan and the region around, with charts and what the agency
/// noted.
/// </summary>
internal static class PerformanceReportBuilder
{
    /// <summary>The document.</summary>
    public static OutputDocument Build(OutputInput input, Wording words)
    {
        var figures = input.Figures ?? throw new ArgumentException("A report needs figures.", nameof(input));
        var year = Wording.Digits(input.Year);
        var tables = new ReportTables(input, figures, words);
        return new()
        {
            Kind = OutputKind.PerformanceReport,
            Title = words.Say($"LAPORAN KINERJA TAHUN {year}", $"PERFORMANCE REPORT {year}"),
            Subtitles = Parts.Subtitles(input, words.Say("Bab III Akuntabilitas Kinerja", "Chapter III Performance")),
            FileName = Parts.FileNameOfPeriod(input, "lkjip"),
            Language = words.Language,
            Landscape = true,
            Blocks =
            [
                .. Parts.Sample(input, words),
                new ParagraphBlock(words.Average(figures), Tag: "lkjip.rata-rata"),
                new HeadingBlock(1, words.Say($"A. Target dan realisasi tahun {year}", $"A. Target and realisation of {year}")),
                tables.AgainstTarget(),
                .. Chart(input, figures, words),
                new HeadingBlock(1, words.Say($"B. Realisasi {year} terhadap tahun sebelumnya", $"B. Realisation of {year} against the year before")),
                tables.AgainstBefore(),
                new HeadingBlock(1, words.Say("C. Realisasi terhadap akhir rencana", "C. Realisation against the end of the plan")),
                tables.AgainstEnd(),
                .. Series(input, words),
                new HeadingBlock(1, words.Say("D. Realisasi terhadap wilayah", "D. Realisation against the region")),
                .. tables.AgainstRegions(),
                new HeadingBlock(1, words.Say("E. Analisis", "E. Analysis")),
                .. Analysis(input, words),
                .. Parts.Signatory(input),
            ],
            Fields = Parts.Fields(input),
        };
    }

    private static IEnumerable<OutputBlock> Chart(OutputInput input, OutputFigures figures, Wording words)
    {
        var rows = figures.Rows.Where(r => r.Card.Level == Model.Indicators.IndicatorLevel.Key).ToList();
        if (rows.Count == 0)
            yield break;
        yield return new ChartBlock(
            "grafik.capaian",
            words.Say($"Capaian indikator kinerja utama {Wording.Digits(input.Year)}", $"Achievement of the key indicators {Wording.Digits(input.Year)}"),
            [.. rows.Select(r => r.Card.Number is { } number ? $"IKU {number}" : r.Card.Code)],
            [new(words.Say("Capaian", "Achievement"), [.. rows.Select(r => Wording.Round(r.Achievement, Wording.AchievementDecimals))])],
            "%");
    }

    private static IEnumerable<OutputBlock> Series(OutputInput input, Wording words)
    {
        if (input.Series.Count < 2)
            yield break;
        foreach (var row in input.Figures!.Rows.Where(r => r.Card.Level == Model.Indicators.IndicatorLevel.Key))
        {
            var card = row.Card;
            TypedValue Read(OutputFigures figures, Func<OutputRowFigures, TypedValue> read) => figures.Of(card.Code) is { } of ? read(of) : TypedValue.NotApplicable();
            yield return new ChartBlock(
                $"grafik.{card.Code}",
                card.Name,
                [.. input.Series.Select(f => Wording.Digits(f.Year))],
                [
                    new(words.Say("Realisasi", "Realisation"), [.. input.Series.Select(f => Wording.Round(Read(f, r => r.Realisation), card.Decimals))]),
                    new(words.Say("Target", "Target"), [.. input.Series.Select(f => Read(f, r => r.Targets.GetValueOrDefault(Period.Year)))], IsLine: true),
                ],
                card.Unit);
        }
    }

    private static List<OutputBlock> Analysis(OutputInput input, Wording words)
    {
        var notes = NoteBlocks.Build(input, words).Skip(1).ToList();
        return notes.Count > 0 ? notes :
        [
            new ParagraphBlock(words.Say(
                "Belum ada kendala, pendorong, atau tindak lanjut yang dicatat untuk tahun ini.",
                "No obstacle, driver or follow-up was noted for this year."), Tag: "lkjip.analisis"),
        ];
    }
}
