using Kinerja.Grains.Access;
using Kinerja.Grains.Access.Contracts;
using Kinerja.Web.Localisation;
using Microsoft.Extensions.Localization;

namespace Kinerja.Web.Components.Layout;

/// <summary>The tabs of a region that only its reviewers have; to others these pages do not exist, and no link says so.</summary>
public static class RegionTabs
{
    /// <summary>Words, address, and whether the page belongs to it; none for who does not review there.</summary>
    public static IEnumerable<(string Text, string Href, bool Current)> OfReviewers(IStringLocalizer<PeriodWords> words, string region, string path)
    {
        ArgumentNullException.ThrowIfNull(words);
        return RightRules.Allows(Right.Review, region, Callers.Current)
            ? [Tab("Queue.Tab", RegionLinks.Queue(region)), Tab("Windows.Tab", RegionLinks.Windows(region))]
            : [];

        (string, string, bool) Tab(string word, string href) => (words[word], href, path == href);
    }
}
