using Kinerja.Model.Periods;

namespace Kinerja.Model.Overviews;

/// <summary>Codes of <see cref="Visibility"/>.</summary>
public static class VisibilityExtensions
{
    /// <summary>All levels, the widest first.</summary>
    public static IReadOnlyList<Visibility> Levels { get; } = [Visibility.All, Visibility.Verified, Visibility.Published];

    /// <summary>The code in addresses and in the API: <c>all</c>, <c>verified</c>, <c>published</c>.</summary>
    public static string Code(this Visibility visibility) => visibility switch
    {
        Visibility.Verified => "verified",
        Visibility.Published => "published",
        _ => "all",
    };

    /// <summary>The narrowest audience that may see a period in this state.</summary>
    public static Visibility Audience(this PeriodStatus status) =>
        status.IsPublished() ? Visibility.Published : status.IsVerified() ? Visibility.Verified : Visibility.All;

    /// <summary>Reads a code; false when it is none.</summary>
    public static bool TryParse(string? code, out Visibility visibility)
    {
        visibility = code switch
        {
            "verified" => Visibility.Verified,
            "published" => Visibility.Published,
            _ => Visibility.All,
        };
        return code == visibility.Code();
    }
}
