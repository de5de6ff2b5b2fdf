namespace Kinerja.Grains.Audit;

/// <summary>How far a chain had come at some time, kept apart from the chain where nothing can be taken back: a chain that ends before its anchor was cut off.</summary>
/// <param name="Scope">The chain.</param>
/// <param name="Sequence">Of the entry that was the last.</param>
/// <param name="Hash">Of that entry.</param>
/// <param name="At">When it was anchored, UTC.</param>
/// <param name="Key">Id of the key of <paramref name="Mac"/>.</param>
/// <param name="Mac">HMAC-SHA-256 over all of the above.</param>
public sealed record AuditAnchor(string Scope, long Sequence, string Hash, DateTimeOffset At, string Key, string Mac = "");
