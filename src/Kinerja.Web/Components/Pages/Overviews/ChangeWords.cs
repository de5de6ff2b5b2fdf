using Kinerja.Model.Numbers;
using Kinerja.Web.Localisation;
using Microsoft.Extensions.Localization;

namespace Kinerja.Web.Components.Pages.Overviews;

/// <summary>Changes in words: always signed, and a change of a percentage is in percentage points.</summary>
internal static class ChangeWords
{
    /// <summary>"+1,20", "−0,35"; what rounds to zero has no sign.</summary>
    public static string Signed(decimal change, int decimals) =>
        (Kinerja.Model.Values.Rounding.HalfAwayFromZero(change, decimals) > 0 ? "+" : "") + Figures.Print(change, decimals);

    /// <summary>"poin" for a percentage, else the unit itself.</summary>
    public static string? Unit(IStringLocalizer<OverviewWords> words, IndicatorInfo indicator) =>
        Units.IsPercent(indicator.Unit ?? "") ? words["Points"].Value : indicator.Unit;
}
