using Kinerja.Grains.Audit.Contracts;

namespace Kinerja.Grains.Audit;

/// <summary>A row of a chain as it lies in storage.</summary>
/// <param name="Name">Name of the row.</param>
/// <param name="Entries">What it holds; null when it cannot be read.</param>
public sealed record AuditRow(string Name, IReadOnlyList<AuditEntry>? Entries);
