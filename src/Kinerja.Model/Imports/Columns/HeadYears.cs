namespace Kinerja.Model.Imports.Columns;

/// <summary>The year that a heading names.</summary>
public static class HeadYears
{
    /// <summary>The only year in a heading; null when it names none or several.</summary>
    public static int? Of(string head)
    {
        ArgumentNullException.ThrowIfNull(head);
        int? found = null;
        for (var i = 0; i + 4 <= head.Length; i++)
        {
            if ((i > 0 && char.IsAsciiDigit(head[i - 1])) || (i + 4 < head.Length && char.IsAsciiDigit(head[i + 4])) || ColumnCodes.YearOf($"y{head.AsSpan(i, 4)}") is not { } year)
            {
                continue;
            }

            if (found is not null && found != year)
            {
                return null;
            }

            found = year;
        }

        return found;
    }
}
