namespace Kinerja.Model.Formulas.Reading;

/// <summary>A piece of the text with its place.</summary>
/// <param name="Kind">What it looks like.</param>
/// <param name="Start">First character.</param>
/// <param name="End">One past the last character.</param>
/// <param name="Text">As written; the content without its marks for a quotation.</param>
/// <param name="Word">Folded (<c>thn.</c> → <c>tahun</c>); empty for mere punctuation and for signs.</param>
/// <param name="BlankBefore">A blank or the edge of the text stands before it.</param>
/// <param name="BlankAfter">A blank or the edge of the text stands after it.</param>
/// <param name="StartsLine">A line break stands before it.</param>
internal sealed record Atom(AtomKind Kind, int Start, int End, string Text, string Word, bool BlankBefore, bool BlankAfter, bool StartsLine)
{
    /// <summary>True for an unquoted word that reads as <paramref name="word"/> when folded.</summary>
    public bool Is(string word) => Kind == AtomKind.Word && string.Equals(Word, word, StringComparison.Ordinal);

    /// <summary>True for an unquoted word that is one of the words given.</summary>
    public bool IsAny(IReadOnlySet<string> words) => Kind == AtomKind.Word && words.Contains(Word);

    /// <summary>True for a word that begins with an ASCII digit.</summary>
    public bool IsNumeric => Kind == AtomKind.Word && char.IsAsciiDigit(Text[0]);

    /// <summary>True for a word of ASCII digits alone.</summary>
    public bool IsDigits => Kind == AtomKind.Word && Text.All(char.IsAsciiDigit);

    /// <summary>No blank on either side.</summary>
    public bool IsTight => !BlankBefore && !BlankAfter;
}
