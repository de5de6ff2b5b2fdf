namespace Kinerja.Model.Formulas.Reading;

/// <summary>What is doubtful about a place in a formula.</summary>
internal enum DoubtKind
{
    /// <summary>A slash without blanks: division, or part of a name.</summary>
    Slash,

    /// <summary>A hyphen or dash: subtraction, part of a name, or a bullet.</summary>
    Hyphen,

    /// <summary>A plus sign written onto a word: addition, or part of a name (<c>BTA+</c>).</summary>
    Plus,

    /// <summary>A word that may calculate or belong to a name.</summary>
    Word,

    /// <summary>A number whose separators have two readings.</summary>
    Number,

    /// <summary>A number followed by words.</summary>
    NumberWords,

    /// <summary>A calendar year: the year of reporting, or part of a name.</summary>
    Year,

    /// <summary>A year mark without words; the name before it is probably meant.</summary>
    YearWithoutName,

    /// <summary>A colon after a title.</summary>
    Colon,
}
