using Kinerja.Grains.Access.Contracts;
using Kinerja.Grains.Audit;
using Kinerja.Grains.Audit.Contracts;
using Kinerja.Grains.Audit.Storage;
using Kinerja.Grains.Shared;
using Kinerja.Grains.Storage;

namespace Kinerja.Grains.Tests.Audit;

/// <summary>Chains as honest work leaves them, drawn from a seed.</summary>
internal static class AuditSamples
{
    private static readonly DateTimeOffset Began = new(2026, 1, 5, 1, 0, 0, TimeSpan.Zero);

    /// <summary>An event in which everything may be anything.</summary>
    public static AuditEvent Event(Random random, int number) => new()
    {
        OperationId = $"op-{number}",
        Action = random.Next(3) == 0 ? "IAgency.SetTargets" : "IIndicatorYear.Report",
        Object = $"indicator-year/35.08|dinkop-um|iku-{random.Next(9)}|2019",
        ActorId = $"{random.Next(20):x32}",
        ActorName = random.Next(4) == 0 ? "Sri “Ayu” Wahyuni 😀\n" : "Budi",
        Role = random.Next(3) == 0 ? null : (ActorRole)random.Next(6),
        Kind = (CallerKind)random.Next(4),
        Session = random.Next(2) == 0 ? "" : $"{random.Next():x8}",
        Source = random.Next(2) == 0 ? "" : "10.0.0.7",
        What = random.Next(4) == 0 ? null : $$"""{"values":[{"period":"tw1","value":{{random.Next(1000)}}}]}""",
        Before = random.Next(2) == 0 ? null : $"{random.Next(1000)}",
        After = random.Next(2) == 0 ? null : $"{random.Next(1000)}",
        Outcome = (AuditOutcome)random.Next(6),
        Code = random.Next(2) == 0 ? null : "revisionConflict",
    };

    /// <summary>A chain of so many entries; the key changes half-way.</summary>
    public static List<AuditEntry> Chain(string scope, int count, Random random)
    {
        var chain = new List<AuditEntry>(count);
        var now = Began;
        for (var i = 0; i < count; i++)
        {
            now = now.AddTicks(random.Next(-1000, 100_000_000)); // the clocks of silos differ
            chain.Add(AuditChain.Next(new FixedKeys(i < count / 2 ? "k1" : "k2"), scope, chain.LastOrDefault(), Event(random, i), now));
        }

        return chain;
    }

    /// <summary>The rows of a chain, written and read again; with a crash the last full row is still in the newest one.</summary>
    public static List<AuditRow> Rows(IReadOnlyList<AuditEntry> chain, bool crashed = false)
    {
        var full = Math.Max(0, (chain.Count - 1) / AuditRows.PageSize);
        var rows = Enumerable.Range(0, full)
            .Select(page => AuditRows.Read(StorageNames.History(page + 1), Bytes(new AuditPageState { Entries = [.. chain.Skip(page * AuditRows.PageSize).Take(AuditRows.PageSize)] })))
            .ToList();
        var given = crashed ? Math.Max(0, full - 1) : full;
        rows.Add(AuditRows.Read(StorageNames.State, Bytes(new AuditState { Entries = [.. chain.Skip(given * AuditRows.PageSize)] })));
        return rows;
    }

    /// <summary>Anchors at some places and at the last.</summary>
    public static List<AuditAnchor> Anchors(IReadOnlyList<AuditEntry> chain, Random random) =>
        [.. chain.Where((_, i) => i == chain.Count - 1 || random.Next(40) == 0).Select(entry => AuditChain.Anchor(new FixedKeys(), entry, entry.At.AddMinutes(5)))];

    private static BinaryData Bytes<T>(T row) => new(StorageJson.Bytes(row));
}
