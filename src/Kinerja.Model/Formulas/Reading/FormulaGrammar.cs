using Parlot;
using Parlot.Fluent;

namespace Kinerja.Model.Formulas.Reading;

/// <summary>
/// The grammar. It is written over the kinds of the tokens, one letter each, so that the phrase rules and the grammar do not meddle with each other:
/// <code>
/// sum    := rate (('+' | '-') rate)*
/// rate   := product ('f' | '%')*
/// product:= signed (('*' | '/') signed)*
/// signed := '-' value | value
/// value  := 'n' | 'p' | 'u' | 'c' | '(' sum ')'
/// </code>
/// </summary>
internal static class FormulaGrammar
{
    private static readonly Parser<RawNode> Formula = Build();

    /// <summary>The tree of tokens that <see cref="TokenOrder.Check"/> has found in order; null should never be.</summary>
    public static RawNode? Parse(IReadOnlyList<FormulaToken> tokens)
    {
        var kinds = string.Create(tokens.Count, tokens, static (span, source) =>
        {
            for (var i = 0; i < span.Length; i++)
            {
                span[i] = (char)source[i].Kind;
            }
        });
        return Formula.TryParse(new Context(kinds, tokens), out var node, out _) ? node : null;
    }

    private static Parser<RawNode> Build()
    {
        var sum = Deferred<RawNode>();
        var leaf = Letter("npuc").Then(RawNode (token) => new RawLeaf(token));
        var value = leaf.Or(Between(Letter("("), sum, Letter(")")).Then(RawNode (inner) => new RawBracket(inner)));
        var negative = Letter("-").SkipAnd(value).Then(RawNode (node) => new RawNegate(node));
        var signed = value.Or(negative);
        var product = signed.LeftAssociative([Letter("*"), Letter("/")], RawNode (left, right, sign) => new RawBinary(sign, left, right));
        var rate = product.And(ZeroOrMany(Letter("f%"))).Then(pair => pair.Item2.Aggregate(pair.Item1, (node, token) => new RawPostfix(node, token)));
        sum.Parser = rate.LeftAssociative([Letter("+"), Letter("-")], RawNode (left, right, sign) => new RawBinary(sign, left, right));
        return sum.Eof();
    }

    private static Parser<FormulaToken> Letter(string kinds) =>
        Literals.AnyOf(kinds, 1, 1).Then((context, start, _, _) => ((Context)context).Tokens[start]);

    private sealed class Context(string kinds, IReadOnlyList<FormulaToken> tokens) : ParseContext(new Scanner(kinds), CancellationToken.None)
    {
        public IReadOnlyList<FormulaToken> Tokens => tokens;
    }
}
