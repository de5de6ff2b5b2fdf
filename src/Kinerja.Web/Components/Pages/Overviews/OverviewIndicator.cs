using Kinerja.Model.Formulas;
using Kinerja.Model.Indicators;

namespace Kinerja.Web.Components.Pages.Overviews;

/// <summary>An indicator of the shared model.</summary>
/// <param name="Code">Stable code, as in the address.</param>
/// <param name="Name">Name.</param>
public sealed record OverviewIndicator(string Code, string Name)
{
    /// <summary>Unit; null when it has none.</summary>
    public string? Unit { get; init; }

    /// <summary>Decimals to show.</summary>
    public int Decimals { get; init; } = 2;

    /// <summary>Which way is better; null while nobody has confirmed it.</summary>
    public Polarity? Polarity { get; init; }

    /// <summary>The formula as read; null when the figure is entered itself.</summary>
    public Formula? Formula { get; init; }

    /// <summary>The field of government: "Urusan 2.17 Koperasi …".</summary>
    public string? Affair { get; init; }

    /// <summary>The model that it belongs to, with its version.</summary>
    public string? Model { get; init; }
}
