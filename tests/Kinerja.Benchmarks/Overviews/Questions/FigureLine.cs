using System.Globalization;

namespace Kinerja.Benchmarks.Overviews.Questions;

/// <summary>The sums of one shared indicator and what they give.</summary>
internal sealed record FigureLine
{
    /// <summary>Id of the shared indicator.</summary>
    public required string Indicator { get; init; }

    /// <summary>Agencies in the sum.</summary>
    public int Counted { get; init; }

    /// <summary>Of these, converted.</summary>
    public int Converted { get; init; }

    /// <summary>Agencies that should have reported and have not.</summary>
    public int Late { get; init; }

    /// <summary>Sum of what is counted.</summary>
    public decimal Numerator { get; init; }

    /// <summary>Sum of what it is held against.</summary>
    public decimal Denominator { get; init; }

    /// <summary>The indicator; null when it cannot be computed.</summary>
    public decimal? Value { get; init; }

    /// <summary>Of those counted, with a target; 0 where the child is an agency.</summary>
    public int WithTarget { get; init; }

    /// <summary>The targets weighted by the divisor; null when there is none, and where the child is an agency.</summary>
    public decimal? Target { get; init; }

    /// <summary>False for an indicator that nobody has tied anything to.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public bool HasContent => Counted + Late > 0;

    /// <summary>One line of text. Sums to the last digit; quotients to the twelfth decimal, because not everybody divides to the same length.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public string Canonical => string.Create(
        CultureInfo.InvariantCulture,
        $"{Indicator}: {Counted} ({Converted}) late {Late}, {Numerator:G29} / {Denominator:G29} = {Rounded(Value)}, target {Rounded(Target)} of {WithTarget}");

    private static string Rounded(decimal? value) => value is { } number ? decimal.Round(number, 12, MidpointRounding.AwayFromZero).ToString("G29", CultureInfo.InvariantCulture) : "-";
}
