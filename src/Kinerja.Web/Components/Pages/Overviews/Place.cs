namespace Kinerja.Web.Components.Pages.Overviews;

/// <summary>Whom a page or a row is about: the nation, a province, a kabupaten or kota, or an agency.</summary>
/// <param name="Code">Region code, or the agency's code inside its region.</param>
/// <param name="Name">Full name: "Kabupaten Lumajang".</param>
/// <param name="Href">Its page: an overview, or the scorecard of an agency.</param>
public sealed record Place(string Code, string Name, string Href)
{
    private const string Kabupaten = "Kabupaten ";

    /// <summary>Synthetic: always shown with the sample mark.</summary>
    public bool IsSample { get; init; }

    /// <summary>The name where space is scarce: "Lumajang", "Kota Malang".</summary>
    public string Short { get; init; } = Name.StartsWith(Kabupaten, StringComparison.Ordinal) ? Name[Kabupaten.Length..] : Name;

    /// <summary>The name in a table: "Kab. Lumajang".</summary>
    public string Row => Name.StartsWith(Kabupaten, StringComparison.Ordinal) ? "Kab. " + Short : Name;
}
