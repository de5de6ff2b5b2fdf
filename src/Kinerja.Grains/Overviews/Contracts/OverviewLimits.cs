namespace Kinerja.Grains.Overviews.Contracts;

/// <summary>How much an overview tells at once.</summary>
public static class OverviewLimits
{
    /// <summary>Agencies in a list of those that are not in a sum.</summary>
    public const int MaxAbsentees = 2_000;
}
