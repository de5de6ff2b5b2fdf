using Kinerja.Model.Periods;

namespace Kinerja.Grains.Notifications.Contracts;

/// <summary>Where something new can be found.</summary>
/// <param name="Year">Year of a scorecard; 0 for requests to join.</param>
/// <param name="Period">The period whose conversation or evidence has something new; null for the steps of the periods.</param>
[GenerateSerializer, Immutable, Alias("kinerja.news-source")]
public sealed record NewsSource([property: Id(0)] int Year, [property: Id(1)] Period? Period = null)
{
    /// <summary>Requests to join.</summary>
    public static NewsSource Admissions { get; } = new(0);
}
