using Kinerja.Documents.Outputs.Content;
using Kinerja.Model.Plans;

namespace Kinerja.Documents.Outputs.Building;

/// <summary>
/// The table of key indicators as an agency hands it in: vision, mission and goals, the list with programmes and activities, the targets by year, the signature. Read
/// back by the importer it gives the same plan.
/// </summary>
internal static class IndicatorTableBuilder
{
    /// <summary>The document.</summary>
    public static OutputDocument Build(OutputInput input, Wording words)
    {
        var header = input.Plan.Header;
        return new()
        {
            Kind = OutputKind.IndicatorTable,
            Title = header.Title ?? words.Say("INDIKATOR KINERJA UTAMA (IKU)", "KEY PERFORMANCE INDICATORS"),
            Subtitles = [$"{header.Agency ?? input.Agency.Name} {header.Region ?? input.Agency.RegionName}"],
            FileName = Parts.FileName(input, "iku"),
            Language = words.Language,
            Landscape = true,
            Blocks =
            [
                .. Statements(header, words),
                .. input.Plan.Goals.Where(g => g.Level == GoalLevel.Region).SelectMany(g => RegionGoal(g, words)),
                .. Parts.Sample(input, words),
                new CascadeTable(input.Plan, words).Build(),
                new HeadingBlock(1, Parts.PlanTitle(input, words)),
                new TargetTable(input.Plan, words).Build(),
                .. Parts.Reasons(input.Plan, words),
                .. Parts.Signatory(input),
            ],
            Fields = Parts.Fields(input),
        };
    }

    private static IEnumerable<OutputBlock> Statements(PlanHeader header, Wording words)
    {
        if (header.Vision is { } vision)
        {
            yield return new HeadingBlock(2, words.Say("VISI :", "VISION :"));
            yield return new ParagraphBlock(vision, Tag: "visi");
        }

        foreach (var mission in header.Missions)
        {
            yield return new HeadingBlock(2, $"{words.Say("MISI", "MISSION")}{(mission.Number is { } number ? " " + number : "")} :");
            yield return new ParagraphBlock(mission.Text);
        }
    }

    private static IEnumerable<OutputBlock> RegionGoal(Goal goal, Wording words)
    {
        yield return new HeadingBlock(2, $"{words.Say("Tujuan Daerah", "Goal")}{(goal.Number is { } number ? " " + number : "")} :");
        yield return new ParagraphBlock(Names.Of(goal));
        if (goal.NamedIndicators.Count == 0)
            yield break;
        yield return new HeadingBlock(2, words.Say("Indikator Kinerja Tujuan", "Goal indicators"));
        for (var i = 0; i < goal.NamedIndicators.Count; i++)
            yield return new ParagraphBlock($"{Wording.Digits(i + 1)}. {goal.NamedIndicators[i]}");
    }
}
