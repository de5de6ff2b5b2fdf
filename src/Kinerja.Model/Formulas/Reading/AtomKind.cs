namespace Kinerja.Model.Formulas.Reading;

/// <summary>The smallest pieces of a formula's text; what they mean is decided by their neighbours.</summary>
internal enum AtomKind
{
    /// <summary>A run of letters, digits and the punctuation that stands inside words.</summary>
    Word,

    /// <summary>Text between double quotes; it never means anything but a name.</summary>
    Quoted,

    /// <summary>Any opening bracket.</summary>
    Open,

    /// <summary>Any closing bracket.</summary>
    Close,

    /// <summary>A plus sign.</summary>
    Plus,

    /// <summary>Hyphen, minus or dash.</summary>
    Dash,

    /// <summary>A slash: division or part of a name.</summary>
    Slash,

    /// <summary>A colon or <c>÷</c>.</summary>
    Divide,

    /// <summary><c>×</c> or <c>*</c>.</summary>
    Times,

    /// <summary>A percent sign.</summary>
    Percent,

    /// <summary>An equals sign.</summary>
    Equals,

    /// <summary>A sum sign.</summary>
    Sigma,

    /// <summary>Three dots or more.</summary>
    Ellipsis,

    /// <summary>A character the language has no use for.</summary>
    Other,
}
