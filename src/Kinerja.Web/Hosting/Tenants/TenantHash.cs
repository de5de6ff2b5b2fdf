using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Kinerja.Web.Hosting.Tenants;

/// <summary>
/// A hash over rows that depends on what they hold and on nothing else: not on their order, nor on when or where they were read. Each row counts with its type, key, name and bytes,
/// each with its length before it; rows are taken in the order of their own hashes.
/// </summary>
internal static class TenantHash
{
    /// <summary>The hash, 64 hexadecimal digits.</summary>
    public static string Of(IEnumerable<GrainRow> rows)
    {
        using var all = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var row in rows.Select(row => OfRow(row)).OrderBy(hash => Convert.ToHexString(hash), StringComparer.Ordinal))
            all.AppendData(row);
        return Convert.ToHexStringLower(all.GetHashAndReset());
    }

    private static byte[] OfRow(GrainRow row)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var part in new[] { Encoding.UTF8.GetBytes(row.Type), Encoding.UTF8.GetBytes(row.Key), Encoding.UTF8.GetBytes(row.Name), row.Content?.ToArray() ?? [] })
        {
            var length = new byte[4];
            BinaryPrimitives.WriteInt32BigEndian(length, part.Length);
            hash.AppendData(length);
            hash.AppendData(part);
        }

        return hash.GetHashAndReset();
    }
}
