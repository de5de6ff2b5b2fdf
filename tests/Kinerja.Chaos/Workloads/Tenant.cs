namespace Kinerja.Chaos.Workloads;

/// <summary>An agency of the run.</summary>
/// <param name="Agency">Slug.</param>
/// <param name="Marker">Stands in everything of this agency and nowhere else.</param>
internal sealed record Tenant(string Agency, string Marker)
{
    /// <summary>Region of all agencies here.</summary>
    public const string Region = "35.08";

    /// <summary>Its address.</summary>
    public string Path => $"agencies/{Region}/{Agency}";

    /// <summary>Address of an indicator-year.</summary>
    public string Cell((string Code, int Year) cell) => $"{Path}/indicators/{cell.Code}/{cell.Year}";

    /// <summary>Name of an object of this agency.</summary>
    public string Name(string kind, (string Code, int Year) cell) => $"{kind}:{Agency}|{cell.Code}|{cell.Year}";
}
