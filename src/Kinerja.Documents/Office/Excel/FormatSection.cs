using System.Buffers;
using System.Text;

namespace Kinerja.Documents.Office.Excel;

/// <summary>One of the sections of a number format, which semicolons part.</summary>
internal sealed record FormatSection
{
    private static readonly SearchValues<char> DateSigns = SearchValues.Create("yYdDhHsSmM");

    /// <summary>Numbers as they are.</summary>
    public static FormatSection General { get; } = new() { IsGeneral = true };

    /// <summary>Shows numbers as they are.</summary>
    public bool IsGeneral { get; private init; }

    /// <summary>Only for text: <c>@</c>.</summary>
    public bool IsText { get; private init; }

    /// <summary>Shows a date or time.</summary>
    public bool IsDate { get; private init; }

    /// <summary>Shows only the year of a date.</summary>
    public bool IsYear { get; private init; }

    /// <summary>Has a place for digits.</summary>
    public bool HasDigits { get; private init; }

    /// <summary>Decimals always shown.</summary>
    public int LeastDecimals { get; private init; }

    /// <summary>Decimals shown at most.</summary>
    public int MostDecimals { get; private init; }

    /// <summary>How often the number is multiplied by 100 (signs of percent).</summary>
    public int Percents { get; private init; }

    /// <summary>How often the number is divided by 1000 (commas at the end of the digits).</summary>
    public int Thousands { get; private init; }

    /// <summary>Words or a sign of percent behind the number, in quotes in the format; empty when none.</summary>
    public string Suffix { get; private init; } = "";

    /// <summary>When the section is for some numbers only.</summary>
    public NumberFormat.FormatCondition? Condition { get; private init; }

    /// <summary>Parts a format at its semicolons, outside of quotes.</summary>
    public static IEnumerable<string> Split(string code)
    {
        var (start, quoted) = (0, false);
        for (var i = 0; i < code.Length; i++)
        {
            if (code[i] == '"')
                quoted = !quoted;
            else if (code[i] == '\\' && !quoted)
                i++;
            else if (code[i] == ';' && !quoted)
            {
                yield return code[start..i];
                start = i + 1;
            }
        }

        yield return code[start..];
    }

    /// <summary>Reads a section.</summary>
    public static FormatSection Parse(string code)
    {
        var signs = new StringBuilder();
        var suffix = new StringBuilder();
        NumberFormat.FormatCondition? condition = null;
        for (var i = 0; i < code.Length; i++)
        {
            var c = code[i];
            var digits = signs.ToString().AsSpan().ContainsAny("0#?");
            switch (c)
            {
                case '"':
                    var end = code.IndexOf('"', i + 1);
                    var quoted = end < 0 ? code[(i + 1)..] : code[(i + 1)..end];
                    if (digits)
                        suffix.Append(quoted);
                    i = end < 0 ? code.Length : end;
                    break;
                case '\\' or '_' or '*':
                    i++;
                    if (c == '\\' && digits && i < code.Length)
                        suffix.Append(code[i]);
                    break;
                case '[':
                    var close = code.IndexOf(']', i);
                    var inside = close < 0 ? "" : code[(i + 1)..close];
                    condition ??= NumberFormat.FormatCondition.Parse(inside);
                    if (inside.Length > 0 && inside.All(t => t is 'h' or 'H' or 'm' or 'M' or 's' or 'S'))
                        signs.Append('h');
                    i = close < 0 ? code.Length : close;
                    break;
                default:
                    signs.Append(c);
                    break;
            }
        }

        return Of(signs.ToString(), suffix.ToString(), condition);
    }

    private static FormatSection Of(string signs, string suffix, NumberFormat.FormatCondition? condition)
    {
        if (signs.Contains("General", StringComparison.OrdinalIgnoreCase))
            return General with { Condition = condition };
        var isDate = signs.AsSpan().ContainsAny(DateSigns);
        var isYear = isDate && signs.Trim().Length is 4 && signs.Trim().All(c => c is 'y' or 'Y');
        var dot = signs.IndexOf('.', StringComparison.Ordinal);
        var decimals = dot < 0 ? "" : string.Concat(signs.Skip(dot + 1).TakeWhile(c => c is '0' or '#' or '?'));
        var lastDigit = signs.AsSpan().LastIndexOfAny("0#?");
        var isOdd = signs.AsSpan().ContainsAny("Ee/");
        return new()
        {
            IsGeneral = isOdd && !isDate,
            IsText = signs.Contains('@', StringComparison.Ordinal),
            IsDate = isDate,
            IsYear = isYear,
            HasDigits = lastDigit >= 0,
            LeastDecimals = decimals.Count(c => c == '0'),
            MostDecimals = decimals.Length,
            Percents = signs.Count(c => c == '%'),
            Thousands = lastDigit < 0 ? 0 : signs.Skip(lastDigit + 1).TakeWhile(c => c == ',').Count(),
            Suffix = suffix.Any(c => char.IsLetter(c) || c == '%') ? suffix.Trim() : "",
            Condition = condition,
        };
    }
}
