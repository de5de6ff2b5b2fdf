namespace Kinerja.Model.Numbers;

/// <summary>Footnote marks at a number: <c>*</c>, <c>**)</c>, <c>¹</c>, <c>¹⁾</c>, <c>†</c>, <c>[1]</c>, and behind a blank <c>1)</c> or <c>a)</c>.</summary>
internal static class FootnoteMarks
{
    /// <summary>Takes all marks that stand here, blanks before them included; null when there is none.</summary>
    public static string? Eat(NumberScanner scanner, bool bracketed)
    {
        string? marks = null;
        while (true)
        {
            var before = scanner.Position;
            scanner.SkipBlanks();
            var start = scanner.Position;
            if (!EatOne(scanner, scanner.AfterBlank && !bracketed))
            {
                scanner.Position = before;
                return marks;
            }

            marks = marks is null ? scanner.Slice(start) : $"{marks} {scanner.Slice(start)}";
        }
    }

    /// <summary>Stars in front of the number; null when there is none.</summary>
    public static string? EatStars(NumberScanner scanner)
    {
        var start = scanner.Position;
        return scanner.Current == '*' && EatOne(scanner, false) ? scanner.Slice(start) : null;
    }

    private static bool EatOne(NumberScanner scanner, bool afterBlank)
    {
        var start = scanner.Position;
        while (scanner.Current is '*' or '†' or '‡' or '§' || NumberScanner.IsSuperscript(scanner.Current))
        {
            scanner.Position++;
        }

        if (scanner.Position > start)
        {
            _ = scanner.Eat(')') || scanner.Eat('⁾');
            return true;
        }

        return scanner.Current == '[' ? EatLabel(scanner, 1, ']') : afterBlank && EatLabel(scanner, 0, ')');
    }

    /// <summary>One letter or one or two digits, and the closing sign.</summary>
    private static bool EatLabel(NumberScanner scanner, int opening, char closing)
    {
        var first = scanner.Ahead(opening);
        var length = char.IsAsciiLetter(first) ? 1
            : !NumberScanner.IsDigit(first) ? 0
            : NumberScanner.IsDigit(scanner.Ahead(opening + 1)) ? 2 : 1;
        if (length == 0 || scanner.Ahead(opening + length) != closing)
        {
            return false;
        }

        scanner.Position += opening + length + 1;
        return true;
    }
}
