using Kinerja.Grains.Access;
using Kinerja.Grains.Desks.Contracts;
using Kinerja.Grains.Notifications.Contracts;
using Kinerja.Model.Periods;

namespace Kinerja.Grains.Notifications;

/// <summary>What the desk of an agency-year tells: that a period is ready to be signed, and that a window was opened. What was taken back before it was told is told nobody. Pure.</summary>
internal static class DeskNews
{
    /// <summary>Name of the cursor of what operators said of a period: the moment of the last word that was read.</summary>
    public static string ReadyCursor(int year, Period period) => $"{StepNews.Cursor(year, period)}-ready";

    /// <summary>Name of the cursor of the windows of a period.</summary>
    public static string WindowCursor(int year, Period period) => $"{StepNews.Cursor(year, period)}-window";

    /// <summary>What is later than its cursor, with the name of that cursor.</summary>
    public static IEnumerable<(string Cursor, NewsEvent Event)> Since(IReadOnlyDictionary<string, long> cursors, int year, DeskView desk)
    {
        var ready =
            from mark in desk.Ready
            select (ReadyCursor(year, mark.Key), new NewsEvent(NewsKind.Ready, mark.Value.At) { Year = year, Period = mark.Key, By = mark.Value.ById });
        var windows =
            from windowsOf in desk.Windows
            let newest = desk.WindowOf(windowsOf.Key)
            where newest is not null
            select (WindowCursor(year, windowsOf.Key), new NewsEvent(NewsKind.WindowOpened, newest.At) { Year = year, Period = windowsOf.Key, By = newest.ById });
        // What the example does is no news.
        return ready.Concat(windows).Where(found => AccountIds.IsId(found.Item2.By) && found.Item2.At.UtcTicks > cursors.GetValueOrDefault(found.Item1)).ToList();
    }
}
