namespace Kinerja.Model.Formulas.Reading;

/// <summary>Finds the first token that the grammar cannot accept, in one pass, and says what would have been accepted there.</summary>
internal sealed class TokenOrder
{
    private readonly string _text;
    private readonly Stack<FormulaToken> _open = new();
    private FormulaToken? _before;
    private bool _signed;

    private TokenOrder(string text) => _text = text;

    /// <summary>The first violation, or null when the tokens are in order and within bounds.</summary>
    public static FormulaError? Check(string text, IReadOnlyList<FormulaToken> tokens) => new TokenOrder(text).First(tokens);

    private FormulaError? First(IReadOnlyList<FormulaToken> tokens)
    {
        var wantsValue = true;
        var operands = 0;
        foreach (var token in tokens)
        {
            if ((wantsValue ? Value(token) : Sign(token)) is { } error)
            {
                return error;
            }

            if (token.IsOperand && ++operands > FormulaLimits.MaxNodes)
            {
                return FormulaErrors.TooManyNodes(token.Start);
            }

            wantsValue = token.IsOperator || token.Kind == TokenKind.Open;
            _before = token;
        }

        return wantsValue ? FormulaErrors.Expected(_text, _text.Length, false)
            : _open.TryPeek(out var unclosed) ? FormulaErrors.UnclosedBracket(_text.Length, unclosed.Bracket, unclosed.Start)
            : null;
    }

    private FormulaError? Value(FormulaToken token)
    {
        // One minus may stand before a value, not two.
        var sign = token.Kind == TokenKind.Subtract && !_signed;
        _signed = sign;
        if (token.IsOperand || sign)
        {
            return null;
        }

        if (token.Kind != TokenKind.Open)
        {
            return FormulaErrors.Expected(_text, token.Start, false);
        }

        _open.Push(token);
        return _open.Count > FormulaLimits.MaxDepth ? FormulaErrors.TooDeep(token.Start) : null;
    }

    private FormulaError? Sign(FormulaToken token)
    {
        if (token.Kind == TokenKind.Close)
        {
            var known = _open.TryPop(out var opened);
            return known && Matches(opened!.Bracket, token.Bracket) ? null : FormulaErrors.WrongBracket(token.Start, token.Bracket, opened?.Bracket);
        }

        var afterRate = _before?.Kind is TokenKind.PerFactor or TokenKind.PercentMark;
        var fits = token.Kind is TokenKind.PerFactor or TokenKind.PercentMark
            || (token.IsOperator && (!afterRate || token.Kind is TokenKind.Add or TokenKind.Subtract));
        return fits ? null : FormulaErrors.Expected(_text, token.Start, true);
    }

    private static bool Matches(char open, char close) => (open, close) is ('(', ')') or ('[', ']') or ('{', '}');
}
