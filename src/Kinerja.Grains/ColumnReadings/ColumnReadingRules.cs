using System.Buffers;
using Kinerja.Grains.ColumnReadings.Contracts;
using Kinerja.Model.Imports.Columns;
using Kinerja.Model.Outcomes;

namespace Kinerja.Grains.ColumnReadings;

/// <summary>What may be remembered about columns. Pure.</summary>
internal static class ColumnReadingRules
{
    /// <summary>Headings that an agency remembers.</summary>
    public const int Most = 50;

    /// <summary>Columns of a table.</summary>
    public const int MostColumns = 40;

    private const int LongestHead = 200;
    private const int ShapeLength = 16;

    private static readonly SearchValues<char> Hex = SearchValues.Create("0123456789abcdef");

    /// <summary>What is wrong; null when it may be remembered.</summary>
    public static Problem? Check(RememberColumns command)
    {
        if (!IsShape(command.Shape))
            return ShapeInvalid();
        return command.Codes.Count is 0 or > MostColumns || command.Codes.Count != command.Heads.Count
            || command.Heads.Any(h => h is null || h.Length > LongestHead)
            || !command.Codes.All(c => c == ColumnCodes.OwnYear || ColumnCodes.IsKnown(c))
                ? new("columnsInvalid", new("Isi kolom tidak dikenal.", "What the columns hold is not known."), "codes")
                : null;
    }

    /// <summary>True for the name of headings.</summary>
    public static bool IsShape(string? text) => text?.Length == ShapeLength && !text.AsSpan().ContainsAnyExcept(Hex);

    /// <summary>No name of headings.</summary>
    public static Problem ShapeInvalid() => new("shapeInvalid", new("Bukan judul kolom yang dikenal.", "These are no known headings."), "shape");
}
