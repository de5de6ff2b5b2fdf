using System.Globalization;

namespace Kinerja.Model.Plans;

/// <summary>Addresses of sheet cells, as spreadsheet programs write them: <c>C12</c>.</summary>
public static class SheetAddress
{
    /// <summary>Columns of the largest sheet.</summary>
    public const int MaxColumn = 16_384;

    /// <summary>Rows of the largest sheet.</summary>
    public const int MaxRow = 1_048_576;

    /// <summary>The address of a cell.</summary>
    /// <param name="column">Column from 1.</param>
    /// <param name="row">Row from 1.</param>
    public static string Of(int column, int row) => string.Create(CultureInfo.InvariantCulture, $"{Letters(column)}{row}");

    /// <summary>The letters of a column: 1 is A, 27 is AA.</summary>
    /// <param name="column">Column from 1.</param>
    public static string Letters(int column)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(column, 1);
        Span<char> letters = stackalloc char[7];
        var at = letters.Length;
        for (; column > 0; column = (column - 1) / 26)
        {
            letters[--at] = (char)('A' + ((column - 1) % 26));
        }

        return letters[at..].ToString();
    }

    /// <summary>Reads an address, with or without <c>$</c>; false for anything else or a cell outside of the largest sheet.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out int column, out int row)
    {
        (column, row) = (0, 0);
        var at = 0;
        if (at < text.Length && text[at] == '$')
        {
            at++;
        }

        for (; at < text.Length && char.IsAsciiLetter(text[at]); at++)
        {
            column = (column * 26) + (char.ToUpperInvariant(text[at]) - 'A' + 1);
            if (column > MaxColumn)
            {
                return false;
            }
        }

        if (at < text.Length && text[at] == '$')
        {
            at++;
        }

        return column > 0 && int.TryParse(text[at..], NumberStyles.None, CultureInfo.InvariantCulture, out row) && row is > 0 and <= MaxRow;
    }
}
