using System.Globalization;

namespace Kinerja.Web.Hosting.Backup;

/// <summary>What a row held from one moment on.</summary>
/// <param name="Type">Grain type.</param>
/// <param name="Key">Key of the grain.</param>
/// <param name="Name">Name of the row.</param>
/// <param name="At">When storage took it, by the clock of storage.</param>
/// <param name="ETag">Its ETag; empty for the removal of a row.</param>
/// <param name="Was">The ETag that it replaced; empty for the first of a row, null when whoever copied it does not know.</param>
/// <param name="Content">Its bytes; null for a row that was cleared or removed.</param>
internal sealed record RowVersion(string Type, string Key, string Name, DateTimeOffset At, string ETag, string? Was, BinaryData? Content)
{
    private const string Before = "datetime'";

    /// <summary>The row apart from its versions.</summary>
    public (string Type, string Key, string Name) Row => (Type, Key, Name);

    /// <summary>Whose row it is; null for what is not copied.</summary>
    public CopyScope? Scope => CopyScope.Of(Type, Key);

    /// <summary>When storage wrote a row, which its ETag says: all rows have one clock, whatever the processes have. Null for an ETag of another form.</summary>
    public static DateTimeOffset? TimeOf(string? etag)
    {
        if (etag is null)
            return null;
        var from = etag.IndexOf(Before, StringComparison.Ordinal);
        var to = etag.LastIndexOf('\'');
        return from >= 0 && to > from + Before.Length && DateTimeOffset.TryParse(
            Uri.UnescapeDataString(etag[(from + Before.Length)..to]), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var at)
            ? at : null;
    }
}
