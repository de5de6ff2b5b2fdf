using System.Buffers;
using System.Text.RegularExpressions;

namespace Orleans.AzureStorage.Tables;

/// <summary>Names of tables and the form of keys.</summary>
internal static partial class TableNaming
{
    private const int KeyLimit = 1_024;

    private static readonly SearchValues<char> Forbidden = SearchValues.Create(@"/\#?");

    /// <summary>Whether the table service takes this as a name.</summary>
    public static bool IsTableName(string? name) => name is not null && TableName().IsMatch(name);

    /// <summary>A key in the form that rows carry: the four characters a key must not hold become <c>_</c>.</summary>
    /// <remarks>
    /// Keys that differ in nothing else meet in one row. The layout is given, so keeping them apart is up to whoever makes grain keys.
    /// </remarks>
    /// <exception cref="ArgumentException">The key has 1,024 characters or more.</exception>
    public static string Key(string text)
    {
        if (text.Length >= KeyLimit)
            throw new ArgumentException($"A key of a table row has fewer than {KeyLimit} characters; this one has {text.Length}: {text[..64]}…", nameof(text));

        return text.AsSpan().ContainsAny(Forbidden)
            ? string.Create(text.Length, text, static (key, source) => source.AsSpan().ReplaceAny(key, Forbidden, '_'))
            : text;
    }

    [GeneratedRegex(@"\A[A-Za-z][A-Za-z0-9]{2,62}\z")]
    private static partial Regex TableName();
}
