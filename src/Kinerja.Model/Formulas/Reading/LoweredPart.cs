namespace Kinerja.Model.Formulas.Reading;

/// <summary>A tree and what has been taken out of it. Its value is node × plain × factor.</summary>
/// <param name="Node">The tree; null stands for 1.</param>
/// <param name="Plain">The product of bare powers of ten that multiply a ratio (<c>x 1.000</c>); 1 for none.</param>
/// <param name="Factor">The factor that says what it counts in (<c>x 100%</c>, <c>per 1.000 penduduk</c>); 1 for none.</param>
/// <param name="Unit">What the factor counts in; null for none.</param>
/// <param name="IsBracketed">True for something in brackets.</param>
internal readonly record struct LoweredPart(FormulaNode? Node, decimal Plain = 1m, decimal Factor = 1m, string? Unit = null, bool IsBracketed = false)
{
    /// <summary>The tree.</summary>
    public FormulaNode NodeOrOne => Node ?? new ConstantNode(1m);

    /// <summary>All that was taken out.</summary>
    public decimal Scale => Plain * Factor;

    /// <summary>True when something is divided by a component.</summary>
    public bool HasRatio => Node is not null && FormulaTrees.HasRatio(Node);

    /// <summary>The tree with everything put back as a number.</summary>
    public FormulaNode Inside => Scale == 1m ? NodeOrOne : Node is null ? new ConstantNode(Scale) : Times(Node, new ConstantNode(Scale));

    /// <summary>A term of a sum as it would be read again: a power of ten behind a ratio is taken out.</summary>
    public static LoweredPart Outside(FormulaNode node) =>
        node is BinaryNode { Operator: FormulaOperator.Multiply, Right: ConstantNode { Value: var power } } product
        && Constants.IsPowerOfTen(power) && FormulaTrees.HasRatio(product.Left)
            ? new LoweredPart(product.Left, power, IsBracketed: true)
            : new LoweredPart(node, IsBracketed: true);

    /// <summary>
    /// Two parts that carry the same scale, one beside the other in a sum; null when they do not. A bare <c>x 100</c> beside <c>x 100%</c> is the same
    /// factor; different units leave none.
    /// </summary>
    public static (decimal Plain, decimal Factor, string? Unit)? Common(LoweredPart left, LoweredPart right)
    {
        if (left.Scale != right.Scale)
        {
            return null;
        }

        if (left.Factor == right.Factor)
        {
            return left.Unit == right.Unit ? (left.Plain, left.Factor, left.Unit) : (left.Scale, 1m, null);
        }

        return left is { Factor: 1m } && right.Plain == 1m ? (1m, right.Factor, right.Unit)
            : right is { Factor: 1m } && left.Plain == 1m ? (1m, left.Factor, left.Unit)
            : null;
    }

    /// <summary>A product.</summary>
    public static BinaryNode Times(FormulaNode left, FormulaNode right) => new(FormulaOperator.Multiply, left, right);
}
