using Kinerja.Model.Periods;

namespace Kinerja.Web.Components.Pages.Periods;

/// <summary>A period as addresses of pages write it.</summary>
internal static class PeriodAddress
{
    /// <summary>Reads <c>tw1</c>…<c>tw4</c> or <c>tahun</c>; false for anything else.</summary>
    public static bool TryParse(string? word, out Period period)
    {
        if (word == "tahun")
        {
            period = Period.Year;
            return true;
        }

        return PeriodExtensions.TryParse(word, out period) && period.IsQuarter();
    }
}
