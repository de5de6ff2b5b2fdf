namespace Kinerja.Web.Components.Pages.Overviews;

/// <summary>The parts of an overview, in the order of its tabs.</summary>
public enum OverviewPart
{
    /// <summary>One indicator, all children: map, ranking, completeness.</summary>
    Regions,

    /// <summary>All indicators of the region.</summary>
    Indicators,

    /// <summary>Two years or two regions side by side.</summary>
    Comparison,

    /// <summary>How the figure came about.</summary>
    Explanation,
}
