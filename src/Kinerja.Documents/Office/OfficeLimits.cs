namespace Kinerja.Documents.Office;

/// <summary>How much of a packed file is unpacked. Counted while reading; what the file says about itself is only believed when it is too much.</summary>
internal static class OfficeLimits
{
    /// <summary>Entries of the archive.</summary>
    public const int Entries = 1_000;

    /// <summary>Bytes of all parts together, unpacked.</summary>
    public const long Unpacked = 100L * 1024 * 1024;

    /// <summary>How many times larger than packed a part may be.</summary>
    public const long Ratio = 100;

    /// <summary>Bytes below which the ratio does not matter.</summary>
    public const long RatioFrom = 1024 * 1024;

    /// <summary>Nesting of elements; real documents stay below 60.</summary>
    public const int Depth = 256;

    /// <summary>Characters of one piece of text; more than a cell may have.</summary>
    public const int Text = 256 * 1024;

    /// <summary>Sheets of a workbook.</summary>
    public const int Sheets = 50;

    /// <summary>Tables inside tables.</summary>
    public const int NestedTables = 8;

    /// <summary>Merged areas of a sheet.</summary>
    public const int Merges = 20_000;
}
