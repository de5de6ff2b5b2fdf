using System.Globalization;

namespace Kinerja.Benchmarks.Overviews.Questions;

/// <summary>The scorecard of an agency for the year.</summary>
internal sealed record ScorecardAnswer(string Agency, IReadOnlyList<ScorecardLine> Rows)
{
    /// <summary>The answer in an order and a form of numbers of its own.</summary>
    public IEnumerable<string> Lines() => Rows.OrderBy(r => r.Code, StringComparer.Ordinal).Select(r => $"{Agency} {r.Code}: {Text(r.Realisation)} of {Text(r.Target)} = {Text(r.Achievement)}");

    private static string Text(decimal? value) => value is { } number ? decimal.Round(number, 12, MidpointRounding.AwayFromZero).ToString("G29", CultureInfo.InvariantCulture) : "-";
}

/// <summary>An indicator: target, realisation and achievement in percent; null where there is no number.</summary>
internal sealed record ScorecardLine(string Code, string Name, decimal? Target, decimal? Realisation, decimal? Achievement);
