using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using Kinerja.Grains.Storage;

namespace Kinerja.Grains.Overviews;

/// <summary>
/// Hashes of what children say. By them an overview knows what a row holds without reading it, and a row that is older or newer than the snapshot that names it is told from
/// one that belongs to it. What was hashed once is remembered as long as it lives.
/// </summary>
internal static class PartHashes
{
    private const int Bytes = 18; // 24 characters; two contents meet by chance never

    private static readonly ConditionalWeakTable<object, byte[]> Parts = [];
    private static readonly ConditionalWeakTable<OverviewChild, ConcurrentDictionary<IReadOnlyList<string>, string>> Children = [];

    /// <summary>The hash over what a child says in a row; null when it says nothing there.</summary>
    /// <param name="child">The child; whoever asks for another row of it asks with another list.</param>
    /// <param name="ids">Ids of the row, which never change.</param>
    public static string? Of(OverviewChild child, IReadOnlyList<string> ids)
    {
        var known = Children.GetValue(child, static _ => new(ReferenceEqualityComparer.Instance));
        var hash = known.GetOrAdd(ids, static (row, said) => Over(said, row) ?? "", child);
        return hash.Length > 0 ? hash : null;
    }

    /// <summary>The hash over what a child says of some shared indicators, whatever their order; null when it says nothing of them.</summary>
    public static string? Over(OverviewChild child, IReadOnlyList<string> ids)
    {
        using var all = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var any = false;
        Span<byte> number = stackalloc byte[sizeof(int)];
        foreach (var id in ids.Order(StringComparer.Ordinal))
        {
            if (child.Definition(id) is not { } definition)
                continue;
            any = true;
            BinaryPrimitives.WriteInt32LittleEndian(number, id.Length);
            all.AppendData(number);
            all.AppendData(Encoding.UTF8.GetBytes(id));
            BinaryPrimitives.WriteInt32LittleEndian(number, definition.Version);
            all.AppendData(number);
            all.AppendData(child.Agency is { } agency ? One(agency.Indicators[id]) : One(child.Region!.Indicators[id]));
        }

        return any ? Convert.ToBase64String(all.GetHashAndReset().AsSpan(0, Bytes)) : null;
    }

    private static byte[] One<T>(T part)
        where T : class
    {
        if (!Parts.TryGetValue(part, out var hash))
            Parts.AddOrUpdate(part, hash = SHA256.HashData(StorageJson.Bytes(part)));
        return hash;
    }
}
