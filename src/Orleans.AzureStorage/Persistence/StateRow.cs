using System.Globalization;
using System.Text;
using Azure.Data.Tables;

namespace Orleans.AzureStorage.Persistence;

/// <summary>How the bytes of a state lie in the properties of a row: up to fifteen pieces of 64 KiB.</summary>
internal static class StateRow
{
    /// <summary>Most bytes that a row takes.</summary>
    public const int MaxBytes = MaxChunks * ChunkBytes;

    private const int ChunkBytes = 64 * 1024;
    private const int MaxChunks = 15;

    private static readonly string[] BinaryNames = Names("Data");
    private static readonly string[] TextNames = Names("StringData");

    /// <summary>A row with these bytes; none leaves a row without data, which is what a cleared state looks like.</summary>
    /// <param name="partition">Partition key, in the form that rows carry.</param>
    /// <param name="row">Row key, in the form that rows carry.</param>
    /// <param name="data">At most <see cref="MaxBytes"/>.</param>
    public static TableEntity Create(string partition, string row, ReadOnlySpan<byte> data)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(data.Length, MaxBytes, nameof(data));
        var entity = new TableEntity(partition, row);
        for (var chunk = 0; !data.IsEmpty; chunk++)
        {
            var length = Math.Min(data.Length, ChunkBytes);
            entity[BinaryNames[chunk]] = data[..length].ToArray();
            data = data[length..];
        }

        return entity;
    }

    /// <summary>The bytes of a row, or null when it has none. Rows that were written as text are read as well.</summary>
    public static BinaryData? Read(TableEntity entity)
    {
        var chunks = Values(entity, BinaryNames).Select(Bytes).ToList();
        if (chunks.Count == 0)
            chunks = [Encoding.UTF8.GetBytes(string.Concat(Values(entity, TextNames)))];

        var all = chunks.Count == 1 ? chunks[0] : Join(chunks);
        return all.Length == 0 ? null : BinaryData.FromBytes(all);
    }

    private static byte[] Join(List<byte[]> chunks)
    {
        var all = new byte[chunks.Sum(chunk => chunk.Length)];
        var at = 0;
        foreach (var chunk in chunks)
        {
            chunk.CopyTo(all, at);
            at += chunk.Length;
        }

        return all;
    }

    private static IEnumerable<object> Values(TableEntity entity, string[] names) =>
        names.Select(name => entity[name]).TakeWhile(value => value is not null)!;

    // Without type metadata the service sends binary as base64 text.
    private static byte[] Bytes(object value) => value as byte[] ?? Convert.FromBase64String((string)value);

    private static string[] Names(string first) =>
        [first, .. Enumerable.Range(1, MaxChunks - 1).Select(chunk => first + chunk.ToString(CultureInfo.InvariantCulture))];
}
