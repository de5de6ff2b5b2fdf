namespace Kinerja.Model.Formulas.Reading;

/// <summary>The tree as written, before factors are taken out.</summary>
internal abstract record RawNode;

/// <summary>A constant, factor or component.</summary>
internal sealed record RawLeaf(FormulaToken Token) : RawNode;

/// <summary>Two operands.</summary>
internal sealed record RawBinary(FormulaToken Operator, RawNode Left, RawNode Right) : RawNode;

/// <summary>A minus before an operand.</summary>
internal sealed record RawNegate(RawNode Operand) : RawNode;

/// <summary>A factor or percent sign written behind.</summary>
internal sealed record RawPostfix(RawNode Operand, FormulaToken Token) : RawNode;

/// <summary>Something in brackets: what was meant to belong together is certain.</summary>
internal sealed record RawBracket(RawNode Inner) : RawNode;
