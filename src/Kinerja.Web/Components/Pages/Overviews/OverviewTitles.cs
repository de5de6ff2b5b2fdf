using System.Globalization;
using Kinerja.Model.Periods;
using Kinerja.Web.Localisation;
using Microsoft.Extensions.Localization;

namespace Kinerja.Web.Components.Pages.Overviews;

/// <summary>The period of an overview inside a title.</summary>
internal static class OverviewTitles
{
    /// <summary>"2019", "TW II 2019".</summary>
    public static string When(IStringLocalizer<OverviewWords> words, OverviewSheet sheet)
    {
        var year = sheet.Year.ToString(CultureInfo.InvariantCulture);
        return sheet.Query.Period == Period.Year ? year : words["When", sheet.Query.Period.Name().Here(), year];
    }
}
