using Bunit;
using CsCheck;
using Kinerja.Web.Components.Charts;
using Kinerja.Web.Components.Ui;

namespace Kinerja.Web.Tests.Pages.Overviews;

public sealed class TileMapTests : ComponentTest
{
    [Fact]
    public void Every_tile_is_a_link_that_says_name_figure_and_predicate()
    {
        var map = Draw(new Tile("Tuban", "/w/35.23", "5", IconName.Level5, "sangat tinggi") { Figure = "102,8", Before = "capaian", Unit = "persen", Row = 1, Column = 4 });
        var link = map.Find("a.k-tile--5");

        Assert.Equal("/w/35.23", link.GetAttribute("href"));
        Assert.Equal("Tuban capaian 102,8 persen, sangat tinggi", Page.Fold(link.TextContent));
        Assert.EndsWith("#level-5", link.QuerySelector("use")!.GetAttribute("href"), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_not_summed_says_so_and_sample_data_are_marked()
    {
        var map = Draw(new Tile("Jombang", "/w/35.17", "4", IconName.Level4, "tinggi") { Figure = "76,4", Before = "capaian", Unit = "persen", Outside = "tidak ikut dijumlahkan", IsSample = true });

        Assert.EndsWith("tinggi, tidak ikut dijumlahkan", Page.Fold(map.Find("a.k-tile--out").TextContent), StringComparison.Ordinal);
        Assert.Equal("data contoh", map.Find(".k-tile-eg").GetAttribute("aria-label"));
    }

    [Fact]
    public void A_state_stands_in_words_with_its_icon()
    {
        var map = Draw(new Tile("Pacitan", "/w/35.01", "missing", IconName.Missing, "belum melapor"));

        Assert.Equal("Pacitan belum melapor", Page.Fold(map.Find("a").TextContent));
        Assert.EndsWith("#missing", map.Find("use").GetAttribute("href"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_map_of_eleven_columns_has_a_west_and_an_east()
    {
        var map = Draw([.. Enumerable.Range(1, 11).Select(column => At(1, column))]);

        Assert.Equal(["Jawa Timur bagian barat", "Jawa Timur bagian timur"], map.FindAll("ol").Select(half => half.GetAttribute("aria-label")));
        Assert.Equal([6, 5], map.FindAll("ol").Select(half => half.ChildElementCount));
        Assert.Equal("k-r1 k-c1 k-q1", map.FindAll("ol")[1].FirstElementChild!.ClassName);
    }

    [Fact]
    public void A_part_that_stands_alone_leaves_out_its_empty_rows()
    {
        var east = TileGrid.Of([At(1, 1), At(2, 1), At(5, 8)]).Parts[1];

        Assert.Equal((5, 1), (east.Cells[0].Row, east.Cells[0].Packed));
    }

    [Fact]
    public void Without_a_layout_the_tiles_follow_each_other()
    {
        Assert.False(TileGrid.Of([At(1, 1), new Tile("X", "/", "none", IconName.Dash, "x")]).IsMap);
        Assert.False(TileGrid.Of([At(1, 1), At(1, 1)]).IsMap);
        Assert.False(TileGrid.Of([At(1, 1), At(1, 40)]).IsMap);
        Assert.Single(Draw().FindAll("ol"));
    }

    [Fact]
    public void No_tile_is_lost_and_every_position_has_a_class()
    {
        Gen.Select(Gen.Int[0, 14], Gen.Int[0, 20]).Array[1, 60].Sample(places =>
        {
            var grid = TileGrid.Of([.. places.Select(place => At(place.Item1, place.Item2))]);
            return grid.Parts.Sum(part => part.Cells.Count) == places.Length
                && (!grid.IsMap || grid.Parts.All(part => part.Columns is >= 1 and <= TileGrid.PartColumns
                    && part.Cells.All(cell => cell.Column >= 1 && cell.Column <= part.Columns && cell.Row is >= 1 and <= TileGrid.MostRows && cell.Packed >= 1 && cell.Packed <= cell.Row)));
        });
    }

    private static Tile At(int row, int column) => new($"{row}/{column}", "/", "none", IconName.Dash, "x") { Row = row, Column = column };

    private IRenderedComponent<TileMap> Draw(params Tile[] tiles) => Render<TileMap>(p => p.Add(c => c.Tiles, tiles).Add(c => c.Label, "Jawa Timur"));
}
