using System.Globalization;

namespace Kinerja.Documents.Office.Excel;

/// <summary>A stored number as its cell shows it.</summary>
/// <param name="Text">With a decimal comma and no grouping.</param>
/// <param name="IsNumber">False for dates, which are no numbers for a reader.</param>
/// <param name="Remark">What is worth noticing; null for nothing.</param>
internal readonly record struct ShownNumber(string Text, bool IsNumber, CellRemark? Remark)
{
    /// <summary>Digits that a spreadsheet program keeps: what a file has beyond them is the tail of binary fractions.</summary>
    private const int Significant = 15;

    /// <summary>Decimals that a figure may have.</summary>
    private const int Decimals = 6;

    /// <summary>Shows a number as its format does.</summary>
    /// <param name="stored">As the file has it, in invariant digits.</param>
    /// <param name="format">The format of the cell.</param>
    /// <param name="dates">How the workbook counts days.</param>
    public static ShownNumber Of(string stored, NumberFormat format, ExcelDates dates)
    {
        if (!decimal.TryParse(stored, NumberStyles.Float, CultureInfo.InvariantCulture, out var value))
            return new(stored, false, CellRemark.Error);
        value = Round(value);
        var section = format.For(value);
        if (section.IsDate)
            return section.IsYear ? new(dates.Year(value), true, null) : new(dates.Show(value), false, CellRemark.Date);
        if (section.IsGeneral || section.IsText)
            return Plain(value, CellRemark.Rounded);
        if (!section.HasDigits)
            return Plain(value, CellRemark.Masked) with { Remark = CellRemark.Masked };
        return Scaled(value, section);
    }

    private static ShownNumber Scaled(decimal value, FormatSection section)
    {
        var scaled = value;
        for (var i = 0; i < section.Percents && Math.Abs(scaled) < 1_000_000_000_000_000_000m; i++)
            scaled *= 100;
        for (var i = 0; i < section.Thousands; i++)
            scaled /= 1000;
        var most = Math.Min(section.MostDecimals, Decimals);
        var shown = decimal.Round(scaled, most, MidpointRounding.AwayFromZero);
        var suffix = section.Percents > 0 ? "%" : section.Suffix.Length > 0 ? $" {section.Suffix}" : "";
        return new(Print(shown, Math.Min(section.LeastDecimals, most)) + suffix, true, shown == scaled ? null : CellRemark.Rounded);
    }

    private static ShownNumber Plain(decimal value, CellRemark lost)
    {
        var shown = decimal.Round(value, Decimals, MidpointRounding.AwayFromZero);
        return new(Print(shown, 0), true, shown == value ? null : lost);
    }

    /// <summary>At least so many decimals, and no zeros after them.</summary>
    private static string Print(decimal value, int least)
    {
        var text = value.ToString("0.######", CultureInfo.InvariantCulture);
        var dot = text.IndexOf('.', StringComparison.Ordinal);
        var missing = least - (dot < 0 ? 0 : text.Length - dot - 1);
        if (missing > 0)
            text = (dot < 0 ? text + "." : text) + new string('0', missing);
        return text.Replace('.', ',');
    }

    private static decimal Round(decimal value)
    {
        var whole = Math.Truncate(Math.Abs(value));
        var digits = 0;
        for (; whole >= 1; whole = Math.Truncate(whole / 10))
            digits++;
        if (digits == 0)
        {
            for (var part = Math.Abs(value); part is > 0 and < 0.1m && digits > -13; part *= 10)
                digits--;
        }

        return decimal.Round(value, Math.Clamp(Significant - digits, 0, 28), MidpointRounding.AwayFromZero);
    }
}
