namespace Kinerja.Documents.Office;

/// <summary>Digits that stand raised: footnote marks and powers.</summary>
internal static class Raised
{
    /// <summary>The text, its digits raised when it is.</summary>
    public static string Text(string text, bool raised) => raised ? string.Concat(text.Select(Of)) : text;

    /// <summary>The raised form of a digit; other characters as they are.</summary>
    public static char Of(char c) => c switch
    {
        '1' => '¹',
        '2' => '²',
        '3' => '³',
        >= '0' and <= '9' => (char)('⁰' + (c - '0')),
        _ => c,
    };
}
