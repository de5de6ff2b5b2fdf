using System.Globalization;

namespace Kinerja.Documents.Office.Excel;

/// <summary>The number formats of a workbook's cells, by the style that a cell names.</summary>
internal sealed class CellFormats
{
    private const int Most = 65_536;

    private readonly List<NumberFormat> _styles = [];

    /// <summary>The format of a style; that of plain numbers when the file does not have it.</summary>
    public NumberFormat Of(string? style) =>
        int.TryParse(style, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at < _styles.Count ? _styles[at] : NumberFormat.General;

    /// <summary>Reads the part with the styles.</summary>
    public static CellFormats Read(OfficePackage package, string? part)
    {
        var formats = new CellFormats();
        if (part is not null)
            package.Read(part, formats.Read);
        return formats;
    }

    private void Read(PartReader xml)
    {
        var codes = new Dictionary<int, string>();
        var known = new Dictionary<int, NumberFormat>();
        var inCells = false;
        while (xml.Next())
        {
            if (xml.Name == "cellXfs" && (xml.IsStart || xml.IsEnd))
                inCells = xml.IsStart && !xml.IsEmpty;
            else if (xml is { IsStart: true, Name: "numFmt" } && codes.Count < Most && Id(xml) is { } id && xml.Attribute("formatCode") is { } code)
                codes.TryAdd(id, code);
            else if (inCells && xml is { IsStart: true, Name: "xf" } && _styles.Count < Most)
                _styles.Add(Format(Id(xml) ?? 0));
        }

        NumberFormat Format(int id)
        {
            if (!known.TryGetValue(id, out var format))
                known[id] = format = NumberFormat.Parse(codes.GetValueOrDefault(id) ?? NumberFormat.BuiltIn(id));
            return format;
        }
    }

    private static int? Id(PartReader xml) =>
        int.TryParse(xml.Attribute("numFmtId"), NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;
}
