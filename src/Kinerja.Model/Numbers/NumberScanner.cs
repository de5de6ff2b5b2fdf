namespace Kinerja.Model.Numbers;

/// <summary>A place in the prepared text, and the small steps of the grammar. It only moves forward, except to a place it has been given back.</summary>
internal sealed class NumberScanner(string text)
{
    private readonly string _lower = text.ToLowerInvariant();

    public int Position { get; set; }

    public bool AtEnd => Position >= text.Length;

    /// <summary>The character here, or NUL at the end; the prepared text holds no NUL.</summary>
    public char Current => Ahead(0);

    /// <summary>True when a blank stands just before this place.</summary>
    public bool AfterBlank => Position > 0 && text[Position - 1] == ' ';

    public char Ahead(int count) => Position + count < text.Length ? text[Position + count] : '\0';

    public static bool IsHyphen(char c) => c is '-' or '\u2212' or '\u2010' or '\u2011';

    /// <summary>Hyphens, minus and the long dashes.</summary>
    public static bool IsDash(char c) => IsHyphen(c) || c is '\u2012' or '\u2013' or '\u2014' or '\u2015';

    public static bool IsDigit(char c) => char.IsAsciiDigit(c);

    public static bool IsMark(char c) => c is '.' or ',';

    public static bool IsSuperscript(char c) => c is '¹' or '²' or '³' or '⁰' or (>= '⁴' and <= '⁹');

    public bool SkipBlanks()
    {
        var start = Position;
        while (Current == ' ')
        {
            Position++;
        }

        return Position > start;
    }

    public bool Eat(char c)
    {
        if (Current != c)
        {
            return false;
        }

        Position++;
        return true;
    }

    /// <summary>Takes the longest phrase that stands here; null when none does.</summary>
    public (string Phrase, string Kind)? EatPhrase(PhraseTable phrases)
    {
        var found = phrases.At(_lower, Position);
        Position += found?.Phrase.Length ?? 0;
        return found;
    }

    /// <summary>True when one of the phrases stands here; nothing is taken.</summary>
    public bool StandsAny(PhraseTable phrases) => phrases.At(_lower, Position) is not null;

    public string Slice(int start) => text[start..Position];

    public string LowerSlice(int start) => _lower[start..Position];
}
