namespace Kinerja.Model.Formulas;

/// <summary>The tree of a formula. At most <see cref="FormulaLimits.MaxDepth"/> deep and <see cref="FormulaLimits.MaxNodes"/> nodes.</summary>
public abstract record FormulaNode;

/// <summary>A constant.</summary>
public sealed record ConstantNode(decimal Value) : FormulaNode;

/// <summary>A component, of this year (offset 0) or of the previous one (−1).</summary>
/// <param name="Component">The component read.</param>
public sealed record ComponentNode(ComponentRef Component) : FormulaNode;

/// <summary>Two operands.</summary>
public sealed record BinaryNode(FormulaOperator Operator, FormulaNode Left, FormulaNode Right) : FormulaNode;

/// <summary>A minus before an operand.</summary>
public sealed record NegateNode(FormulaNode Operand) : FormulaNode;
