using System.Globalization;

namespace Kinerja.Documents.Office.Excel;

/// <summary>Days as a workbook counts them: from 1900 with a 29 February that never was, or from 1904.</summary>
/// <param name="From1904">True for the second way.</param>
internal sealed record ExcelDates(bool From1904)
{
    private const int FalseDay = 60;
    private const int LastDay = 2_958_465;

    private static readonly CultureInfo Indonesian = CultureInfo.GetCultureInfo("id-ID");

    /// <summary>The day in words, so that nobody takes it for a figure; for a part of a day, the time.</summary>
    public string Show(decimal serial)
    {
        if (serial is < 0 or > LastDay)
            return $"tanggal {serial.ToString(CultureInfo.InvariantCulture)}";
        var day = (int)Math.Truncate(serial);
        if (day == 0 && !From1904)
            return $"pukul {new TimeOnly(Math.Min((long)(serial * TimeSpan.TicksPerDay), TimeSpan.TicksPerDay - 1)).ToString("HH.mm", CultureInfo.InvariantCulture)}";
        return day == FalseDay && !From1904 ? "tanggal 29 Februari 1900" : $"tanggal {Day(day).ToString("d MMMM yyyy", Indonesian)}";
    }

    /// <summary>The year alone, where the format shows nothing else.</summary>
    public string Year(decimal serial) => serial is < 0 or > LastDay
        ? serial.ToString(CultureInfo.InvariantCulture)
        : Day((int)Math.Truncate(serial)).Year.ToString(CultureInfo.InvariantCulture);

    private DateOnly Day(int serial) => From1904
        ? new DateOnly(1904, 1, 1).AddDays(Math.Min(serial, LastDay - 1462))
        : new DateOnly(1899, 12, serial < FalseDay ? 31 : 30).AddDays(serial);
}
