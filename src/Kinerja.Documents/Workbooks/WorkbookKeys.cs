using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Kinerja.Documents.Workbooks;

/// <summary>
/// The sheet that nobody sees: whose workbook it is, and for each figure what was stored when it was made. Its check sum tells a sheet that was changed by accident; it is no
/// signature, because whoever changes it on purpose gains nothing that entering figures would not give them.
/// </summary>
internal static class WorkbookKeys
{
    /// <summary>Name of the sheet with the keys.</summary>
    public const string Sheet = "_kinerja";

    /// <summary>Name of the sheet to fill. It is part of the shape, so it is the same in either language.</summary>
    public const string FillSheet = "Isian";

    /// <summary>What the first cell of the keys holds.</summary>
    public const string Mark = "kinerja.cloud/lembar-isian";

    /// <summary>Number of the shape.</summary>
    public const int Schema = 1;

    /// <summary>First row with the key of a figure.</summary>
    public const int FirstRow = 8;

    /// <summary>The sum over everything that the keys say.</summary>
    public static string Sum(string agency, string year, string period, IEnumerable<string[]> rows)
    {
        var all = new StringBuilder().AppendJoin('\n', Mark, Digits(Schema), agency, year, period);
        foreach (var row in rows)
            all.Append('\n').AppendJoin('|', row);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(all.ToString())));
    }

    /// <summary>The key of a figure as its cells hold it.</summary>
    public static string[] Cells(int row, string code, string was, long revision) =>
        [Digits(row), code, Base64Url.EncodeToString(Encoding.UTF8.GetBytes(was)), revision.ToString(CultureInfo.InvariantCulture)];

    /// <summary>What stood for the stored figure; null when the text is no such thing. Programs that save the file again keep letters and digits as they are, other signs not always.</summary>
    public static string? Was(string cell)
    {
        if (!Base64Url.IsValid(cell))
            return null;
        return Encoding.UTF8.GetString(Base64Url.DecodeFromChars(cell));
    }

    private static string Digits(int number) => number.ToString(CultureInfo.InvariantCulture);
}
