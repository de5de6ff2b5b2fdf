using Kinerja.Model.Formulas;
using Kinerja.Model.Indicators;

namespace Kinerja.Web.Components.Pages.Overviews;

/// <summary>An indicator of a shared model, as the pages show it.</summary>
/// <param name="Code">Stable code, as in the address.</param>
/// <param name="Name">Name.</param>
public sealed record IndicatorInfo(string Code, string Name)
{
    /// <summary>What stands where nobody has adopted a model.</summary>
    public static IndicatorInfo None { get; } = new("", "");

    /// <summary>Unit; null when it has none.</summary>
    public string? Unit { get; init; }

    /// <summary>Decimals to show.</summary>
    public int Decimals { get; init; } = 2;

    /// <summary>Which way is better; null while nobody has confirmed it.</summary>
    public Polarity? Polarity { get; init; }

    /// <summary>The formula as read; null when the figure is entered itself.</summary>
    public Formula? Formula { get; init; }

    /// <summary>Code of the field of government: 2.17.</summary>
    public string? Affair { get; init; }

    /// <summary>Name of the model that it belongs to.</summary>
    public string? Model { get; init; }

    /// <summary>Version of the model whose words these are.</summary>
    public int Version { get; init; } = 1;

    /// <summary>True when there is an indicator at all.</summary>
    public bool IsKnown => Code.Length > 0;
}
