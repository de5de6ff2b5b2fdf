namespace Kinerja.Model.Formulas;

/// <summary>The bounds of the formula language; beyond them a formula is refused, never half read.</summary>
public static class FormulaLimits
{
    /// <summary>Characters of the text.</summary>
    public const int MaxLength = 2000;

    /// <summary>Depth of the tree and of brackets. A chain of operators of one rank (<c>a + b - c</c>) counts once, however long.</summary>
    public const int MaxDepth = 32;

    /// <summary>Nodes of the tree.</summary>
    public const int MaxNodes = 200;
}
