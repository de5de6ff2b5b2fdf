namespace Kinerja.Model.Numbers;

/// <summary>The stable codes of <see cref="NumberReading.Code"/>. They stand in the API and in tests; never rename one.</summary>
public static class NumberCodes
{
    /// <summary>Ask: one mark before three digits, thousands or decimals (<c>1.500</c>, <c>1,234</c>).</summary>
    public const string GroupingOrDecimal = "groupingOrDecimal";

    /// <summary>Ask: a dot where a decimal comma is the rule (<c>87.3</c>, <c>1,234.56</c>, <c>1.234.56</c>).</summary>
    public const string DecimalDot = "decimalDot";

    /// <summary>Ask: commas between thousands (<c>1,234,567</c>).</summary>
    public const string CommaGrouping = "commaGrouping";

    /// <summary>Ask: blanks between thousands (<c>1 000</c>).</summary>
    public const string SpaceGrouping = "spaceGrouping";

    /// <summary>Ask: a blank beside a mark inside the number (<c>87, 3</c>).</summary>
    public const string SpaceInside = "spaceInside";

    /// <summary>Ask: nothing before the decimal mark (<c>,5</c>).</summary>
    public const string LeadingSeparator = "leadingSeparator";

    /// <summary>Ask: brackets, which accountants use for negative numbers (<c>(12)</c>).</summary>
    public const string Brackets = "brackets";

    /// <summary>Ask: a minus behind the number (<c>5-</c>).</summary>
    public const string TrailingMinus = "trailingMinus";

    /// <summary>Ask: a long dash, or a dash and a blank, before the number: minus or list mark (<c>– 5</c>).</summary>
    public const string DashOrMinus = "dashOrMinus";

    /// <summary>Ask: a letter that may stand for a scale (<c>1,2 M</c>: million or <i>miliar</i>).</summary>
    public const string ScaleLetter = "scaleLetter";

    /// <summary>Ask: a scale word although the unit itself carries one (<c>2,5 juta</c> in <i>juta rupiah</i>).</summary>
    public const string ScaleInUnit = "scaleInUnit";

    /// <summary>Ask: a percent sign although the unit is another one.</summary>
    public const string PercentUnit = "percentUnit";

    /// <summary>Ask: at least, at most, more or less than (<c>≥ 80</c>).</summary>
    public const string Bound = "bound";

    /// <summary>Ask: about, roughly (<c>± 80</c>).</summary>
    public const string Approximate = "approximate";

    /// <summary>Ask: a range (<c>80-90</c>, <c>80 s.d. 90</c>).</summary>
    public const string Range = "range";

    /// <summary>Ask: <c>nihil</c>, zero or missing. Callers ask once per file.</summary>
    public const string Nil = "nil";

    /// <summary>Ask: <c>Rp -</c>, which spreadsheets show for zero.</summary>
    public const string AccountingDash = "accountingDash";

    /// <summary>Missing: nothing but blanks.</summary>
    public const string Blank = "blank";

    /// <summary>Missing: a dash or dots.</summary>
    public const string Dash = "dash";

    /// <summary>Missing: n/a, <i>tidak ada</i>, <i>belum ada data</i> and the like.</summary>
    public const string NoData = "noData";

    /// <summary>Missing: a footnote mark alone.</summary>
    public const string FootnoteOnly = "footnoteOnly";

    /// <summary>Missing: a zero whose footnote says why there is no figure (<c>0*)</c>).</summary>
    public const string ZeroWithFootnote = "zeroWithFootnote";

    /// <summary>Refused: longer than <see cref="NumberReader.MaxLength"/> characters.</summary>
    public const string TooLong = "tooLong";

    /// <summary>Refused: control characters or malformed text.</summary>
    public const string ControlCharacter = "controlCharacter";

    /// <summary>Refused: marks that turn the direction of writing, so that what is seen is not what is stored.</summary>
    public const string HiddenDirection = "hiddenDirection";

    /// <summary>Refused: digits of another script or full width.</summary>
    public const string ForeignDigits = "foreignDigits";

    /// <summary>Refused: a fraction or ratio (<c>1/2</c>, <c>½</c>).</summary>
    public const string Fraction = "fraction";

    /// <summary>Refused: a date.</summary>
    public const string Date = "date";

    /// <summary>Refused: the text of a spreadsheet formula.</summary>
    public const string SpreadsheetFormula = "spreadsheetFormula";

    /// <summary>Refused: an error value of a spreadsheet (<c>#REF!</c>).</summary>
    public const string SpreadsheetError = "spreadsheetError";

    /// <summary>Refused: true or false.</summary>
    public const string Boolean = "boolean";

    /// <summary>Refused: powers of ten (<c>1e3</c>).</summary>
    public const string Scientific = "scientific";

    /// <summary>Refused: base sixteen (<c>0x1F</c>).</summary>
    public const string Hexadecimal = "hexadecimal";

    /// <summary>Refused: infinity or not-a-number.</summary>
    public const string NotFinite = "notFinite";

    /// <summary>Refused: two signs.</summary>
    public const string DoubleSign = "doubleSign";

    /// <summary>Refused: dots and commas that group no thousands (<c>1.2.3</c>).</summary>
    public const string BadGrouping = "badGrouping";

    /// <summary>Refused: a mark with nothing behind it (<c>87,3,</c>).</summary>
    public const string TrailingSeparator = "trailingSeparator";

    /// <summary>Refused: several numbers in one cell.</summary>
    public const string TwoNumbers = "twoNumbers";

    /// <summary>Refused: more than six decimals.</summary>
    public const string TooManyDecimals = "tooManyDecimals";

    /// <summary>Refused: more than 28 digits.</summary>
    public const string Overflow = "overflow";

    /// <summary>Refused: a letter that looks like a digit (<c>1O0</c>).</summary>
    public const string LetterForDigit = "letterForDigit";

    /// <summary>Refused: letters glued to the number that are no known unit.</summary>
    public const string UnknownSuffix = "unknownSuffix";

    /// <summary>Refused: a unit without a number.</summary>
    public const string UnitOnly = "unitOnly";

    /// <summary>Refused: a currency other than rupiah.</summary>
    public const string ForeignCurrency = "foreignCurrency";

    /// <summary>Refused: no number at all, or something around it that cannot be read.</summary>
    public const string NotANumber = "notANumber";
}
