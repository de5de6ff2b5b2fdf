using System.Globalization;
using Kinerja.Documents.Outputs.Content;
using Kinerja.Model.Indicators;

namespace Kinerja.Documents.Outputs.Building;

/// <summary>The work plan: goals, objectives and indicators with the target of every year, then what each indicator means.</summary>
internal static class WorkPlanBuilder
{
    /// <summary>Name of the table of definitions.</summary>
    public const string DefinitionsTag = "tabel.definisi";

    /// <summary>The document.</summary>
    public static OutputDocument Build(OutputInput input, Wording words) => new()
    {
        Kind = OutputKind.WorkPlan,
        Title = words.Say("RENCANA KERJA", "WORK PLAN"),
        Subtitles = Parts.Subtitles(input, Years(input, words)),
        FileName = Parts.FileName(input, "rencana-kerja"),
        Language = words.Language,
        Landscape = true,
        Blocks =
        [
            .. Parts.Sample(input, words),
            new TargetTable(input.Plan, words).Build(),
            .. Parts.Reasons(input.Plan, words),
            new HeadingBlock(1, words.Say("Definisi indikator", "Definitions of the indicators")),
            Definitions(input, words),
            .. Parts.Signatory(input),
        ],
        Fields = Parts.Fields(input),
    };

    private static string Years(OutputInput input, Wording words)
    {
        var years = input.Plan.Header.Years;
        return years.Count == 0 ? words.Say("tanpa tahun", "no years") : string.Create(CultureInfo.InvariantCulture, $"{words.Say("Tahun", "Years")} {years[0]}–{years[^1]}");
    }

    private static TableBlock Definitions(OutputInput input, Wording words) => new()
    {
        Tag = DefinitionsTag,
        Columns =
        [
            new(words.Say("Kode", "Code"), 2),
            new(words.Say("Indikator", "Indicator"), 5),
            new(words.Say("Arah", "Direction"), 3),
            new(words.Say("Cara akumulasi", "Accumulation"), 3),
            new(words.Say("Sumber data", "Data source"), 4),
            new(words.Say("Penanggung jawab", "Responsible"), 4),
        ],
        Rows =
        [
            .. input.Plan.Indicators.Where(i => i.Level is IndicatorLevel.Key or IndicatorLevel.Goal or IndicatorLevel.Component).Select(i => new OutputRow(
            [
                OutputCell.Of(i.Code),
                OutputCell.Of(i.Name),
                OutputCell.Of(Terms.Direction(i, words)),
                OutputCell.Of(Terms.Accumulation(i, words)),
                OutputCell.Of(i.DataSource ?? words.Say("belum disebut", "not said")),
                OutputCell.Of(i.Owner ?? words.Say("belum disebut", "not said")),
            ])),
        ],
    };
}
