namespace Kinerja.Model.Formulas.Reading;

/// <summary>One operand, operator or bracket, with its place in the text.</summary>
internal sealed record FormulaToken(TokenKind Kind, int Start, int End)
{
    /// <summary>The value of a constant or factor.</summary>
    public decimal Value { get; init; }

    /// <summary>The words after a factor, as written.</summary>
    public string? Unit { get; init; }

    /// <summary>The component read.</summary>
    public ComponentRef? Component { get; init; }

    /// <summary>The bracket itself.</summary>
    public char Bracket { get; init; }

    /// <summary>True when the name must be quoted to be read the same way again.</summary>
    public bool Quote { get; init; }

    /// <summary>True for what may stand where a value is expected.</summary>
    public bool IsOperand => Kind is TokenKind.Number or TokenKind.Percent or TokenKind.UnitNumber or TokenKind.Component;

    /// <summary>True for the four operators.</summary>
    public bool IsOperator => Kind is TokenKind.Add or TokenKind.Subtract or TokenKind.Multiply or TokenKind.Divide;
}
