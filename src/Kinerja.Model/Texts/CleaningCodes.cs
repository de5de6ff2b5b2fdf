namespace Kinerja.Model.Texts;

/// <summary>The stable codes of <see cref="CleaningNote"/>.</summary>
public static class CleaningCodes
{
    /// <summary>Changed: damaged characters (half a surrogate pair) became U+FFFD. Needs a look.</summary>
    public const string Malformed = "malformed";

    /// <summary>Changed: control characters removed.</summary>
    public const string Control = "control";

    /// <summary>Changed: marks that turn the direction of writing removed. Needs a look.</summary>
    public const string Direction = "direction";

    /// <summary>Changed: zero-width characters and soft hyphens removed.</summary>
    public const string Invisible = "invisible";

    /// <summary>Changed: letters and their marks put together (NFC).</summary>
    public const string Composed = "composed";

    /// <summary>Changed: doubled, hard or line-breaking blanks became one blank.</summary>
    public const string Blanks = "blanks";

    /// <summary>Changed: asterisks of bold or italic type removed.</summary>
    public const string Asterisks = "asterisks";

    /// <summary>Changed: letters set apart were joined to words.</summary>
    public const string LetterSpacing = "letterSpacing";

    /// <summary>Left: a word mixes Latin with look-alike letters of another script. Needs a look.</summary>
    public const string MixedScript = "mixedScript";

    /// <summary>Left: characters that look like a wrongly decoded text. Needs a look.</summary>
    public const string Mojibake = "mojibake";

    /// <summary>Left: an at sign in the place of a letter. Needs a look.</summary>
    public const string SignForLetter = "signForLetter";
}
