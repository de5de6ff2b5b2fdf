using System.Globalization;

namespace Kinerja.Documents.Office.Excel;

/// <summary>
/// A number format such as <c>0.00</c>, <c>#,##0.0%</c> or <c>_-* #,##0_-;-* #,##0_-;_-* "-"_-</c>, as far as it matters here: how many decimals are shown,
/// percent, scaling, words behind the number, dates. Grouping is left out on purpose: the number is known, so nothing has to be grouped to be read.
/// </summary>
internal sealed class NumberFormat
{
    private const int LongestCode = 255;

    private readonly FormatSection[] _sections;

    private NumberFormat(FormatSection[] sections) => _sections = sections;

    /// <summary>The format of a cell without one.</summary>
    public static NumberFormat General { get; } = new([FormatSection.General]);

    /// <summary>Reads a format; what cannot be read shows numbers as they are.</summary>
    public static NumberFormat Parse(string? code)
    {
        if (string.IsNullOrWhiteSpace(code) || code.Length > LongestCode)
            return General;
        var sections = FormatSection.Split(code).Take(4).Select(FormatSection.Parse).ToArray();
        return sections.Length == 0 ? General : new(sections);
    }

    /// <summary>The section for a number: by its own condition, else by sign.</summary>
    public FormatSection For(decimal value)
    {
        foreach (var section in _sections)
        {
            if (section.Condition is { } condition && condition.Holds(value))
                return section;
        }

        var plain = Array.FindAll(_sections, s => s.Condition is null && !s.IsText);
        if (plain.Length == 0)
            return FormatSection.General;
        if (plain.Length > 2 && value == 0)
            return plain[2];
        return plain.Length > 1 && value < 0 ? plain[1] : plain[0];
    }

    /// <summary>The formats that files name by number only.</summary>
    public static string? BuiltIn(int id) => id switch
    {
        1 => "0",
        2 => "0.00",
        3 => "#,##0",
        4 => "#,##0.00",
        5 or 6 => "#,##0",
        7 or 8 => "#,##0.00",
        9 => "0%",
        10 => "0.00%",
        11 => "0.00E+00",
        12 or 13 => "# ?/?",
        >= 14 and <= 17 => "d-mmm-yy",
        >= 18 and <= 21 => "h:mm:ss",
        22 => "d-mmm-yy h:mm",
        37 or 38 => "#,##0",
        39 or 40 => "#,##0.00",
        41 or 42 => "#,##0",
        43 or 44 => "#,##0.00",
        >= 45 and <= 47 => "mm:ss",
        48 => "##0.0E+0",
        49 => "@",
        >= 27 and <= 36 or >= 50 and <= 58 => "d-mmm-yy",
        _ => null,
    };

    /// <summary>A condition of a section: <c>[&gt;=100]</c>.</summary>
    internal sealed record FormatCondition(string Sign, decimal Bound)
    {
        /// <summary>True when a number meets it.</summary>
        public bool Holds(decimal value) => Sign switch
        {
            ">" => value > Bound,
            ">=" => value >= Bound,
            "<" => value < Bound,
            "<=" => value <= Bound,
            "=" => value == Bound,
            _ => value != Bound,
        };

        /// <summary>Reads the inside of the brackets; null when it is no condition.</summary>
        public static FormatCondition? Parse(string inside)
        {
            var sign = string.Concat(inside.TakeWhile(c => c is '<' or '>' or '='));
            return sign.Length is 1 or 2 && decimal.TryParse(inside.AsSpan(sign.Length), NumberStyles.Float, CultureInfo.InvariantCulture, out var bound)
                ? new(sign, bound) : null;
        }
    }
}
