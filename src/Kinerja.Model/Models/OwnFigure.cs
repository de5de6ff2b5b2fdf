using Kinerja.Model.Indicators;

namespace Kinerja.Model.Models;

/// <summary>A figure of an agency that the scorecard knows: what a conversion may read.</summary>
public sealed record OwnFigure
{
    /// <summary>Code of the indicator or component.</summary>
    public required string Code { get; init; }

    /// <summary>Folded name.</summary>
    public required string Name { get; init; }

    /// <summary>How its quarters become a year.</summary>
    public Accumulation Accumulation { get; init; }

    /// <summary>True when the figure of the year itself is known.</summary>
    public bool ThisYear { get; init; }

    /// <summary>True when the figure of the year before is known.</summary>
    public bool YearBefore { get; init; }

    /// <summary>True when it is known in the year of an offset, 0 or −1.</summary>
    public bool IsKnown(int offset) => offset switch
    {
        0 => ThisYear,
        -1 => YearBefore,
        _ => false,
    };
}
