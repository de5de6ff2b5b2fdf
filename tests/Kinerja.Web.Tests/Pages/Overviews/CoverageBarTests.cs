using Kinerja.Web.Components.Pages.Overviews;

namespace Kinerja.Web.Tests.Pages.Overviews;

public sealed class CoverageBarTests
{
    [Fact]
    public void Parts_add_up_to_all_children()
    {
        var parts = CoverageBar.Of([.. OverviewSamples.Province().Rows]);

        Assert.Equal(8, parts.Sum(part => part.Share.Count));
        Assert.Equal(
            [("b5", 3), ("b3", 1), ("out", 1), ("missing", 1), ("never", 1), ("none", 1)],
            parts.Select(part => (part.Share.Kind, part.Share.Count)));
    }

    [Fact]
    public void Every_state_has_a_part_of_its_own()
    {
        foreach (var state in RowStates.All)
        {
            var part = Assert.Single(CoverageBar.Of([OverviewSamples.Without("35.01", "X", state)]));

            Assert.Equal((state, 1), (part.State, part.Share.Count));
        }

        Assert.Equal(Enum.GetValues<RowState>().Order(), RowStates.All.Order());
    }
}
