namespace Kinerja.Grains.Notifications.Storage;

/// <summary>A registration that waits and has its notice.</summary>
/// <param name="Registration">Its id.</param>
/// <param name="IsContested">True when it waits for the decision about a contest: the same registration may wait twice, for one thing after another.</param>
/// <param name="Number">Number of the notice.</param>
internal sealed record KnownApproval(string Registration, bool IsContested, long Number);
