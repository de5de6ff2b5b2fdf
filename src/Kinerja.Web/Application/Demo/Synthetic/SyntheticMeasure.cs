using Kinerja.Model.Indicators;

namespace Kinerja.Web.Application.Demo.Synthetic;

/// <summary>A share of a whole that agencies of one field measure.</summary>
/// <param name="Name">Name of the indicator.</param>
/// <param name="Part">What is counted.</param>
/// <param name="Whole">Out of what.</param>
/// <param name="Size">The whole in a kabupaten of middle size.</param>
/// <param name="Share">Usual share in permille of the whole.</param>
/// <param name="Wider">A wider whole that some agencies divide by instead; null when nobody does.</param>
/// <param name="Polarity">Which direction is good.</param>
/// <param name="Factor">What the share is multiplied by, as written: <c>100 %</c> or <c>100.000</c>.</param>
/// <param name="Accumulation">How quarters become a year: entered to date, or the last value of a stock.</param>
/// <param name="Among">The population in words; null when the whole says it.</param>
internal sealed record SyntheticMeasure(
    string Name, string Part, string Whole, int Size, int Share, string? Wider = null, Polarity Polarity = Polarity.Higher, string Factor = "100 %",
    Accumulation Accumulation = Accumulation.ToDate, string? Among = null)
{
    /// <summary>Unit of the figure.</summary>
    public string? Unit => Factor.EndsWith('%') ? "%" : null;

    /// <summary>The number <see cref="Factor"/> stands for.</summary>
    public int Times => Factor.EndsWith('%') ? 100 : int.Parse(Factor.Replace(".", "", StringComparison.Ordinal), System.Globalization.CultureInfo.InvariantCulture);
}
