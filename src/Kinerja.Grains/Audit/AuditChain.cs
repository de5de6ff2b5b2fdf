using System.Buffers;
using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Kinerja.Grains.Audit.Contracts;

namespace Kinerja.Grains.Audit;

/// <summary>
/// How entries hang together. The canonical bytes of an entry are its fields in a fixed order, each as its length in bytes (four bytes, big-endian; all ones for a field
/// that is not there) and its UTF-8: no two entries have the same bytes, and none depends on how a row is written. Its hash is HMAC-SHA-256 over them; the hash
/// of the entry before is one of the fields.
/// </summary>
public static class AuditChain
{
    /// <summary>What stands in the first entry for the entry before.</summary>
    public static readonly string Start = new('0', 64);

    private const string EntryForm = "kinerja.audit.1";
    private const string AnchorForm = "kinerja.audit.anchor.1";

    /// <summary>The entry that follows another one, with its hash.</summary>
    /// <param name="keys">The keys.</param>
    /// <param name="scope">The chain.</param>
    /// <param name="last">The last entry; null begins the chain.</param>
    /// <param name="happened">What happened.</param>
    /// <param name="now">The present moment; the entry is never older than the one before, whatever the clock of a silo says.</param>
    public static AuditEntry Next(IAuditKeys keys, string scope, AuditEntry? last, AuditEvent happened, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(keys);
        var entry = new AuditEntry
        {
            Scope = scope,
            Sequence = (last?.Sequence ?? 0) + 1,
            At = (last?.At > now ? last.At : now).ToUniversalTime(),
            Event = happened,
            Key = keys.Current,
            Previous = last?.Hash ?? Start,
        };
        return entry with { Hash = Hash(Known(keys), entry) };
    }

    /// <summary>The anchor of an entry.</summary>
    public static AuditAnchor Anchor(IAuditKeys keys, AuditEntry entry, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(keys);
        ArgumentNullException.ThrowIfNull(entry);
        var anchor = new AuditAnchor(entry.Scope, entry.Sequence, entry.Hash, now.ToUniversalTime(), keys.Current);
        return anchor with { Mac = Mac(Known(keys), anchor) };
    }

    /// <summary>The hash that an entry must have under a key.</summary>
    public static string Hash(byte[] key, AuditEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        var e = entry.Event;
        return Hmac(
            key,
            EntryForm, entry.Key, entry.Scope, Number(entry.Sequence), Moment(entry.At),
            e.OperationId, e.Action, e.Object, e.ActorId, e.ActorName, e.Role is { } role ? Number((int)role) : null, Number((int)e.Kind), e.Session, e.Source,
            e.What, e.Before, e.After, Number((int)e.Outcome), e.Code, entry.Previous);
    }

    /// <summary>The code that an anchor must have under a key.</summary>
    public static string Mac(byte[] key, AuditAnchor anchor)
    {
        ArgumentNullException.ThrowIfNull(anchor);
        return Hmac(key, AnchorForm, anchor.Key, anchor.Scope, Number(anchor.Sequence), anchor.Hash, Moment(anchor.At));
    }

    private static byte[] Known(IAuditKeys keys) =>
        keys.Find(keys.Current) is { Length: >= 32 } key ? key : throw new InvalidOperationException("The audit has no present key of 32 bytes or more.");

    private static string Hmac(byte[] key, params ReadOnlySpan<string?> fields)
    {
        var bytes = new ArrayBufferWriter<byte>(1024);
        foreach (var field in fields)
        {
            var length = field is null ? -1 : Encoding.UTF8.GetByteCount(field);
            BinaryPrimitives.WriteInt32BigEndian(bytes.GetSpan(4), length);
            bytes.Advance(4);
            if (length > 0)
                bytes.Advance(Encoding.UTF8.GetBytes(field, bytes.GetSpan(length)));
        }

        return Convert.ToHexStringLower(HMACSHA256.HashData(key, bytes.WrittenSpan));
    }

    private static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Moment(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'", CultureInfo.InvariantCulture);
}
