using Kinerja.Model.Periods;
using Kinerja.Web.Application.Periods;

namespace Kinerja.Web.Application.Home;

/// <summary>Which years matter at the home of an agency. Pure.</summary>
public static class HomeYears
{
    /// <summary>
    /// The year whose periods are worked at: the latest of the plan of which a quarter is over. In January to March that is last year's. Of a plan that has not begun its first year,
    /// of none the present one.
    /// </summary>
    public static int Focus(IReadOnlyList<int> years, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(years);
        return years.Where(year => today > Calendars.Ends(year, Period.Tw1)).DefaultIfEmpty(years.Count > 0 ? years[0] : today.Year).Max();
    }

    /// <summary>The year before that one, the year itself, and the one that has begun: those of them that the plan has.</summary>
    public static IReadOnlyList<int> Of(IReadOnlyList<int> years, DateOnly today)
    {
        var focus = Focus(years, today);
        return [.. new[] { focus - 1, focus, focus + 1 }.Where(year => year == focus || (years.Contains(year) && (year < focus || year == today.Year)))];
    }
}
