using System.Globalization;
using Kinerja.Grains.Access;
using Kinerja.Grains.Notifications.Contracts;
using Kinerja.Grains.Scorecards.Contracts;
using Kinerja.Model.Periods;

namespace Kinerja.Grains.Notifications;

/// <summary>What the steps of periods tell. Pure.</summary>
internal static class StepNews
{
    /// <summary>Name of the cursor of a period: how many of its steps were read.</summary>
    public static string Cursor(int year, Period period) => string.Create(CultureInfo.InvariantCulture, $"{year}-{period.Code()}");

    /// <summary>The steps after a cursor that somebody is told of.</summary>
    public static IEnumerable<NewsEvent> Since(long cursor, int year, PeriodTrail trail) =>
        trail.History.Skip((int)Math.Min(cursor, trail.History.Count))
            .Where(step => step.From != step.To && AccountIds.IsId(step.ById)) // what the example does is no news
            .Select(step => (Step: step, Kind: KindOf(step.Act)))
            .Where(s => s.Kind is not null)
            .Select(s => new NewsEvent(s.Kind!.Value, s.Step.At) { Year = year, Period = trail.Period, By = s.Step.ById });

    private static NewsKind? KindOf(PeriodAct act) => act switch
    {
        PeriodAct.Submit => NewsKind.Submitted,
        PeriodAct.Return => NewsKind.Returned,
        PeriodAct.Verify => NewsKind.Verified,
        PeriodAct.Publish => NewsKind.Published,
        PeriodAct.Unlock => NewsKind.Reopened,
        _ => null,
    };
}
