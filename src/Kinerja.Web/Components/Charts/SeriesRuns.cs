namespace Kinerja.Web.Components.Charts;

/// <summary>Cuts a series where a value is missing or the series breaks: a line never bridges what nobody measured.</summary>
internal static class SeriesRuns
{
    /// <summary>Indexes of neighbouring points that have a value, run by run.</summary>
    public static IReadOnlyList<IReadOnlyList<int>> Of(IReadOnlyList<ChartPoint> points, Func<ChartPoint, decimal?> value)
    {
        var runs = new List<IReadOnlyList<int>>();
        var run = new List<int>();
        for (var i = 0; i < points.Count; i++)
        {
            if (points[i].Break is not null)
                Close();
            if (value(points[i]) is null)
                Close();
            else
                run.Add(i);
        }

        Close();
        return runs;

        void Close()
        {
            if (run.Count > 0)
                runs.Add(run);
            run = [];
        }
    }
}
