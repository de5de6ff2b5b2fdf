namespace Kinerja.Grains.Overviews.Contracts;

/// <summary>How much of an overview is told.</summary>
public enum OverviewScope
{
    /// <summary>Figures of the region and of each child: of the indicator that is asked for, else of all. In a province that is indicators times regions.</summary>
    Everything = 0,

    /// <summary>
    /// What a page shows at once: figures of the region of all indicators; of the children those of one, see <see cref="OverviewView.Find"/>: of the indicator that is asked for, else of
    /// the first.
    /// </summary>
    Page = 1,
}
