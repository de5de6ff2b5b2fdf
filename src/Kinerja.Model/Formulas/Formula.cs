using Kinerja.Model.Outcomes;

namespace Kinerja.Model.Formulas;

/// <summary>A formula that has been read: the tree, its canonical print and the components it needs.</summary>
public sealed record Formula
{
    /// <summary>The text as written, kept for print and explanation.</summary>
    public required string Text { get; init; }

    /// <summary>The whole expression without the display factor (<c>x 100%</c>): the plain ratio or sum.</summary>
    public required FormulaNode Root { get; init; }

    /// <summary>The display factor: 100 for <c>x 100%</c>, 1000 for <c>per 1.000 penduduk</c>, else 1. The figure is Root × Factor.</summary>
    public required decimal Factor { get; init; }

    /// <summary><c>%</c> when the factor carries a percent sign, words after <c>per 1.000</c> as written (<c>penduduk</c>), else null.</summary>
    public string? Unit { get; init; }

    /// <summary>The canonical print; two formulas are identical exactly when their canonical prints are equal. Parses back to itself.</summary>
    public required string Canonical { get; init; }

    /// <summary>The distinct components in order of appearance; distinct by folded name and year offset.</summary>
    public required IReadOnlyList<ComponentRef> Components { get; init; }

    /// <summary>Doubts that did not stop the reading.</summary>
    public IReadOnlyList<Text> Warnings { get; init; } = [];

    /// <summary>True when the tree is a division at its root (a share, rate or growth).</summary>
    public bool IsRatio => Root is BinaryNode { Operator: FormulaOperator.Divide };

    /// <summary>True when a component of the previous year is read.</summary>
    public bool ReadsPreviousYear => Components.Any(c => c.YearOffset < 0);
}
