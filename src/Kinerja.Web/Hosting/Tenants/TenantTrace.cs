namespace Kinerja.Web.Hosting.Tenants;

/// <summary>Something that names an agency after it was deleted.</summary>
/// <param name="Kind">Where it lies.</param>
/// <param name="Place">Partition of a row, container of a blob, folder of a mail.</param>
/// <param name="Name">Its name there.</param>
internal sealed record TenantTrace(TenantTraceKind Kind, string Place, string Name)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Place} {Name}";

    /// <summary>True when a marker stands in a text as a whole: <c>35.08|dinas-a</c> is not named by <c>35.08|dinas-a-dua</c>.</summary>
    public static bool IsIn(ReadOnlySpan<byte> text, ReadOnlySpan<byte> marker)
    {
        for (int at; (at = text.IndexOf(marker)) >= 0; text = text[(at + marker.Length)..])
        {
            var end = at + marker.Length;
            if (end == text.Length || !(text[end] is (byte)'-' || char.IsAsciiLetterOrDigit((char)text[end]) || (text[end] == (byte)'.' && end + 1 < text.Length && char.IsAsciiLetterOrDigit((char)text[end + 1]))))
                return true;
        }

        return false;
    }
}
