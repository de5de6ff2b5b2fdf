using Kinerja.Model.Outcomes;

namespace Kinerja.Model.Formulas.Reading;

/// <summary>
/// Takes the display factor out of the tree as written: <c>(A / B) x 100%</c>, <c>100 x A / B</c> and <c>A x 100% / B</c> are all A / B with the
/// factor 100. A factor that all terms of a sum carry is taken out of the sum; one that only some carry stays inside as a number. Chains of one
/// operator lean to the left, so that <c>a + (b + c)</c> and <c>a + b + c</c> are one formula.
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
        if (part.Scale != 1m && !part.HasRatio)
        {
            lowering._warnings.Add(FormulaErrors.FactorWithoutDivision);
        }

        var (root, factor) = part.Factor == 1m ? (part.NodeOrOne, part.Plain)
            : part.Plain == 1m ? (part.NodeOrOne, part.Factor)
            : (LoweredPart.Times(part.NodeOrOne, new ConstantNode(part.Plain)), part.Factor);
        return (root, factor, part.Unit, [.. lowering._warnings.Distinct()], lowering._error);
    }

    private LoweredPart Lower(RawNode raw)
    {
        switch (raw)
        {
            case RawLeaf leaf:
                return Leaf(leaf.Token);
            case RawBracket bracket:
                return Lower(bracket.Inner) with { IsBracketed = true };
            case RawNegate negate:
                var operand = Lower(negate.Operand);
                return operand with { Node = new NegateNode(operand.NodeOrOne), IsBracketed = false };
            case RawPostfix { Token.Kind: TokenKind.PerFactor } rate:
                return Rate(Lower(rate.Operand), rate.Token);
            case RawPostfix percent:
                return Percent(Lower(percent.Operand), percent.Token);
            case RawBinary binary:
                var (left, right) = (Lower(binary.Left), Lower(binary.Right));
                return binary.Operator.Kind switch
                {
                    TokenKind.Multiply => Multiply(left, right, binary.Operator.Start),
                    TokenKind.Divide => Divide(left, right, binary.Operator.Start),
                    TokenKind.Add => Combine(FormulaOperator.Add, left, right, binary.Operator),
                    _ => Combine(FormulaOperator.Subtract, left, right, binary.Operator),
                };
            default:
                throw new InvalidOperationException($"The grammar has no {raw.GetType().Name}.");
        }
    }

    private static LoweredPart Leaf(FormulaToken token) => token.Kind switch
    {
        TokenKind.Percent when token.Value == 100m => new LoweredPart(null, 1m, 100m, "%"),
        TokenKind.Percent => new LoweredPart(new ConstantNode(token.Value / 100m)),
        TokenKind.UnitNumber => new LoweredPart(null, 1m, token.Value, token.Unit),
        TokenKind.Number => new LoweredPart(new ConstantNode(token.Value)),
        _ => new LoweredPart(new ComponentNode(token.Component!)),
    };

    private LoweredPart Rate(LoweredPart part, FormulaToken token)
    {
        var said = part.Scale == token.Value && (part.Factor == 1m || token.Unit is null || part.Unit == token.Unit); // "x 1.000 per 1.000 KH"
        if (!part.HasRatio)
        {
            _error ??= FormulaErrors.FactorWithoutRatio(token.Start, []);
        }
        else if (part.Scale != 1m && !said)
        {
            _error ??= FormulaErrors.TwoFactors(token.Start);
        }

        return token.Unit is null && part.Factor == 1m ? new LoweredPart(part.Node, token.Value)
            : new LoweredPart(part.Node, 1m, token.Value, token.Unit ?? part.Unit);
    }

    private LoweredPart Percent(LoweredPart part, FormulaToken token)
    {
        var said = part.Scale == 100m && part.Unit is null or "%";
        if (!said)
        {
            _error ??= part.Scale != 1m || !part.HasRatio ? FormulaErrors.PercentMark(token.Start) : null;
            _warnings.Add(FormulaErrors.PercentRead);
        }

        return new LoweredPart(part.Node, 1m, 100m, "%");
    }

    private LoweredPart Multiply(LoweredPart left, LoweredPart right, int position)
    {
        if (right.Node is BinaryNode { Operator: FormulaOperator.Multiply } chain)
        {
            var first = Multiply(left, right with { Node = chain.Left }, position);
            return Multiply(first, new LoweredPart(chain.Right), position);
        }

        // Two factors with units: the later one counts, the other is a number.
        var (factor, unit, plain) = right.Factor != 1m ? (right.Factor, right.Unit, left.Factor) : (left.Factor, left.Unit, 1m);
        plain = Scale(plain, Scale(left.Plain, right.Plain, position), position);
        var (a, b) = (left.Node, right.Node);
        if (b is ConstantNode { Value: var second } && Constants.IsPowerOfTen(second) && left.HasRatio)
        {
            (b, plain) = (null, Scale(plain, second, position));
        }
        else if (a is ConstantNode { Value: var front } && Constants.IsPowerOfTen(front) && right.HasRatio)
        {
            (a, plain) = (null, Scale(plain, front, position));
        }

        return new LoweredPart(a is null ? b : b is null ? a : LoweredPart.Times(a, b), plain, factor, unit);
    }

    private decimal Scale(decimal one, decimal other, int position)
    {
        if (one == 1m || other == 1m || Constants.IsPowerOfTen(one * other))
        {
            return one * other;
        }

        _error ??= FormulaErrors.FactorTooLarge(position);
        return one;
    }

    private LoweredPart Divide(LoweredPart left, LoweredPart right, int position)
    {
        if (right.Node is null)
        {
            _error ??= FormulaErrors.PercentDivisor(position);
        }

        var divisor = right.Inside;
        var plain = left.Plain;
        var dividend = left.NodeOrOne;
        if (FormulaTrees.Nodes(divisor).Any(n => n is ComponentNode))
        {
            // "A x 1.000 / B" is "A / B x 1.000"
            while (dividend is BinaryNode { Operator: FormulaOperator.Multiply } product && Power(product) is { } power)
            {
                plain = Scale(plain, power.Value, position);
                dividend = power.Other;
            }
        }

        return new LoweredPart(new BinaryNode(FormulaOperator.Divide, dividend, divisor), plain, left.Factor, left.Unit);
    }

    private static (decimal Value, FormulaNode Other)? Power(BinaryNode product) => product switch
    {
        { Right: ConstantNode right } when Constants.IsPowerOfTen(right.Value) => (right.Value, product.Left),
        { Left: ConstantNode left } when Constants.IsPowerOfTen(left.Value) => (left.Value, product.Right),
        _ => null,
    };

    private LoweredPart Combine(FormulaOperator sign, LoweredPart left, LoweredPart right, FormulaToken token)
    {
        if (sign == FormulaOperator.Add && right is { Scale: 1m, Node: BinaryNode { Operator: FormulaOperator.Add or FormulaOperator.Subtract } chain })
        {
            var first = Combine(FormulaOperator.Add, left, LoweredPart.Outside(chain.Left), token);
            return Combine(chain.Operator, first, LoweredPart.Outside(chain.Right), token);
        }

        var bareRatio = right is { HasRatio: true, IsBracketed: false };
        if (LoweredPart.Common(left, right) is { } common)
        {
            if (bareRatio && !left.HasRatio && left.Node is not (null or ConstantNode))
            {
                _warnings.Add(FormulaErrors.RankOfOperators);
            }

            return Shared(sign, left, right, common, token);
        }

        if (bareRatio && right.Scale != 1m && left.Node is not null)
        {
            _error ??= FormulaErrors.Order(token.Start); // "A + B / C x 100%": which part is divided?
        }

        return new LoweredPart(new BinaryNode(sign, left.Inside, right.Inside));
    }

    /// <summary>A sum whose terms share a scale: the sum of the trees, times the scale.</summary>
    private LoweredPart Shared(
        FormulaOperator sign, LoweredPart left, LoweredPart right, (decimal Plain, decimal Factor, string? Unit) common, FormulaToken token)
    {
        if (common is (1m, 1m, _))
        {
            return new LoweredPart(new BinaryNode(sign, left.NodeOrOne, right.NodeOrOne));
        }

        var sum = Combine(sign, new LoweredPart(left.NodeOrOne), new LoweredPart(right.NodeOrOne, IsBracketed: true), token);
        return Multiply(sum, new LoweredPart(null, common.Plain, common.Factor, common.Unit), token.Start);
    }
}
