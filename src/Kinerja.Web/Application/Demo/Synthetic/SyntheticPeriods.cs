using Kinerja.Model.Keys;
using Kinerja.Model.Periods;

namespace Kinerja.Web.Application.Demo.Synthetic;

/// <summary>
/// How far the periods of a synthetic agency have come: older years are published, the last one is on its way, each agency at another place. Pure.
/// </summary>
internal static class SyntheticPeriods
{
    /// <summary>The periods of a year that have left the desk of the agency, in their order.</summary>
    /// <param name="dice">The dice of the country.</param>
    /// <param name="agency">The agency.</param>
    /// <param name="year">The year.</param>
    /// <param name="isLast">True for the last year of the country.</param>
    /// <param name="reporting">How the agency reports the last year.</param>
    public static IEnumerable<SamplePeriod> Of(SyntheticDice dice, AgencyKey agency, int year, bool isLast, SyntheticHabit reporting)
    {
        var at = dice.Next(1, 100, agency, year, "way");
        var (third, fourth, whole) = (isLast, reporting) switch
        {
            // A few years wait for their publication.
            (false, _) => (PeriodStatus.Published, PeriodStatus.Published, at <= 5 ? PeriodStatus.Verified : PeriodStatus.Published),
            (_, SyntheticHabit.Silent) => default,
            (_, SyntheticHabit.Late) => (at <= 50 ? PeriodStatus.Verified : at <= 75 ? PeriodStatus.Submitted : PeriodStatus.Returned, default, default),
            _ => at switch
            {
                <= 50 => (PeriodStatus.Published, PeriodStatus.Published, PeriodStatus.Published),
                <= 70 => (PeriodStatus.Published, PeriodStatus.Verified, PeriodStatus.Verified),
                <= 84 => (PeriodStatus.Verified, PeriodStatus.Submitted, PeriodStatus.Submitted),
                <= 91 => (PeriodStatus.Verified, PeriodStatus.Returned, default),
                _ => (PeriodStatus.Verified, default, default),
            },
        };
        var first = isLast && reporting == SyntheticHabit.Silent ? default : PeriodStatus.Published;
        PeriodStatus[] statuses = [first, first, third, fourth, whole];
        return statuses.Zip(Enum.GetValues<Period>(), (status, period) => new SamplePeriod(year, period, status)).Where(p => p.Status != default);
    }
}
