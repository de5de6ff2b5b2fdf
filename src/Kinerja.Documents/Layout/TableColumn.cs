using Kinerja.Model.Periods;

namespace Kinerja.Documents.Layout;

/// <summary>A column of a table by the meaning of its heading.</summary>
/// <param name="Index">Position from 0.</param>
/// <param name="Meaning">What its cells are.</param>
/// <param name="Label">The heading as written, levels joined by “ / ”.</param>
/// <param name="Year">The year of a column of figures; null until it is known.</param>
/// <param name="Quarter">The quarter of a column of figures; null for the year.</param>
/// <param name="Ordinal">Running number of a year that the heading does not name.</param>
internal sealed record TableColumn(int Index, ColumnMeaning Meaning, string Label, int? Year = null, Period? Quarter = null, int? Ordinal = null)
{
    /// <summary>Columns that name a step of the cascade.</summary>
    public bool IsName => Meaning is ColumnMeaning.Goal or ColumnMeaning.Objective or ColumnMeaning.GoalOrObjective or ColumnMeaning.Programme
        or ColumnMeaning.Activity or ColumnMeaning.SubActivity or ColumnMeaning.ProgrammeOrActivity;

    /// <summary>Columns that name an indicator.</summary>
    public bool IsIndicator => Meaning is ColumnMeaning.GoalIndicator or ColumnMeaning.KeyIndicator or ColumnMeaning.ProgrammeIndicator
        or ColumnMeaning.ActivityIndicator or ColumnMeaning.Indicator;

    /// <summary>Columns of figures that become targets.</summary>
    public bool IsFigure => Meaning is ColumnMeaning.Baseline or ColumnMeaning.Year or ColumnMeaning.Quarter or ColumnMeaning.Target;

    /// <summary>Columns whose cells look like figures, read or not.</summary>
    public bool HoldsFigures => IsFigure || Meaning is ColumnMeaning.Realisation or ColumnMeaning.EndState or ColumnMeaning.QuarterGroup;
}
