using System.Globalization;
using Kinerja.Documents.Outputs.Content;
using Kinerja.Model.Numbers;
using Kinerja.Model.Values;

namespace Kinerja.Documents.Outputs.Writing;

/// <summary>Values as people read them.</summary>
internal static class ValueWords
{
    private static readonly string[] Months =
    [
        "Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober", "November", "Desember",
    ];

    /// <summary>The value in words of the document's language: a number with the decimals that it was given with, a state by its name, a day in full.</summary>
    public static string Of(OutputValue value, string language) => value switch
    {
        OutputText text => SafeText.Clean(text.Text),
        OutputDate date => Day(date.Date, language),
        OutputFigure figure => Of(figure.Value, figure.Unit, language),
        _ => throw new NotSupportedException($"Unknown value {value.GetType().Name}."),
    };

    /// <summary>A figure with its unit.</summary>
    public static string Of(TypedValue value, string? unit, string language) => value.AmountOrNull is { } amount
        ? NumberPrinter.WithUnit(amount, amount.Scale, unit is null ? null : SafeText.Line(unit), language)
        : SafeText.Line(StateText.Of(value).In(language));

    /// <summary>A day, e.g. “20 Januari 2016”.</summary>
    public static string Day(DateOnly day, string language) => language.StartsWith("en", StringComparison.OrdinalIgnoreCase)
        ? day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{day.Day} {Months[day.Month - 1]} {day.Year}");
}
