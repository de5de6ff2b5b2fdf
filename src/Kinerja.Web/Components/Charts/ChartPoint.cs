using Kinerja.Model.Values;
using Kinerja.Web.Localisation;

namespace Kinerja.Web.Components.Charts;

/// <summary>One period of a series.</summary>
/// <param name="Period">Its name: a year.</param>
/// <param name="Value">The realisation; what is not a number is a gap, never a zero.</param>
/// <param name="Target">The target, if any.</param>
public sealed record ChartPoint(string Period, TypedValue Value, TypedValue Target = default)
{
    /// <summary>Decimals to show; those typed when left out.</summary>
    public int? Decimals { get; init; }

    /// <summary>The series breaks before this point, for this reason; no line crosses.</summary>
    public string? Break { get; init; }

    /// <summary>A word under the period: "dasar".</summary>
    public string? Note { get; init; }

    /// <summary>Where the figure explains itself.</summary>
    public string? Href { get; init; }

    internal decimal? Number => Value.AmountOrNull;

    internal decimal? TargetNumber => Target.AmountOrNull;

    internal string? Shown => Number is { } number ? Figures.Print(number, Decimals) : null;

    internal string? TargetShown => TargetNumber is { } number ? Figures.Print(number, Decimals) : null;
}
