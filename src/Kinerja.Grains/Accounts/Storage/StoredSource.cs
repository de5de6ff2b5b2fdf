namespace Kinerja.Grains.Accounts.Storage;

/// <summary>What is known of a source for one account.</summary>
/// <param name="Source">Address of the network.</param>
/// <param name="Failures">Wrong attempts since the last right one.</param>
/// <param name="Last">The latest attempt, UTC.</param>
/// <param name="IsKnown">True when the person has signed in from there.</param>
internal sealed record StoredSource(string Source, int Failures, DateTimeOffset Last, bool IsKnown);
