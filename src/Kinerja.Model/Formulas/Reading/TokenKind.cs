namespace Kinerja.Model.Formulas.Reading;

/// <summary>What the grammar sees. Each kind is one letter, so that the grammar is written over a short string (see <see cref="FormulaGrammar"/>).</summary>
internal enum TokenKind
{
    /// <summary>A constant.</summary>
    Number = 'n',

    /// <summary>A constant with a percent sign.</summary>
    Percent = 'p',

    /// <summary>A power of ten with the words it is counted in: <c>1.000 penduduk</c>.</summary>
    UnitNumber = 'u',

    /// <summary>A component.</summary>
    Component = 'c',

    /// <summary>An opening bracket.</summary>
    Open = '(',

    /// <summary>A closing bracket.</summary>
    Close = ')',

    /// <summary>Addition.</summary>
    Add = '+',

    /// <summary>Subtraction or a sign.</summary>
    Subtract = '-',

    /// <summary>Multiplication.</summary>
    Multiply = '*',

    /// <summary>Division.</summary>
    Divide = '/',

    /// <summary><c>per 1.000 penduduk</c>.</summary>
    PerFactor = 'f',

    /// <summary>A percent sign on its own: the result is wanted in percent.</summary>
    PercentMark = '%',
}
