namespace Kinerja.Web.Application.Onboarding;

/// <summary>Something to do once an agency is open.</summary>
/// <param name="Name">Which: <c>profile</c>, <c>people</c>, <c>import</c>, <c>check</c>, <c>targets</c>, <c>submit</c>.</param>
/// <param name="IsDone">True when the facts say that it is done.</param>
/// <param name="Left">How many are left; null when nothing is counted.</param>
/// <param name="Href">Where it is done; null before it can be.</param>
public sealed record NextTask(string Name, bool IsDone, int? Left = null, string? Href = null);
