using Kinerja.Grains.Overviews.Contracts;
using Kinerja.Model.Overviews;
using Kinerja.Model.Periods;

namespace Kinerja.Grains.Tests.Support;

/// <summary>Short ways into an overview.</summary>
internal static class OverviewReading
{
    /// <summary>The overview of a region for a year's figures of 2014, as its reviewers see it.</summary>
    public static async Task<OverviewView> View(this KinerjaCluster cluster, string region) => (await cluster.Overview(region, 2014).Get(new(Period.Year))).Ok();

    /// <summary>The figure of a shared indicator by its code.</summary>
    public static RollupFigure Figure(this OverviewView view, string code) => view.Indicators.Single(i => i.Definition.Indicator.Code == code).Figure;

    /// <summary>The id of a shared indicator by its code.</summary>
    public static string Id(this OverviewView view, string code) => view.Indicators.Single(i => i.Definition.Indicator.Code == code).Definition.Id.ToString();
}
