using Kinerja.Model.Keys;

namespace Kinerja.Grains.Notifications.Storage;

/// <summary>A notice of a registration that is to be told.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Agency">The agency that is asked for.</param>
/// <param name="Name">Its name.</param>
/// <param name="IsContested">True for a contest.</param>
/// <param name="At">Since when it waits, UTC.</param>
internal sealed record WaitingApproval(long Number, AgencyKey Agency, string Name, bool IsContested, DateTimeOffset At);
