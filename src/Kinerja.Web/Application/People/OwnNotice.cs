namespace Kinerja.Web.Application.People;

/// <summary>Something that the person was told.</summary>
/// <param name="At">When it happened, UTC.</param>
/// <param name="Place">The agency.</param>
/// <param name="Kind">What.</param>
/// <param name="IsRead">True once it was read.</param>
public sealed record OwnNotice(DateTimeOffset At, string Place, string Kind, bool IsRead);
