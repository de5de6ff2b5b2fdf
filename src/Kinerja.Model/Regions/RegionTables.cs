using System.Collections.Frozen;
using Kinerja.Model.Keys;
using Kinerja.Model.Periods;

namespace Kinerja.Model.Regions;

/// <summary>Makes regions of the two tables in <c>Data</c>, which are kept as they were published.</summary>
internal static class RegionTables
{
    /// <summary>Names that people print otherwise than the table writes them.</summary>
    private static readonly FrozenDictionary<string, string> Printed = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["Daerah Khusus Ibukota Jakarta"] = "DKI Jakarta",
        ["Daerah Istimewa Yogyakarta"] = "DI Yogyakarta",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The provinces in order of their codes.</summary>
    public static IReadOnlyList<Region> Provinces() => [.. Rows("provinces.csv", 2).Select(row => Province(RegionCode.Parse(row[0]), row[1])).OrderBy(Order)];

    /// <summary>Kabupaten and kota in order of their codes.</summary>
    public static IReadOnlyList<Region> Regencies() => [.. Rows("regencies.csv", 3).Select(row => Regency(RegionCode.Parse(row[0]), row[2])).OrderBy(Order)];

    private static Region Province(RegionCode code, string name)
    {
        var printed = Printed.GetValueOrDefault(name, name);
        return new() { Code = code, Kind = RegionKind.Province, Name = printed, ShortName = printed, Zone = ReportingZone.OfRegion(code.Value) };
    }

    private static Region Regency(RegionCode code, string name)
    {
        var isCity = name.StartsWith("Kota ", StringComparison.Ordinal);
        var bare = Bare(name);
        return new()
        {
            Code = code,
            Kind = isCity ? RegionKind.City : RegionKind.Regency,
            Name = name,
            ShortName = isCity && !IsAdministrative(name) ? $"Kota {bare}" : bare,
            Zone = ReportingZone.OfRegion(code.Value),
        };
    }

    /// <summary>The name without its kind: <i>Kota Administrasi Jakarta Pusat</i> → <i>Jakarta Pusat</i>.</summary>
    internal static string Bare(string name)
    {
        var words = name.Split(' ');
        var kind = words[0] is "Kabupaten" or "Kota" ? IsAdministrative(name) ? 2 : 1 : 0;
        return string.Join(' ', words[kind..]);
    }

    private static bool IsAdministrative(string name) => name.Split(' ') is [_, "Administrasi", ..];

    private static string Order(Region region) => region.Code.Value;

    private static IEnumerable<string[]> Rows(string file, int columns)
    {
        using var stream = typeof(RegionTables).Assembly.GetManifestResourceStream($"Regions.Data.{file}")
            ?? throw new InvalidOperationException($"The table {file} is not part of the program.");
        using var reader = new StreamReader(stream);
        reader.ReadLine();
        while (reader.ReadLine() is { } line)
        {
            var row = line.Split(',');
            yield return row.Length == columns ? row : throw new InvalidOperationException($"{file}: a row of {columns} columns was expected: {line}");
        }
    }
}
