namespace Kinerja.Web.Components.Charts;

/// <summary>One region on a tile map: the whole tile is a link.</summary>
/// <param name="Name">Short name; may carry soft hyphens.</param>
/// <param name="Href">Where it leads.</param>
/// <param name="Kind">Ending of <c>k-tile--…</c>: <c>1</c>…<c>5</c> for a predicate, <c>plain</c>, <c>missing</c>, <c>hidden</c>, <c>later</c>, <c>never</c>, <c>na</c> or <c>none</c>.</param>
/// <param name="Icon">Symbol of the state or predicate.</param>
/// <param name="Words">What the tile says: the state, or for a figure its predicate.</param>
public sealed record Tile(string Name, string Href, string Kind, string Icon, string Words)
{
    /// <summary>The figure as printed; null shows <see cref="Words"/> in its place.</summary>
    public string? Figure { get; init; }

    /// <summary>What the figure is, for those who hear it: "capaian".</summary>
    public string? Before { get; init; }

    /// <summary>Its unit, for those who hear it: "persen".</summary>
    public string? Unit { get; init; }

    /// <summary>Has a figure that is not in the sum, and how to say so; null when it is.</summary>
    public string? Outside { get; init; }

    /// <summary>Synthetic.</summary>
    public bool IsSample { get; init; }

    /// <summary>Row from the top, 1 upwards; null without a layout.</summary>
    public int? Row { get; init; }

    /// <summary>Column from the left, 1 upwards.</summary>
    public int? Column { get; init; }
}
