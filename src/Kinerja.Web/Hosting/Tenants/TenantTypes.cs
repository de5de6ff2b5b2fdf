namespace Kinerja.Web.Hosting.Tenants;

/// <summary>The types of grains, by whom their rows belong to. A test holds that each type is named here.</summary>
internal static class TenantTypes
{
    /// <summary>What an agency takes along. Keys begin with the agency's own.</summary>
    public static IReadOnlyList<string> Carried { get; } = ["agency", "audit", "import", "indicator-year", "members", "scorecard", "tenant"];

    /// <summary>What a deletion leaves: who did what stays answerable, with the platform.</summary>
    public const string Kept = "audit";

    /// <summary>What belongs to no agency: people, regions, models.</summary>
    public static IReadOnlyList<string> NotOfTenants { get; } = ["indicator-model", "overview", "region-years"];

    /// <summary>Rows that only save work, or say what waits to be looked at: taken along, and no part of what the content is.</summary>
    public static bool IsDerived(string row) => row is "marks" or "snapshot";
}
