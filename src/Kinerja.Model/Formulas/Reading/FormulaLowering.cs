using Kinerja.Model.Outcomes;

namespace Kinerja.Model.Formulas.Reading;

/// <summary>
/// Takes the display factor out of the tree as written: <c>(A / B) x 100%</c>, <c>100 x A / B</c> and <c>A x 100% / B</c> are all A / B with the
/// factor 100. A factor that all terms of a sum carry is taken out of the sum; one that only some carry stays inside as a number.
/// </summary>
internal sealed class FormulaLowering
{
    private readonly List<Text> _warnings = [];
    private FormulaError? _error;

    private FormulaLowering()
    {
    }

    /// <summary>The parts of the formula; or the error.</summary>
    public static (FormulaNode Root, decimal Factor, string? Unit, IReadOnlyList<Text> Warnings, FormulaError? Error) Run(RawNode raw)
    {
        var lowering = new FormulaLowering();
        var part = lowering.Lower(raw);
        var root = part.Node ?? new ConstantNode(1m);
        if (part.Factor != 1m && !FormulaTrees.HasRatio(root))
        {
            lowering._warnings.Add(FormulaErrors.FactorWithoutDivision);
        }

        return (root, part.Factor, part.Unit, [.. lowering._warnings.Distinct()], lowering._error);
    }

    private Part Lower(RawNode raw)
    {
        switch (raw)
        {
            case RawLeaf leaf:
                return Leaf(leaf.Token);
            case RawBracket bracket:
                return Lower(bracket.Inner) with { IsBracketed = true };
            case RawNegate negate:
                var operand = Lower(negate.Operand);
                return new Part(new NegateNode(operand.NodeOrOne), operand.Factor, operand.Unit);
            case RawPostfix { Token.Kind: TokenKind.PerFactor } rate:
                return Rate(Lower(rate.Operand), rate.Token);
            case RawPostfix percent:
                return Percent(Lower(percent.Operand), percent.Token);
            case RawBinary binary:
                var (left, right) = (Lower(binary.Left), Lower(binary.Right));
                return binary.Operator.Kind switch
                {
                    TokenKind.Multiply => Multiply(left, right),
                    TokenKind.Divide => Divide(left, right, binary.Operator.Start),
                    TokenKind.Add => Combine(FormulaOperator.Add, left, right, binary.Operator),
                    _ => Combine(FormulaOperator.Subtract, left, right, binary.Operator),
                };
            default:
                return new Part(null, 1m, null);
        }
    }

    private static Part Leaf(FormulaToken token) => token.Kind switch
    {
        TokenKind.Percent when token.Value == 100m => new Part(null, 100m, "%"),
        TokenKind.Percent => new Part(new ConstantNode(token.Value / 100m), 1m, null),
        TokenKind.UnitNumber => new Part(null, token.Value, token.Unit),
        TokenKind.Number => new Part(new ConstantNode(token.Value), 1m, null),
        _ => new Part(new ComponentNode(token.Component!), 1m, null),
    };

    private Part Rate(Part part, FormulaToken token)
    {
        var fits = part.Factor == 1m || (part.Factor == token.Value && (part.Unit is null || part.Unit == token.Unit));
        if (!FormulaTrees.HasRatio(part.NodeOrOne))
        {
            _error ??= FormulaErrors.FactorWithoutRatio(token.Start, []);
        }
        else if (!fits)
        {
            _error ??= FormulaErrors.TwoFactors(token.Start);
        }

        return new Part(part.Node, token.Value, token.Unit ?? part.Unit);
    }

    private Part Percent(Part part, FormulaToken token)
    {
        if (part.Factor == 100m && part.Unit is null or "%")
        {
            return new Part(part.Node, 100m, "%");
        }

        if (part.Factor != 1m || !FormulaTrees.HasRatio(part.NodeOrOne))
        {
            _error ??= FormulaErrors.PercentMark(token.Start);
        }

        _warnings.Add(FormulaErrors.PercentRead);
        return new Part(part.Node, 100m, "%");
    }

    private static Part Multiply(Part left, Part right)
    {
        if (PlainFactor(left, right) is { } taken)
        {
            return taken;
        }

        if (PlainFactor(right, left) is { } takenLeft)
        {
            return takenLeft;
        }

        if (left.Factor != 1m && right.Factor != 1m)
        {
            left = left.Inside();
        }

        var node = left.Node is null ? right.Node : right.Node is null ? left.Node : Product(left.Node, right.Node);
        return left.Factor != 1m ? new Part(node, left.Factor, left.Unit) : new Part(node, right.Factor, right.Unit);
    }

