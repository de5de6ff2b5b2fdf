using System.Collections.Concurrent;
using Kinerja.Model.Keys;

namespace Kinerja.Model.Regions;

/// <summary>
/// Layouts of tiles. The nation and Jawa Timur are drawn by hand so that neighbours stay neighbours and coasts stay coasts; other provinces stand in order of
/// their codes until somebody who knows them draws them.
/// </summary>
public static class TileLayouts
{
    /// <summary>Provinces by their codes: Sumatera down to Lampung, Jawa and Nusa Tenggara below, Kalimantan, Sulawesi, Maluku, Papua to the east.</summary>
    private const string NationMap = """
        11 .  .  .  .  .  .  65 .  75 71 .  .  .  .  .  .
        .  12 14 21 .  .  61 64 .  72 .  82 .  96 92 .  91
        .  13 15 .  .  .  62 63 .  76 .  .  .  .  .  94 95
        .  .  17 16 19 .  .  .  .  73 74 81 .  .  .  .  93
        .  .  .  18 .  31 .  .  .  .  .  .  .  .  .  .  .
        .  .  .  .  36 32 33 35 .  .  .  .  .  .  .  .  .
        .  .  .  .  .  .  34 .  51 52 53 .  .  .  .  .  .
        """;

    /// <summary>Jawa Timur by the second half of the codes: the north coast and Madura above, the south coast below, Pacitan west, Banyuwangi east.</summary>
    private const string JawaTimurMap = """
        .  .  .  23 24 25 .  26 27 28 29
        .  21 22 18 17 76 78 .  .  .  .
        20 77 19 71 06 16 15 75 74 .  .
        .  02 03 04 79 73 14 13 11 12 .
        .  01 .  72 05 07 08 09 10 .  .
        """;

    private static readonly ConcurrentDictionary<RegionCode, TileLayout> Known = new();

    /// <summary>The layout of the regions one level below; null for a region that has none below.</summary>
    public static TileLayout? Of(RegionCode code)
    {
        ArgumentNullException.ThrowIfNull(code);
        return RegionCatalogue.Of(code).Count == 0 ? null : Known.GetOrAdd(code, Make);
    }

    private static TileLayout Make(RegionCode code) => code.Value switch
    {
        "id" => Drawn(code, NationMap),
        "35" => Drawn(code, JawaTimurMap),
        _ => Ordered(code),
    };

    private static TileLayout Drawn(RegionCode code, string map)
    {
        var cells = map.Split('\n')
            .SelectMany((line, row) => line.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select((cell, column) => (cell, column, row)))
            .Where(c => c.cell != ".")
            .ToDictionary(c => c.cell, c => (c.column, c.row), StringComparer.Ordinal);
        var tiles = RegionCatalogue.Of(code).Select(r => cells[r.Code.Value[^2..]] is var (column, row) ? new Tile(r, column, row) : null!);
        return new() { Region = RegionCatalogue.Find(code)!, Tiles = [.. tiles], IsGeographic = true };
    }

    /// <summary>A grid about half again as wide as high.</summary>
    private static TileLayout Ordered(RegionCode code)
    {
        var regions = RegionCatalogue.Of(code);
        var columns = 1;
        while (columns * columns * 2 < regions.Count * 3)
        {
            columns++;
        }

        return new()
        {
            Region = RegionCatalogue.Find(code)!,
            Tiles = [.. regions.Select((r, i) => new Tile(r, i % columns, i / columns))],
            IsGeographic = false,
        };
    }
}
