using System.Globalization;
using Kinerja.Model.Numbers;
using Kinerja.Model.Outcomes;
using Kinerja.Model.Values;

namespace Kinerja.Web.Localisation;

/// <summary>Numbers, states and dates for people, in the language of the request. Attributes and CSV never take these.</summary>
public static class Figures
{
    /// <summary>A number with the decimals given, else those that were typed.</summary>
    public static string Print(decimal value, int? decimals = null) =>
        NumberPrinter.Print(value, decimals ?? value.Scale, Languages.Current);

    /// <summary>The same with its unit, as the language writes it.</summary>
    public static string Print(decimal value, int? decimals, string? unit) =>
        NumberPrinter.WithUnit(value, decimals ?? value.Scale, unit, Languages.Current);

    /// <summary>A number with at most two decimals, none in vain: thresholds, ends of a scale.</summary>
    public static string Short(decimal value)
    {
        var rounded = Rounding.HalfAwayFromZero(value, 2);
        return Print(rounded, rounded == decimal.Truncate(rounded) ? 0 : rounded * 10 == decimal.Truncate(rounded * 10) ? 1 : 2);
    }

    /// <summary>13 Jan 2020.</summary>
    public static string Date(DateOnly date) => date.ToString("d MMM yyyy", CultureInfo.CurrentCulture);

    /// <summary>The words in the reader's language.</summary>
    public static string Here(this Text text) => text.In(Languages.Current);
}
