namespace Kinerja.Model.Imports;

/// <summary>The codes of <see cref="QuestionOption.Code"/>. They stand in answers and in the API; never rename one. Choices of
/// <see cref="QuestionKind.Number"/> are the codes of the readings, of <see cref="QuestionKind.Formula"/> <see cref="Reading"/> with a number.</summary>
public static class QuestionChoices
{
    /// <summary>Polarity: higher is better.</summary>
    public const string Higher = "higher";

    /// <summary>Polarity: lower is better.</summary>
    public const string Lower = "lower";

    /// <summary>Polarity: good inside a range; the words are its bounds, e.g. <c>80-90</c>.</summary>
    public const string Range = "range";

    /// <summary>Polarity: good at exactly the target.</summary>
    public const string Exact = "exact";

    /// <summary>Dash: the measure does not apply to the period.</summary>
    public const string NotApplicable = "notApplicable";

    /// <summary>Dash: the figure will come.</summary>
    public const string NotYetAvailable = "notYetAvailable";

    /// <summary>Dash: a growth has no previous year to grow from.</summary>
    public const string NoPreviousYear = "noPreviousYear";

    /// <summary>Dash: a reason in words.</summary>
    public const string Stated = "stated";

    /// <summary>Unit: percent, as the formula or the name says.</summary>
    public const string Percent = "percent";

    /// <summary>Unit: as the document has it. Formula: leave it as it is, unread. Columns: as their headings read.</summary>
    public const string AsWritten = "asWritten";

    /// <summary>Unit: another one, in words.</summary>
    public const string Other = "other";

    /// <summary>Accumulation: a flow.</summary>
    public const string Sum = "sum";

    /// <summary>Accumulation: entered cumulatively.</summary>
    public const string ToDate = "toDate";

    /// <summary>Accumulation: a stock.</summary>
    public const string Last = "last";

    /// <summary>Accumulation: a mean.</summary>
    public const string Average = "average";

    /// <summary>Base year: the column holds realisations.</summary>
    public const string Realisation = "realisation";

    /// <summary>Base year: the column holds targets.</summary>
    public const string Target = "target";

    /// <summary>Formula: a reading, followed by its number from 1.</summary>
    public const string Reading = "reading-";

    /// <summary>Same indicator: yes.</summary>
    public const string Same = "same";

    /// <summary>Same indicator: no.</summary>
    public const string Different = "different";

    /// <summary><i>Nihil</i>: zero.</summary>
    public const string Zero = "zero";

    /// <summary><i>Nihil</i>: nothing reported.</summary>
    public const string Missing = "missing";

    /// <summary>Sheets: all that hold tables, read as one document.</summary>
    public const string AllSheets = "all";

    /// <summary>Columns: read as the words say, a code of <see cref="Columns.ColumnCodes"/> for each column.</summary>
    public const string AsColumns = "columns";

    /// <summary>Columns: the table is no part of the plan.</summary>
    public const string SkipTable = "skip";

    /// <summary>Sheets: one of them, followed by its number in the workbook.</summary>
    public const string Sheet = "sheet-";
}
