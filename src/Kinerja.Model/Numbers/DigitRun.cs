using System.Text;

namespace Kinerja.Model.Numbers;

/// <summary>Cuts the run of digits, marks and inner blanks out of the text, and leaves what cannot belong to it.</summary>
internal static class DigitRun
{
    /// <summary>Takes the run; null when no digit, or mark before a digit, stands here.</summary>
    /// <param name="scanner">The place.</param>
    /// <param name="bracketed">True inside brackets, where <c>1)</c> is no footnote.</param>
    public static string? Read(NumberScanner scanner, bool bracketed)
    {
        if (!NumberScanner.IsDigit(scanner.Current) && !(NumberScanner.IsMark(scanner.Current) && NumberScanner.IsDigit(scanner.Ahead(1))))
        {
            return null;
        }

        var run = new StringBuilder();
        while (true)
        {
            if (NumberScanner.IsDigit(scanner.Current) || (NumberScanner.IsMark(scanner.Current) && !EndsMoney(scanner)))
            {
                run.Append(scanner.Current);
                scanner.Position++;
            }
            else if (scanner.Current == ' ' && GoesOn(scanner, bracketed))
            {
                run.Append(' ');
                scanner.SkipBlanks();
            }
            else
            {
                return run.ToString();
            }
        }
    }

    /// <summary><c>,-</c> and <c>.-</c> are not part of the number.</summary>
    private static bool EndsMoney(NumberScanner scanner) => NumberScanner.IsDash(scanner.Ahead(1));

    /// <summary>A blank is inside the number when digits follow, unless they are a footnote mark such as <c>1)</c>.</summary>
    private static bool GoesOn(NumberScanner scanner, bool bracketed)
    {
        if (NumberScanner.IsMark(scanner.Ahead(1)))
        {
            return NumberScanner.IsDigit(scanner.Ahead(2));
        }

        if (!NumberScanner.IsDigit(scanner.Ahead(1)))
        {
            return false;
        }

        var footnote = scanner.Ahead(2) == ')' || (NumberScanner.IsDigit(scanner.Ahead(2)) && scanner.Ahead(3) == ')');
        return bracketed || !footnote;
    }
}
