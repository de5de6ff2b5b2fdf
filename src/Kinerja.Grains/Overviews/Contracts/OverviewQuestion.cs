using Kinerja.Grains.Access.Contracts;
using Kinerja.Model.Overviews;
using Kinerja.Model.Periods;

namespace Kinerja.Grains.Overviews.Contracts;

/// <summary>What somebody wants to see of an overview.</summary>
/// <param name="Period">A quarter or the year.</param>
/// <param name="Level">Which states of reporting the viewer may see.</param>
/// <param name="Indicator">Id of one shared indicator; null for all.</param>
/// <param name="Scope">How much is told of it.</param>
[GenerateSerializer, Immutable, Alias("kinerja.overview-question")]
public sealed record OverviewQuestion(
    [property: Id(0)] Period Period,
    [property: Id(1)] Visibility Level = Visibility.All,
    [property: Id(2)] string? Indicator = null,
    [property: Id(3)] OverviewScope Scope = OverviewScope.Everything)
    : INamesRight
{
    /// <summary>A level that is none asks for everything, so that it shows nothing to whoever may not see that.</summary>
    Right INamesRight.Right => Level switch
    {
        Visibility.Published => Right.Public,
        Visibility.Verified => Right.ReadVerified,
        _ => Right.ReadAll,
    };
}
