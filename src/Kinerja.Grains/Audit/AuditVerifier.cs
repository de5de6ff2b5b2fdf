using Kinerja.Grains.Audit.Contracts;

namespace Kinerja.Grains.Audit;

/// <summary>
/// Finds out whether a chain is what was written: that nothing was edited, taken out, put in, moved, brought from another chain, or cut off before its last anchor. What was
/// cut off after the last anchor leaves nothing that could be missed. Pure.
/// </summary>
public static class AuditVerifier
{
    /// <summary>What is wrong; empty when nothing is.</summary>
    /// <param name="scope">The chain.</param>
    /// <param name="rows">All its rows, in any order.</param>
    /// <param name="anchors">All its anchors, in any order.</param>
    /// <param name="keys">The keys.</param>
    public static IReadOnlyList<AuditFinding> Verify(string scope, IReadOnlyList<AuditRow> rows, IReadOnlyList<AuditAnchor> anchors, IAuditKeys keys)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(anchors);
        ArgumentNullException.ThrowIfNull(keys);
        var findings = new List<AuditFinding>();
        var chain = new Dictionary<long, AuditEntry>();
        AuditEntry? last = null;
        foreach (var (row, entry) in AuditRows.InOrder(scope, rows, findings))
        {
            Check(scope, row, last, entry, keys, findings);
            chain.TryAdd(entry.Sequence, entry);
            last = entry;
        }

        foreach (var anchor in anchors)
            Check(scope, anchor, chain, last?.Sequence ?? 0, keys, findings);
        return findings;
    }

    private static void Check(string scope, string row, AuditEntry? last, AuditEntry entry, IAuditKeys keys, List<AuditFinding> findings)
    {
        var expected = (last?.Sequence ?? 0) + 1;
        if (entry.Sequence != expected)
            Add(entry.Sequence > expected ? AuditFault.Gap : AuditFault.Order);
        if (entry.Scope != scope)
            Add(AuditFault.Foreign);
        if (entry.Previous != (last?.Hash ?? AuditChain.Start))
            Add(AuditFault.Unlinked);
        if (last is not null && entry.At < last.At)
            Add(AuditFault.Order);
        if (keys.Find(entry.Key) is not { } key)
            Add(AuditFault.UnknownKey);
        else if (AuditChain.Hash(key, entry) != entry.Hash)
            Add(AuditFault.Edited);

        void Add(AuditFault fault) => findings.Add(new(fault, scope, entry.Sequence, row));
    }

    private static void Check(string scope, AuditAnchor anchor, Dictionary<long, AuditEntry> chain, long end, IAuditKeys keys, List<AuditFinding> findings)
    {
        if (anchor.Scope != scope)
            Add(AuditFault.Foreign);
        else if (keys.Find(anchor.Key) is not { } key)
            Add(AuditFault.UnknownKey);
        else if (AuditChain.Mac(key, anchor) != anchor.Mac)
            Add(AuditFault.AnchorEdited);
        else if (anchor.Sequence > end)
            Add(AuditFault.Truncated);
        else if (!chain.TryGetValue(anchor.Sequence, out var entry) || entry.Hash != anchor.Hash)
            Add(AuditFault.Replaced);

        void Add(AuditFault fault) => findings.Add(new(fault, scope, anchor.Sequence, "anchor"));
    }
}
