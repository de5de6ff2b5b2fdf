using Kinerja.Model.Plans;

namespace Kinerja.Documents.Outputs.Building;

/// <summary>A line of a programme in the table of the cascade; what is null continues the line above or stays blank.</summary>
/// <param name="Programme">The programme that begins here.</param>
/// <param name="OfProgramme">An indicator of the programme itself.</param>
/// <param name="Activity">The activity that begins here.</param>
/// <param name="SubActivity">The sub-activity that begins here.</param>
/// <param name="OfActivity">An indicator of the activity or sub-activity.</param>
internal sealed record CascadeLine(Programme? Programme, PlanIndicator? OfProgramme, Activity? Activity, Activity? SubActivity, PlanIndicator? OfActivity)
{
    /// <summary>The lines of a programme.</summary>
    public static IReadOnlyList<CascadeLine> Of(Plan plan, Programme programme)
    {
        var own = plan.Indicators.Where(i => i.Programme == programme.Code).ToList();
        var lines = new List<CascadeLine>();
        foreach (var activity in programme.Activities)
        {
            var indicators = plan.Indicators.Where(i => i.Activity == activity.Code).ToList();
            if (indicators.Count == 0 && activity.Indicator is { } named && plan.Indicator(named) is { Activity: null } card)
                indicators.Add(card);
            for (var i = 0; i < Math.Max(1, indicators.Count); i++)
            {
                lines.Add(new(
                    null, null,
                    i == 0 && activity.Parent is null ? activity : null,
                    i == 0 && activity.Parent is not null ? activity : null,
                    i < indicators.Count ? indicators[i] : null));
            }
        }

        while (lines.Count < Math.Max(1, own.Count))
            lines.Add(new(null, null, null, null, null));
        return [.. lines.Select((line, i) => line with { Programme = i == 0 ? programme : null, OfProgramme = i < own.Count ? own[i] : null })];
    }
}
