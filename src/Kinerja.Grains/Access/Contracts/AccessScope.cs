using Kinerja.Model.Keys;

namespace Kinerja.Grains.Access.Contracts;

/// <summary>
/// Where a role is held: an agency (<c>35.08|dinkop-um</c>), a regency (<c>35.08</c>), a province (<c>35</c>) or the platform (<c>platform</c>). A role of a region
/// reaches what lies in it.
/// </summary>
public static class AccessScope
{
    /// <summary>The platform itself.</summary>
    public const string Platform = "platform";

    /// <summary>True for one of the four spellings.</summary>
    public static bool IsValid(string? text) => text == Platform || AgencyKey.TryParse(text, out _) || (RegionCode.TryParse(text, out var region) && region.Level != RegionLevel.Nation);

    /// <summary>True when what lies at <paramref name="inner"/> belongs to <paramref name="outer"/>: itself, a regency of a province, an agency of a regency or province.</summary>
    public static bool Covers(string outer, string inner)
    {
        ArgumentNullException.ThrowIfNull(outer);
        ArgumentNullException.ThrowIfNull(inner);
        return inner == outer
            || (outer != Platform && inner.Length > outer.Length && inner.StartsWith(outer, StringComparison.Ordinal) && inner[outer.Length] is '.' or KeyText.Separator && !outer.Contains(KeyText.Separator, StringComparison.Ordinal));
    }
}
