using System.Globalization;

namespace Kinerja.Model.Imports.Columns;

/// <summary>What a column may hold, as it stands in answers and in what is remembered of them; never rename one. Besides these <c>y2021</c>, the targets of a year.</summary>
public static class ColumnCodes
{
    /// <summary>Nothing that belongs to a plan.</summary>
    public const string Ignored = "ignored";

    /// <summary>Running number.</summary>
    public const string Number = "number";

    /// <summary>Name of an indicator; its neighbours tell of which level.</summary>
    public const string Indicator = "indicator";

    /// <summary>Formula.</summary>
    public const string Formula = "formula";

    /// <summary>Unit.</summary>
    public const string Unit = "unit";

    /// <summary>Targets of a year that the headings over the table name.</summary>
    public const string Target = "target";

    /// <summary>Targets of the year that the heading of the column itself names: only in what is remembered, because the next document is about other years.</summary>
    public const string OwnYear = "yh";

    /// <summary>All codes that a person may choose, years left out, in the order in which they are offered.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        Number, "goal", "goalIndicator", "objective", Indicator, "programme", "programmeIndicator", "activity", "subActivity", "activityIndicator",
        Formula, Unit, "baseline", Target, "q1", "q2", "q3", "q4", "dataSource", "owner", "rationale", "polarity", "remark", Ignored,
    ];

    /// <summary>The first year that a target may be of.</summary>
    public const int FirstYear = 1990;

    /// <summary>The last.</summary>
    public const int LastYear = 2100;

    /// <summary>The code of the targets of a year.</summary>
    public static string OfYear(int year) => string.Create(CultureInfo.InvariantCulture, $"y{year}");

    /// <summary>The year of a code; null when it is no code of a year.</summary>
    public static int? YearOf(string? code) =>
        code is ['y', _, _, _, _] && int.TryParse(code.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= FirstYear and <= LastYear ? year : null;

    /// <summary>True for columns that name an indicator.</summary>
    public static bool IsIndicator(string code) => code is Indicator or "goalIndicator" or "programmeIndicator" or "activityIndicator";

    /// <summary>True for what a person may choose.</summary>
    public static bool IsKnown(string code) => All.Contains(code, StringComparer.Ordinal) || YearOf(code) is not null;
}
