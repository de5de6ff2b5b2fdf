using System.Diagnostics.CodeAnalysis;

namespace Kinerja.Web.Accounts;

/// <summary>Where a person came from and goes back to: a path of this site, and nothing that a browser could take for another one.</summary>
public static class LocalAddress
{
    /// <summary>Query parameter that carries it.</summary>
    public const string Parameter = "kembali";

    private const int MaxLength = 1000;

    /// <summary>The path, or the other one when it is none of ours.</summary>
    public static string Or(string? text, string other) => IsLocal(text) ? text : other;

    /// <summary>True for a path with query that begins with one slash. Backslashes, control characters and blanks are read in other ways by some browsers, so they are refused.</summary>
    public static bool IsLocal([NotNullWhen(true)] string? text) =>
        text is { Length: > 0 and <= MaxLength } && text[0] == '/' && (text.Length == 1 || text[1] != '/')
        && !text.Any(c => c is '\\' or '#' || char.IsControl(c) || char.IsWhiteSpace(c) || c > '~')
        && !text.Split('?')[0].Contains("//", StringComparison.Ordinal)
        && !text.StartsWith("/%2f", StringComparison.OrdinalIgnoreCase) && !text.StartsWith("/%5c", StringComparison.OrdinalIgnoreCase);

    /// <summary>An address that comes back to a path.</summary>
    public static string With(string address, string? back) =>
        IsLocal(back) ? $"{address}{(address.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{Parameter}={Uri.EscapeDataString(back)}" : address;
}
