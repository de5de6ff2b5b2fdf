namespace Kinerja.Web.Components.Pages.Keys;

/// <summary>What the forms of keys offer.</summary>
internal static class KeyChoices
{
    /// <summary>Days that a key lives.</summary>
    public static IReadOnlyList<int> Days { get; } = [30, 90, 365];

    /// <summary>Days that a new key lives when nobody chooses.</summary>
    public const int UsualDays = 90;

    /// <summary>Days that an old key goes on.</summary>
    public static IReadOnlyList<int> Overlaps { get; } = [0, 1, 7, 14, 30];

    /// <summary>Days that an old key goes on when nobody chooses.</summary>
    public const int UsualOverlap = 7;
}
