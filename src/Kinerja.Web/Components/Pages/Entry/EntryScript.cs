using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Kinerja.Grains.Access.Contracts;
using Kinerja.Model.Keys;
using Kinerja.Model.Periods;
using Kinerja.Web.Components.Layout;
using Microsoft.Extensions.Localization;

namespace Kinerja.Web.Components.Pages.Entry;

/// <summary>What the script of the grid has to know, as attributes of the page: nothing stands inline.</summary>
internal static class EntryScript
{
    private const string Prefix = "Js.";

    // Razor escapes it for the attribute; escaping letters once more would only make it longer.
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The attributes.</summary>
    public static IReadOnlyDictionary<string, object> Attributes(
        IStringLocalizer words, string icons, AgencyKey agency, int year, Period period, bool all, EntrySheet sheet) => new Dictionary<string, object>
    {
        ["id"] = "isian",
        ["data-endpoint"] = string.Create(CultureInfo.InvariantCulture, $"/api/v1/agencies/{agency.Region}/{agency.Code}/entries/{year}"),
        ["data-page"] = AgencyLinks.Entry(agency.Region.ToString(), agency.Code, year, period),
        ["data-agency"] = agency.ToString(),
        ["data-year"] = year,
        ["data-period"] = period.Code(),
        ["data-account"] = Callers.Current.Id,
        ["data-open"] = string.Join(' ', PeriodExtensions.Quarters.Where(sheet.Takes).Select(q => q.Code())),
        ["data-wide"] = all ? "1" : "0",
        ["data-icons"] = icons,
        ["data-words"] = JsonSerializer.Serialize(
            words.GetAllStrings(includeParentCultures: true).Where(w => w.Name.StartsWith(Prefix, StringComparison.Ordinal)).DistinctBy(w => w.Name).ToDictionary(w => w.Name[Prefix.Length..], w => w.Value), Json),
    };
}
