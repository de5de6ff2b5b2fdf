namespace Kinerja.Model.Formulas;

/// <summary>Questions about trees.</summary>
public static class FormulaTrees
{
    /// <summary>All nodes, a node before its operands, the left operand before the right.</summary>
    public static IEnumerable<FormulaNode> Nodes(FormulaNode root)
    {
        var rest = new Stack<FormulaNode>([root]);
        while (rest.TryPop(out var node))
        {
            yield return node;
            switch (node)
            {
                case NegateNode n:
                    rest.Push(n.Operand);
                    break;
                case BinaryNode b:
                    rest.Push(b.Right);
                    rest.Push(b.Left);
                    break;
                default:
                    break;
            }
        }
    }

    /// <summary>The components in order of appearance, each name and year once.</summary>
    public static IReadOnlyList<ComponentRef> Components(FormulaNode root) =>
        [.. Nodes(root).OfType<ComponentNode>().Select(n => n.Component).DistinctBy(c => (c.Name, c.YearOffset))];

    /// <summary>How deep the tree is. A chain of operators of the same rank (<c>a + b - c</c>, <c>a x b / c</c>) counts once, however long.</summary>
    public static int Depth(FormulaNode root)
    {
        var deepest = 0;
        var rest = new Stack<(FormulaNode Node, int Depth)>([(root, 1)]);
        while (rest.TryPop(out var at))
        {
            deepest = Math.Max(deepest, at.Depth);
            switch (at.Node)
            {
                case NegateNode n:
                    rest.Push((n.Operand, at.Depth + 1));
                    break;
                case BinaryNode b:
                    var rank = Rank(b.Operator);
                    var left = b.Left is BinaryNode l && Rank(l.Operator) == rank ? at.Depth : at.Depth + 1;
                    rest.Push((b.Left, left));
                    rest.Push((b.Right, at.Depth + 1));
                    break;
                default:
                    break;
            }
        }

        return deepest;
    }

    /// <summary>True when something is divided by a component.</summary>
    public static bool HasRatio(FormulaNode root) =>
        Nodes(root).Any(n => n is BinaryNode { Operator: FormulaOperator.Divide } b && Nodes(b.Right).Any(r => r is ComponentNode));

    private static int Rank(FormulaOperator sign) => sign is FormulaOperator.Add or FormulaOperator.Subtract ? 0 : 1;
}
