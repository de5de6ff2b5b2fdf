namespace Kinerja.Grains.Audit;

/// <summary>Something that is wrong with a chain.</summary>
/// <param name="Fault">What.</param>
/// <param name="Scope">The chain.</param>
/// <param name="Sequence">Where; 0 when it concerns a row or the whole.</param>
/// <param name="Row">The row, or <c>anchor</c>.</param>
public sealed record AuditFinding(AuditFault Fault, string Scope, long Sequence, string Row);
