namespace Kinerja.Web.Components.Pages.Overviews;

/// <summary>
/// Places by achievement, best first. Competition ranking: equal achievements share a place and the next place is left out (1, 2, 2, 4).
/// Equal means equal before rounding. Only what is summed and has an achievement takes part.
/// </summary>
public static class Ranking
{
    /// <summary>Place by code of the row.</summary>
    public static IReadOnlyDictionary<string, int> Of(IEnumerable<OverviewRow> rows)
    {
        var ranked = rows.Where(row => row.IsRanked).OrderByDescending(row => row.Figure.Achievement.Amount).ToList();
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < ranked.Count; i++)
        {
            var tied = i > 0 && ranked[i].Figure.Achievement.Amount == ranked[i - 1].Figure.Achievement.Amount;
            places[ranked[i].Place.Code] = tied ? places[ranked[i - 1].Place.Code] : i + 1;
        }

        return places;
    }
}
