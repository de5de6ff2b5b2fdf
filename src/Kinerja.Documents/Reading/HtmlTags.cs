using System.Collections.Frozen;

namespace Kinerja.Documents.Reading;

/// <summary>Which HTML elements mean something to the reader.</summary>
internal static class HtmlTags
{
    /// <summary>Elements that begin and end a line.</summary>
    public static readonly FrozenSet<string> Blocks = Set(
        "p div li ul ol dl dt dd h1 h2 h3 h4 h5 h6 blockquote pre section article header footer main address caption hr figure figcaption center form fieldset body");

    /// <summary>Elements whose text is code for the tokenizer: nothing inside is markup.</summary>
    public static readonly FrozenSet<string> Raw = Set("script style xmp iframe noembed noframes");

    /// <summary>Elements whose text is no part of the document.</summary>
    public static readonly FrozenSet<string> Skipped = Set("script style xmp iframe noembed noframes title textarea template svg math object select del noscript");

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
