namespace Kinerja.Web.Application.People;

/// <summary>A request of the person to join an agency.</summary>
/// <param name="Place">Which agency.</param>
/// <param name="Words">What it says.</param>
/// <param name="At">When, UTC.</param>
/// <param name="IsDecided">True once it is answered.</param>
/// <param name="Reason">Why it was declined; empty otherwise.</param>
public sealed record OwnRequest(string Place, string Words, DateTimeOffset At, bool IsDecided, string Reason);
