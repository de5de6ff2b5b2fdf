using System.Globalization;

namespace Kinerja.Web.Components.Charts;

/// <summary>
/// Numbers as SVG attributes. Always with a point: in Indonesian a number prints with a comma, which SVG reads as the end of it.
/// </summary>
internal static class Svg
{
    // Far outside any drawing; what is beyond is cut off anyway.
    private const double Edge = 100_000;

    /// <summary>A coordinate in px with at most two decimals; what is not a number becomes 0.</summary>
    public static string Px(double value) => Clean(value).ToString("0.##", CultureInfo.InvariantCulture);

    /// <summary>A share of the width, 0 to 1, in percent.</summary>
    public static string Share(double value) => Px(value * 100) + "%";

    /// <summary>A point of a polyline.</summary>
    public static string Point(double x, double y) => Px(x) + "," + Px(y);

    /// <summary>Where <paramref name="value"/> lies between two ends, 0 to 1; outside it sticks to the nearer end.</summary>
    public static double Place(decimal value, double from, double to)
    {
        var span = to - from;
        return span == 0 || !double.IsFinite(span) ? 0.5 : Math.Clamp(((double)value - from) / span, 0, 1);
    }

    private static double Clean(double value)
    {
        if (!double.IsFinite(value))
            return 0;
        var clean = Math.Round(Math.Clamp(value, -Edge, Edge), 2, MidpointRounding.AwayFromZero);
        return clean == 0 ? 0 : clean; // no minus zero
    }
}
