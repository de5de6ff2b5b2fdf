using Kinerja.Model.Texts;
using Parlot.Fluent;

namespace Kinerja.Model.Formulas.Reading;

/// <summary>Splits the text into atoms. Every character belongs to exactly one atom or to a blank, so nothing is lost and nothing fails.</summary>
internal static class AtomReader
{
    private static readonly Parser<IReadOnlyList<Span>> Spans = Build();

    /// <summary>The atoms of the text, in order.</summary>
    public static List<Atom> Read(string text)
    {
        var atoms = new List<Atom>();
        var spans = Spans.Parse(text) ?? [];
        var line = false;
        for (var i = 0; i < spans.Count; i++)
        {
            var blankBefore = i == 0 || spans[i - 1].Kind is null;
            var span = JoinX(text, spans, ref i);
            if (span.Kind is null)
            {
                line |= text.AsSpan(span.Start, span.End - span.Start).IndexOfAny("\r\n\u0085\u2028\u2029") >= 0;
                continue;
            }

            var blankAfter = i == spans.Count - 1 || spans[i + 1].Kind is null;
            atoms.Add(Make(text, span, blankBefore, blankAfter, line, atoms.Count > 0 ? atoms[^1] : null));
            line = false;
        }

        return atoms;
    }

    /// <summary>The x of <c>X-ray</c> does not stand alone: it is one word with what follows the hyphen.</summary>
    private static Span JoinX(string text, IReadOnlyList<Span> spans, ref int i)
    {
        var span = spans[i];
        if (span is { Kind: AtomKind.Word } && span.End - span.Start == 1 && text[span.Start] is 'x' or 'X' && i + 2 < spans.Count
            && text[span.End] == '-' && spans[i + 2].Kind == AtomKind.Word && char.IsLetter(text[spans[i + 2].Start]))
        {
            i += 2;
            return span with { End = spans[i].End };
        }

        return span;
    }

    private static Atom Make(string text, Span span, bool blankBefore, bool blankAfter, bool line, Atom? before)
    {
        var kind = span.Kind ?? AtomKind.Other;
        var slice = text[span.Start..span.End];
        if (kind == AtomKind.Equals && !blankBefore && before is { Kind: AtomKind.Word } && before.Text[^1] is '<' or '>')
        {
            kind = AtomKind.Word; // ">=" is a comparison inside a name
        }
        else if (kind == AtomKind.Word && slice.Length >= 3 && slice.All(c => c == '.'))
        {
            kind = AtomKind.Ellipsis;
        }

        var content = kind == AtomKind.Quoted ? slice[1..^1].Replace("\"\"", "\"", StringComparison.Ordinal) : slice;
        return new Atom(kind, span.Start, span.End, content, kind == AtomKind.Word ? TextFolding.Fold(content) : "", blankBefore, blankAfter, line);
    }

    private static Parser<IReadOnlyList<Span>> Build()
    {
        var blank = Literals.Pattern(char.IsWhiteSpace).Then((_, start, end, _) => new Span(null, start, end));
        var straight = Literals.Char('"').And(ZeroOrMany(Literals.NoneOf("\"").Or(Capture(Literals.Text("\"\""))))).And(Literals.Char('"'));
        var curly = Literals.AnyOf("“„", 1, 1).And(ZeroOrOne(Literals.NoneOf("“”„"))).And(Literals.AnyOf("”“", 1, 1));
        var quoted = Capture(straight).Or(Capture(curly)).Then((_, start, end, _) => new Span(AtomKind.Quoted, start, end));
        var word = Literals.Pattern(c => KindOf(c) == AtomKind.Word).Then((_, start, end, _) => new Span(AtomKind.Word, start, end));
        var sign = Literals.Pattern(_ => true, 1, 1).Then((context, start, end, _) =>
            new Span(KindOf(context.Scanner.Buffer[start]), start, end));
        return ZeroOrMany(OneOf(blank, quoted, word, sign));
    }

    private static AtomKind KindOf(char c) => c switch
    {
        '(' or '[' or '{' => AtomKind.Open,
        ')' or ']' or '}' => AtomKind.Close,
        '+' => AtomKind.Plus,
        '-' or '−' or (>= '\u2010' and <= '\u2015') => AtomKind.Dash,
        '/' or '⁄' or '∕' or '／' => AtomKind.Slash,
        ':' or '÷' or '∶' or '：' => AtomKind.Divide,
        '×' or '*' or '∗' or '✕' or '✖' => AtomKind.Times,
        '%' or '％' => AtomKind.Percent,
        '=' or '＝' => AtomKind.Equals,
        '∑' or 'Σ' => AtomKind.Sigma,
        '…' => AtomKind.Ellipsis,
        '"' or '“' or '”' or '„' or ';' or '|' or '\\' or '^' or '~' or '?' or '!' or '√' or '∞' or '≠' or '±' or '·' or '•' or '∙' => AtomKind.Other,
        >= '\u2500' and <= '\u257F' => AtomKind.Other, // drawn rules
        >= '\uE000' and <= '\uF8FF' => AtomKind.Other, // symbol fonts: nobody can tell what they showed
        _ when char.IsControl(c) || char.IsWhiteSpace(c) => AtomKind.Other,
        _ when Characters.IsBidiControl(c) => AtomKind.Other,
        _ => AtomKind.Word,
    };

    private readonly record struct Span(AtomKind? Kind, int Start, int End);
}
