using Kinerja.Documents.Outputs.Content;
using Kinerja.Model.Periods;
using Kinerja.Model.Plans;

namespace Kinerja.Documents.Outputs.Building;

/// <summary>The action plan: the agreement by quarter, with the programmes that serve each objective.</summary>
internal static class ActionPlanBuilder
{
    /// <summary>Name of its table.</summary>
    public const string Tag = "tabel.rencana-aksi";

    /// <summary>The document.</summary>
    public static OutputDocument Build(OutputInput input, Wording words)
    {
        var plan = input.Version?.Plan ?? input.Plan.Only(input.Year);
        var year = Wording.Digits(input.Year);
        return new()
        {
            Kind = OutputKind.ActionPlan,
            Title = words.Say($"RENCANA AKSI TAHUN {year}", $"ACTION PLAN {year}"),
            Subtitles = Parts.Subtitles(input),
            FileName = Parts.FileNameOfPeriod(input, "rencana-aksi"),
            Language = words.Language,
            Landscape = true,
            Blocks =
            [
                .. Parts.Sample(input, words),
                Table(plan, input.Year, words),
                .. Parts.Signatory(input),
            ],
            Fields = Parts.Fields(input),
        };
    }

    private static TableBlock Table(Plan plan, int year, Wording words)
    {
        var columns = new List<OutputColumn>
        {
            new(words.Say("Satuan", "Unit"), 2),
            new(words.Say($"Target {Wording.Digits(year)}", $"Target {Wording.Digits(year)}"), 2, IsNumeric: true),
        };
        columns.AddRange(PeriodExtensions.Quarters.Select(q => new OutputColumn(words.Say($"Target {q.Name().Id}", $"Target {q.Name().En}"), 2, IsNumeric: true)));
        columns.Add(new(words.Say("Program pendukung", "Programmes behind it"), 5));
        var open = plan.Indicators.Where(i => PeriodExtensions.Quarters.Any(q => !plan.Targets.Any(t => t.Indicator == i.Code && t.Period == q))).Select(i => i.Code).ToHashSet(StringComparer.Ordinal);
        return new()
        {
            Tag = Tag,
            Columns = [.. ObjectiveRows.Columns(words), .. columns],
            Rows = ObjectiveRows.Of(plan, card =>
            [
                OutputCell.Of(card.Unit ?? ""),
                ObjectiveRows.Target(plan, card, year, Period.Year, words),
                .. PeriodExtensions.Quarters.Select(q => ObjectiveRows.Target(plan, card, year, q, words)),
                OutputCell.Of(string.Join("; ", plan.Programmes.Where(p => p.Objective is not null && p.Objective == card.Objective).Select(p => p.Name))),
            ]),
            Notes = plan.Indicators.Any(i => i.Level == Model.Indicators.IndicatorLevel.Key && open.Contains(i.Code))
                ? [words.Say("Catatan: target triwulan yang belum ditetapkan ditulis apa adanya.", "Note: targets of quarters that are not set are written as such.")]
                : [],
        };
    }
}
