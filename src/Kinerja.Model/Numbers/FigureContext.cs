namespace Kinerja.Model.Numbers;

/// <summary>What a figure is measured by when its plausibility is looked at. Everything unknown stays null and is not looked at.</summary>
public sealed record FigureContext
{
    /// <summary>True when the figure itself is a target, false for a realisation.</summary>
    public bool IsTarget { get; init; }

    /// <summary>Unit of the indicator.</summary>
    public string? Unit { get; init; }

    /// <summary>True for growth and other percentages that may be negative or above 100 by their nature.</summary>
    public bool IsGrowth { get; init; }

    /// <summary>Target of the same period, for a realisation.</summary>
    public decimal? Target { get; init; }

    /// <summary>The figure of the same kind and period a year earlier.</summary>
    public decimal? PreviousYear { get; init; }

    /// <summary>Decimals to show in the messages, 0–28.</summary>
    public int Decimals { get; init; } = 2;
}
