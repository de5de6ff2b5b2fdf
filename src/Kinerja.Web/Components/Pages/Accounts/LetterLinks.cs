using System.Text.RegularExpressions;

namespace Kinerja.Web.Components.Pages.Accounts;

/// <summary>The link in a mail of this site.</summary>
internal static partial class LetterLinks
{
    /// <summary>The first link to a page of accounts; null when there is none.</summary>
    public static string? Find(string? text) => Link().Match(text ?? "") is { Success: true } link ? link.Value : null;

    [GeneratedRegex(@"https?://\S+/akun/\S+")]
    private static partial Regex Link();
}
