namespace Kinerja.Model.Formulas;

/// <summary>The four operators of the formula language.</summary>
public enum FormulaOperator
{
    /// <summary><c>+</c>.</summary>
    Add,

    /// <summary><c>-</c>, <c>−</c>, <c>–</c> between operands.</summary>
    Subtract,

    /// <summary><c>x</c>, <c>X</c>, <c>×</c>, <c>*</c> standing alone.</summary>
    Multiply,

    /// <summary><c>/</c>, <c>:</c>, <c>÷</c>.</summary>
    Divide,
}
