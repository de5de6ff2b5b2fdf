namespace Kinerja.Chaos.Workloads;

/// <summary>An agency of the run.</summary>
/// <param name="Agency">Slug.</param>
/// <param name="Marker">Stands in everything of this agency and nowhere else.</param>
/// <param name="Number">From 0: says where it is and how its indicators are tied to the shared ones.</param>
internal sealed record Tenant(string Agency, string Marker, int Number)
{
    /// <summary>Region of the first, and of all names that are fought for.</summary>
    public const string Home = "35.08";

    // Three in one province, one in another.
    private static readonly string[] Regions = [Home, "35.17", "51.03", "35.78"];

    /// <summary>Its region.</summary>
    public string Region { get; } = Regions[Number % Regions.Length];

    /// <summary>Its address.</summary>
    public string Path => $"agencies/{Region}/{Agency}";

    /// <summary>Address of an indicator-year.</summary>
    public string Cell((string Code, int Year) cell) => $"{Path}/indicators/{cell.Code}/{cell.Year}";

    /// <summary>Name of an object of this agency.</summary>
    public string Name(string kind, (string Code, int Year) cell) => $"{kind}:{Agency}|{cell.Code}|{cell.Year}";
}
