using System.Reflection;
using Kinerja.Grains.Audit;
using Kinerja.Grains.Audit.Contracts;

namespace Kinerja.Grains.Tests.Audit;

/// <summary>What somebody may do who can write the rows of a chain and has no key.</summary>
internal static class Tampering
{
    /// <summary>The kinds.</summary>
    public static readonly IReadOnlyList<string> Kinds = ["edit", "delete", "swap", "truncate", "insert", "replay", "row", "rehash"];

    private static readonly PropertyInfo[] EntryFields = [.. typeof(AuditEntry).GetProperties().Where(p => p.CanWrite && p.Name != nameof(AuditEntry.Event))];
    private static readonly PropertyInfo[] EventFields = [.. typeof(AuditEvent).GetProperties().Where(p => p.CanWrite)];

    /// <summary>The rows after one deed, and what it was.</summary>
    public static (List<AuditRow> Rows, string Deed) Apply(string kind, IReadOnlyList<AuditRow> honest, IReadOnlyList<AuditRow> other, Random random)
    {
        var rows = honest.Select(row => row with { Entries = row.Entries!.ToList() }).ToList();
        var at = random.Next(rows.Count);
        var entries = (List<AuditEntry>)rows[at].Entries!;
        var i = random.Next(entries.Count);
        switch (kind)
        {
            case "edit":
                var field = Changed(entries, i, random);
                return (rows, $"edit {field} of {entries[i].Sequence}");
            case "delete":
                entries.RemoveAt(i);
                return (rows, $"delete {i} of row {at}");
            case "swap":
                var (otherRow, j) = Another(rows, at, i, random);
                var there = (List<AuditEntry>)rows[otherRow].Entries!;
                (entries[i], there[j]) = (there[j], entries[i]);
                return (rows, $"swap {at}/{i} and {otherRow}/{j}");
            case "truncate":
                return (Cut(rows, random.Next(rows.Sum(row => row.Entries!.Count))), "truncate");
            case "insert":
                entries.Insert(i, random.Next(2) == 0 ? entries[random.Next(entries.Count)] : Forged(entries[i], random));
                return (rows, $"insert at {i} of row {at}");
            case "replay":
                if (random.Next(3) == 0)
                    return ([.. other], "all rows of another chain");
                var foreign = other[Math.Min(at, other.Count - 1)].Entries!;
                entries[i] = foreign[Math.Min(i, foreign.Count - 1)];
                return (rows, $"an entry of another chain at {i} of row {at}");
            case "row":
                var row = rows[at];
                rows.RemoveAt(at);
                if (random.Next(2) == 0)
                    rows.Add(row with { Entries = random.Next(2) == 0 ? null : [] });
                return (rows, $"row {row.Name} is gone or empty");
            default:
                // Everything from here on is made anew as it should be, under a key of one's own.
                var last = at == 0 && i == 0 ? null : i > 0 ? entries[i - 1] : rows[at - 1].Entries![^1];
                foreach (var (r, n) in rows.SelectMany((r, k) => r.Entries!.Select((_, n) => (k, n))).Where(p => p.k > at || (p.k == at && p.n >= i)).Select(p => (rows[p.k], p.n)).ToList())
                    ((List<AuditEntry>)r.Entries!)[n] = last = AuditChain.Next(new OwnKey(), r.Entries[n].Scope, last, r.Entries[n].Event with { ActorName = "Orang lain" }, r.Entries[n].At);
                return (rows, $"made anew from {i} of row {at}");
        }
    }

    private static string Changed(List<AuditEntry> entries, int i, Random random)
    {
        var entry = entries[i];
        var inEntry = random.Next(3) == 0;
        var field = inEntry ? EntryFields[random.Next(EntryFields.Length)] : EventFields[random.Next(EventFields.Length)];
        var target = inEntry ? (object)(entry with { }) : entry.Event with { };
        field.SetValue(target, Other(field.PropertyType, field.GetValue(target), random));
        entries[i] = inEntry ? (AuditEntry)target : entry with { Event = (AuditEvent)target };
        return field.Name;
    }

    private static object? Other(Type type, object? value, Random random) => (Nullable.GetUnderlyingType(type) ?? type) switch
    {
        { IsEnum: true } t => value is null ? Enum.ToObject(t, 0) : Enum.ToObject(t, (Convert.ToInt32(value) + 1) % 4),
        var t when t == typeof(long) => (long)value! + (random.Next(2) == 0 ? 1 : -1),
        var t when t == typeof(DateTimeOffset) => ((DateTimeOffset)value!).AddTicks(random.Next(1, 1_000_000)),
        _ => value is string { Length: > 0 } text && random.Next(3) > 0 ? text[..^1] : $"{value} ",
    };

    private static (int Row, int Entry) Another(List<AuditRow> rows, int row, int entry, Random random)
    {
        while (true)
        {
            var r = random.Next(rows.Count);
            var e = random.Next(rows[r].Entries!.Count);
            if ((r, e) != (row, entry))
                return (r, e);
        }
    }

    private static List<AuditRow> Cut(List<AuditRow> rows, int kept)
    {
        var chain = rows.SelectMany(row => row.Entries!).Take(kept).ToList();
        return chain.Count == 0 ? [] : AuditSamples.Rows(chain);
    }

    private static AuditEntry Forged(AuditEntry like, Random random) => like with { Sequence = like.Sequence + random.Next(2), Hash = Convert.ToHexStringLower(RandomBytes(random)) };

    private static byte[] RandomBytes(Random random)
    {
        var bytes = new byte[32];
        random.NextBytes(bytes);
        return bytes;
    }

    private sealed class OwnKey : IAuditKeys
    {
        public string Current => "k2";

        public byte[]? Find(string id) => new byte[32];
    }
}
