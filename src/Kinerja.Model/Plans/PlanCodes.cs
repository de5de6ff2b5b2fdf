using System.Globalization;
using Kinerja.Model.Indicators;
using Kinerja.Model.Texts;

namespace Kinerja.Model.Plans;

/// <summary>Codes of indicators that a person adds, in the way that documents get them.</summary>
public static class PlanCodes
{
    /// <summary>A code that the plan does not have: the next number of its level, or the name of a component.</summary>
    public static string Next(Plan plan, IndicatorLevel level, string? name)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var taken = plan.Indicators.Select(i => i.Code).ToHashSet(StringComparer.Ordinal);
        if (level == IndicatorLevel.Component)
        {
            return Slug.Unique($"data {name}", taken.Contains);
        }

        var prefix = level switch { IndicatorLevel.Goal => "tujuan-", IndicatorLevel.Individual => "iki-", _ => "iku-" };
        var last = taken.Where(c => c.StartsWith(prefix, StringComparison.Ordinal))
            .Select(c => int.TryParse(c.AsSpan(prefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0).DefaultIfEmpty().Max();
        return string.Create(CultureInfo.InvariantCulture, $"{prefix}{last + 1}");
    }
}
