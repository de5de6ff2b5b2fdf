using Kinerja.Model.Keys;
using Kinerja.Model.Regions;
using Xunit;

namespace Kinerja.Model.Tests.Regions;

public sealed class TileLayoutTests
{
    /// <summary>Land borders of Jawa Timur, the bridge over the strait of Madura among them; a kota borders the kabupaten around it.</summary>
    private const string JawaTimurBorders = """
        01-02 01-03 02-03 02-04 02-19 02-20 02-18 03-04 04-05 04-06 05-06 05-07 05-72 06-07 06-17 06-18 06-71 07-08 07-13 07-14 07-16 07-17 07-73 07-79
        08-09 08-13 09-10 09-11 09-13 10-11 10-12 11-12 11-13 12-13 13-14 13-74 14-15 14-16 14-75 14-79 15-16 15-25 15-78 16-17 16-24 16-25 16-76 16-79
        17-18 17-22 17-24 18-19 18-22 19-20 19-21 19-22 19-77 20-21 21-22 22-23 22-24 23-24 24-25 25-78 26-27 27-28 28-29 26-78
        """;

    private const string NationBorders = """
        11-12 12-13 12-14 13-14 13-15 13-17 14-15 15-16 15-17 16-17 16-18 17-18 31-32 31-36 32-33 32-36 33-34 33-35 61-62 61-64 62-63 62-64 63-64 64-65
        71-75 72-73 72-74 72-75 72-76 73-74 73-76 91-94 91-95 92-94 92-96 93-94 93-95 94-95 14-21 16-19 18-36 35-51 51-52 52-53 71-82 81-82 82-96
        """;

    public static TheoryData<string> Parents => [RegionCode.Nation.Value, .. RegionCatalogue.Provinces.Select(p => p.Code.Value)];

    [Theory]
    [MemberData(nameof(Parents))]
    public void Every_region_has_a_cell_of_its_own(string code)
    {
        var layout = TileLayouts.Of(RegionCode.Parse(code))!;
        Assert.Equal(RegionCatalogue.Of(RegionCode.Parse(code)), layout.Tiles.Select(t => t.Region));
        Assert.Equal(layout.Tiles.Count, layout.Tiles.Select(t => (t.Column, t.Row)).Distinct().Count());
        Assert.All(layout.Tiles, t => Assert.True(t.Column >= 0 && t.Column < layout.Columns && t.Row >= 0 && t.Row < layout.Rows));
        Assert.Contains(layout.Tiles, t => t.Row == 0);
        Assert.Contains(layout.Tiles, t => t.Column == 0);
    }

    [Theory]
    [InlineData("35", JawaTimurBorders, 0.75)]
    [InlineData("id", NationBorders, 0.75)]
    public void Neighbours_on_the_map_are_near_on_the_tiles(string code, string borders, double touching)
    {
        var layout = TileLayouts.Of(RegionCode.Parse(code))!;
        Assert.True(layout.IsGeographic);
        var at = layout.Tiles.ToDictionary(t => t.Region.Code.Value[^2..]);
        var distances = borders.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries)
            .Select(b => (Border: b, A: at[b[..2]], B: at[b[3..]]))
            .Select(b => (b.Border, Distance: Math.Max(Math.Abs(b.A.Column - b.B.Column), Math.Abs(b.A.Row - b.B.Row))))
            .ToList();

        Assert.Equal(at.Count, borders.Split([' ', '\n', '-'], StringSplitOptions.RemoveEmptyEntries).Distinct().Count());
        Assert.Empty(distances.Where(d => d.Distance > 3));
        Assert.True(distances.Count(d => d.Distance == 1) >= touching * distances.Count, string.Join(' ', distances.Where(d => d.Distance > 1)));
    }

    [Fact]
    public void Jawa_Timur_has_its_coasts_where_they_are()
    {
        var tiles = TileLayouts.Of(RegionCode.Parse("35"))!.Tiles.ToDictionary(t => t.Region.ShortName);
        Assert.Equal(tiles.Values.Max(t => t.Column), tiles["Sumenep"].Column);
        Assert.Equal(0, tiles["Tuban"].Row);
        Assert.Equal(tiles.Values.Max(t => t.Row), tiles["Pacitan"].Row);
        Assert.Equal(tiles.Values.Max(t => t.Row), tiles["Lumajang"].Row);
        Assert.True(tiles["Pacitan"].Column < tiles["Trenggalek"].Column && tiles["Trenggalek"].Column < tiles["Lumajang"].Column);
        Assert.True(tiles["Lumajang"].Column < tiles["Jember"].Column && tiles["Jember"].Column < tiles["Banyuwangi"].Column);
        Assert.All(new[] { "Bangkalan", "Sampang", "Pamekasan", "Sumenep" }, m => Assert.True(tiles[m].Row < tiles["Kota Surabaya"].Row));
    }

    [Fact]
    public void Elsewhere_the_tiles_stand_in_order_of_codes()
    {
        var layout = TileLayouts.Of(RegionCode.Parse("33"))!;
        Assert.False(layout.IsGeographic);
        Assert.Equal(layout.Tiles, layout.Tiles.OrderBy(t => t.Row).ThenBy(t => t.Column));
        Assert.InRange(layout.Columns, layout.Rows, layout.Rows * 2);
    }

    [Fact]
    public void A_kabupaten_has_no_layout() => Assert.Null(TileLayouts.Of(RegionCode.Parse("35.08")));
}
