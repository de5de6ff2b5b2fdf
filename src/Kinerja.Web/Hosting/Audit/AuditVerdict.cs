using Kinerja.Grains.Audit;

namespace Kinerja.Web.Hosting.Audit;

/// <summary>What a look at the whole audit found.</summary>
/// <param name="Chains">Chains in storage.</param>
/// <param name="Entries">Their entries.</param>
/// <param name="Anchors">Anchors of all chains.</param>
/// <param name="Findings">What is wrong; empty when nothing is.</param>
internal sealed record AuditVerdict(int Chains, long Entries, int Anchors, IReadOnlyList<AuditFinding> Findings);
