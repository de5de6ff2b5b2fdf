namespace Kinerja.Grains.Visits.Storage;

/// <summary>The visits of one person.</summary>
/// <param name="Account">Account id.</param>
/// <param name="Last">When they last looked, UTC.</param>
/// <param name="Before">When the visit before that one ended, UTC; null when there was none.</param>
internal sealed record StoredVisit(string Account, DateTimeOffset Last, DateTimeOffset? Before);
