namespace Kinerja.Web.Components.Ui;

/// <summary>Five shades for any number of bands: the lowest is always the palest, the highest always the deepest.</summary>
internal static class BandShade
{
    /// <summary>Shade 1 to 5 of the band with this rank (1 is the lowest) among so many.</summary>
    public static int Of(int rank, int bands) => bands < 2
        ? 5
        : 1 + (int)Math.Round((Math.Clamp(rank, 1, bands) - 1) * 4.0 / (bands - 1), MidpointRounding.AwayFromZero);
}
