using System.Text;

namespace Kinerja.Model.Texts;

/// <summary>
/// Removes asterisks that are type setting: pairs of two or more around words, or single ones around the whole text. What stays: a lone mark
/// (a footnote), <c>*)</c>, a list mark, and the multiplication sign of a formula.
/// </summary>
internal static class Asterisks
{
    /// <summary>The text without them.</summary>
    public static string Remove(string text)
    {
        if (!text.Contains('*', StringComparison.Ordinal))
        {
            return text;
        }

        var drop = new bool[text.Length];
        var open = new Dictionary<int, Stack<int>>(); // length of the run → where such runs began
        for (var i = 0; i < text.Length;)
        {
            if (text[i] != '*')
            {
                i++;
                continue;
            }

            var start = i;
            while (i < text.Length && text[i] == '*')
            {
                i++;
            }

            Pair(text, drop, open, start, i - start);
        }

        return WithoutFrame(Keep(text, drop));
    }

    private static void Pair(string text, bool[] drop, Dictionary<int, Stack<int>> open, int start, int length)
    {
        var end = start + length;
        if (length < 2 || (end < text.Length && text[end] == ')'))
        {
            return;
        }

        if (start > 0 && !char.IsWhiteSpace(text[start - 1]) && open.TryGetValue(length, out var begun) && begun.TryPop(out var began))
        {
            drop.AsSpan(began, length).Fill(true);
            drop.AsSpan(start, length).Fill(true);
        }
        else if (end < text.Length && !char.IsWhiteSpace(text[end]))
        {
            if (!open.TryGetValue(length, out var same))
            {
                open[length] = same = new Stack<int>();
            }

            same.Push(start);
        }
    }

    private static string Keep(string text, bool[] drop)
    {
        var builder = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (!drop[i])
            {
                builder.Append(text[i]);
            }
        }

        return builder.ToString();
    }

    /// <summary><c>*miring*</c>, when these are the only two.</summary>
    private static string WithoutFrame(string text)
    {
        var inner = text.AsSpan().Trim();
        var framed = inner.Length > 2 && inner[0] == '*' && inner[^1] == '*' && !char.IsWhiteSpace(inner[1]) && !char.IsWhiteSpace(inner[^2])
            && inner.Count('*') == 2;
        return framed ? inner[1..^1].ToString() : text;
    }
}
