using Kinerja.Model.Periods;
using Kinerja.Model.Values;

namespace Kinerja.Documents.Outputs.Building;

/// <summary>Figures of a period.</summary>
public sealed record OutputFigures
{
    /// <summary>Year.</summary>
    public required int Year { get; init; }

    /// <summary>A quarter, or the year.</summary>
    public required Period Period { get; init; }

    /// <summary>One for each indicator, in the order of the plan.</summary>
    public required IReadOnlyList<OutputRowFigures> Rows { get; init; }

    /// <summary>Average achievement of the key indicators, percent.</summary>
    public TypedValue Average { get; init; }

    /// <summary>How many indicators the average counts.</summary>
    public int Computable { get; init; }

    /// <summary>How many it could count.</summary>
    public int Total { get; init; }

    /// <summary>Where the period stands on its way.</summary>
    public PeriodStatus Status { get; init; }

    /// <summary>The figures of an indicator; null when there are none.</summary>
    public OutputRowFigures? Of(string code) => Rows.FirstOrDefault(r => r.Card.Code == code);
}
