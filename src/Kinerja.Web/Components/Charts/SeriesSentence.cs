using Kinerja.Web.Localisation;
using Microsoft.Extensions.Localization;

namespace Kinerja.Web.Components.Charts;

/// <summary>Says a series in words: span, first and last figure, what is missing, where it breaks.</summary>
internal static class SeriesSentence
{
    public static string Of(IStringLocalizer<SharedResource> words, string name, IReadOnlyList<ChartPoint> points)
    {
        if (points.Count == 0)
            return words["Chart.NoValue", name, words["Chart.Empty"].Value];
        var said = new List<string>
        {
            points.Count == 1
                ? words["Chart.Series.One", name, points[0].Period]
                : words["Chart.Series", name, points[0].Period, points[^1].Period],
        };
        var known = points.Where(point => point.Number is not null).ToArray();
        if (known.Length == 0)
            said.Add(words["Chart.Empty"]);
        if (known.Length > 1)
            said.Add(words["Chart.First", known[0].Shown!, known[0].Period]);
        if (known.Length > 0)
            said.Add(words["Chart.Last", known[^1].Shown!, known[^1].Period]);
        if (points.LastOrDefault(point => point.TargetNumber is not null) is { } target)
            said.Add(words["Chart.LastTarget", target.Period, target.TargetShown!]);
        var without = points.Where(point => point.Number is null).Select(point => point.Period).ToArray();
        if (known.Length > 0 && without.Length > 0)
            said.Add(words["Chart.Without", string.Join(", ", without)]);
        said.AddRange(points.Where(point => point.Break is not null).Select(point => words["Chart.Break", point.Period, point.Break!].Value));
        if (points.Any(point => point.TargetNumber is not null))
            said.Add(words["Chart.DottedTarget"]);
        return string.Join(' ', said);
    }
}