    /// <summary>A bare power of ten that multiplies a ratio is its factor.</summary>
    private static Part? PlainFactor(Part ratio, Part number)
    {
        if (number is not { Node: ConstantNode { Value: var value }, Factor: 1m } || !Constants.IsPowerOfTen(value) || ratio.Unit is not null
            || !FormulaTrees.HasRatio(ratio.NodeOrOne))
        {
            return null;
        }

        return Constants.IsPowerOfTen(ratio.Factor * value) ? new Part(ratio.Node, ratio.Factor * value, null) : null;
    }

    private Part Divide(Part left, Part right, int position)
    {
        if (right.Node is null)
        {
            _error ??= FormulaErrors.PercentDivisor(position);
        }

        var divisor = right.Inside().NodeOrOne;
        var taken = 1m;
        var dividend = left.NodeOrOne;
        if (FormulaTrees.Nodes(divisor).Any(n => n is ComponentNode))
        {
            // "A x 1.000 / B" is "A / B x 1.000"
            while (dividend is BinaryNode { Operator: FormulaOperator.Multiply } product && Power(product) is { } power)
            {
                taken *= power.Value;
                dividend = power.Other;
            }
        }

        var quotient = new Part(new BinaryNode(FormulaOperator.Divide, dividend, divisor), left.Factor, left.Unit);
        return taken == 1m ? quotient : Multiply(quotient, new Part(new ConstantNode(taken), 1m, null));
    }

    private static (decimal Value, FormulaNode Other)? Power(BinaryNode product) => product switch
    {
        { Right: ConstantNode right } when Constants.IsPowerOfTen(right.Value) => (right.Value, product.Left),
        { Left: ConstantNode left } when Constants.IsPowerOfTen(left.Value) => (left.Value, product.Right),
        _ => null,
    };

    private Part Combine(FormulaOperator sign, Part left, Part right, FormulaToken token)
    {
        var isRatio = right.Node is { } node && FormulaTrees.HasRatio(node);
        if (left.Factor == right.Factor && left.Unit == right.Unit)
        {
            if (isRatio && !right.IsBracketed && !FormulaTrees.HasRatio(left.NodeOrOne) && left.Node is not (null or ConstantNode))
            {
                _warnings.Add(FormulaErrors.RankOfOperators);
            }

            return new Part(Sum(sign, left.NodeOrOne, right.NodeOrOne), left.Factor, left.Unit);
        }

        if (isRatio && right.Factor != 1m && !right.IsBracketed && left.Node is not null)
        {
            _error ??= FormulaErrors.Order(token.Start); // "A + B / C x 100%": which part is divided?
        }

        return new Part(Sum(sign, left.Inside().NodeOrOne, right.Inside().NodeOrOne), 1m, null);
    }

    /// <summary>Chains lean to the left, so that <c>a + (b + c)</c> and <c>a + b + c</c> are one formula.</summary>
    private static BinaryNode Sum(FormulaOperator sign, FormulaNode left, FormulaNode right) =>
        sign == FormulaOperator.Add && right is BinaryNode { Operator: FormulaOperator.Add or FormulaOperator.Subtract } chain
            ? new BinaryNode(chain.Operator, Sum(FormulaOperator.Add, left, chain.Left), chain.Right)
            : new BinaryNode(sign, left, right);

    private static BinaryNode Product(FormulaNode left, FormulaNode right) =>
        right is BinaryNode { Operator: FormulaOperator.Multiply } chain
            ? new BinaryNode(FormulaOperator.Multiply, Product(left, chain.Left), chain.Right)
            : new BinaryNode(FormulaOperator.Multiply, left, right);

    /// <summary>A tree and the factor taken out of it; no tree stands for 1.</summary>
    private readonly record struct Part(FormulaNode? Node, decimal Factor, string? Unit, bool IsBracketed = false)
    {
        public FormulaNode NodeOrOne => Node ?? new ConstantNode(1m);

        /// <summary>Puts the factor back as a number.</summary>
        public Part Inside() => Factor == 1m ? this
            : new Part(Node is null ? new ConstantNode(Factor) : Product(Node, new ConstantNode(Factor)), 1m, null);
    }
}
