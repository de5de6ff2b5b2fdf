using Kinerja.Grains.Audit;

namespace Kinerja.Web.Hosting.Audit;

/// <summary>Reads every chain and every anchor as they lie in storage, and lets the verifier judge them.</summary>
internal sealed class AuditCheck(GrainRows rows, AnchorBlobs anchors, IAuditKeys keys)
{
    private const string Type = "audit";

    // The site may be writing: between two reads a row may give entries up to another one. What is wrong stays wrong.
    private const int Looks = 3;

    /// <summary>Looks at everything.</summary>
    public async Task<AuditVerdict> Run(CancellationToken cancellationToken)
    {
        // Anchors first: what is added meanwhile may lie behind the last anchor, never before it.
        var anchored = (await anchors.Read(cancellationToken)).ToLookup(a => a.Scope, StringComparer.Ordinal);
        var chains = new Dictionary<string, List<AuditRow>>(StringComparer.Ordinal);
        await foreach (var row in rows.Of(Type, cancellationToken))
        {
            if (!chains.TryGetValue(row.Key, out var chain))
                chains.Add(row.Key, chain = []);
            chain.Add(AuditRows.Read(row.Name, row.Content));
        }

        // A chain that is gone is known by its anchors.
        var findings = new List<AuditFinding>();
        foreach (var scope in chains.Keys.Union(anchored.Select(a => a.Key), StringComparer.Ordinal).Order(StringComparer.Ordinal))
            findings.AddRange(await Verify(scope, chains.GetValueOrDefault(scope) ?? [], [.. anchored[scope]], cancellationToken));
        return new(chains.Count, chains.Values.Sum(chain => chain.Sum(row => (long)(row.Entries?.Count ?? 0))), anchored.Sum(a => a.Count()), findings);
    }

    private async Task<IReadOnlyList<AuditFinding>> Verify(string scope, List<AuditRow> chain, List<AuditAnchor> anchored, CancellationToken cancellationToken)
    {
        for (var look = 1; ; look++)
        {
            var findings = AuditVerifier.Verify(scope, chain, anchored, keys);
            if (findings.Count == 0 || look == Looks)
                return findings;
            chain = [];
            await foreach (var row in rows.Of(Type, scope, cancellationToken))
                chain.Add(AuditRows.Read(row.Name, row.Content));
        }
    }
}
