using System.Text.Json.Serialization;
using Kinerja.Model.Indicators;

namespace Kinerja.Model.Imports;

/// <summary>What a question of the importer is about.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<QuestionKind>))]
public enum QuestionKind
{
    /// <summary>A number with several readings; must be answered before the draft is applied.</summary>
    Number,

    /// <summary>Which direction is good.</summary>
    Polarity,

    /// <summary>What a dash stands for: not applicable, not available yet, no previous year, or a reason in words.</summary>
    DashReason,

    /// <summary>The unit of an indicator.</summary>
    Unit,

    /// <summary>How the quarters of a component become a year.</summary>
    Accumulation,

    /// <summary>Whether the base-year column holds targets or realisations.</summary>
    BaseYear,

    /// <summary>A formula with two readings.</summary>
    Formula,

    /// <summary>Whether two wordings are the same indicator.</summary>
    SameIndicator,

    /// <summary>Whether <i>nihil</i> means zero or nothing, once per document.</summary>
    Nihil,

    /// <summary>Which sheet of a workbook is the plan, when several hold tables.</summary>
    Sheets,

    /// <summary>What the columns of a table hold, where their headings leave that open.</summary>
    Columns,
}
