namespace Kinerja.Documents.Outputs.Xlsx;

/// <summary>Formats of numbers and days. Excel shows the marks of the reader's own country: a comma for decimals and points for thousands in Indonesia.</summary>
internal static class NumberFormats
{
    private const int LongestUnit = 60;
    private const int ExactDigits = 15;

    /// <summary>A format that shows the decimals that a number was given with; null when Excel cannot hold the number exactly or its unit is too long.</summary>
    public static string? Of(decimal amount, string? unit)
    {
        if (Digits(amount) > ExactDigits || unit?.Length > LongestUnit)
            return null;
        var number = amount.Scale == 0 ? "#,##0" : "#,##0." + new string('0', amount.Scale);
        if (string.IsNullOrWhiteSpace(unit))
            return number;

        // Between quotes, or a percent sign would multiply by a hundred.
        var words = unit.Trim().Replace("\"", "”", StringComparison.Ordinal);
        return Kinerja.Model.Numbers.Units.IsRupiah(words) ? $"\"Rp\u00A0\"{number}" : $"{number}\"\u00A0{words}\"";
    }

    /// <summary>A day in words.</summary>
    public static string Day(string language) => language.StartsWith("en", StringComparison.OrdinalIgnoreCase) ? "[$-809]d mmmm yyyy" : "[$-421]d mmmm yyyy";

    private static int Digits(decimal amount) =>
        Math.Abs(amount).ToString(System.Globalization.CultureInfo.InvariantCulture).Replace(".", "", StringComparison.Ordinal).TrimStart('0').Length;
}
