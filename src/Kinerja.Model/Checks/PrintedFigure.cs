using Kinerja.Model.Periods;
using Kinerja.Model.Plans;

namespace Kinerja.Model.Checks;

/// <summary>A number of an indicator for a period, as somebody gave it.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Year">Year.</param>
/// <param name="Period">A quarter or the year.</param>
/// <param name="Amount">The number with its decimals.</param>
/// <param name="Source">Where it stands; null for a realisation.</param>
internal sealed record PrintedFigure(PrintedFigureKind Kind, int Year, Period Period, decimal Amount, SourceLocation? Source)
{
    /// <summary>What it is, in words.</summary>
    public (string Id, string En) Words => Kind switch
    {
        PrintedFigureKind.Target => ("target", "target"),
        PrintedFigureKind.Realisation => ("realisasi", "realisation"),
        _ => ("angka", "figure"),
    };

    /// <summary>The parts of an id that name it.</summary>
    public IEnumerable<string> IdParts
    {
        get
        {
            yield return FindingId.Year(Year);
            if (Period != Period.Year)
            {
                yield return Period.Code();
            }

            if (Kind == PrintedFigureKind.Realisation)
            {
                yield return "realisation";
            }
        }
    }
}
