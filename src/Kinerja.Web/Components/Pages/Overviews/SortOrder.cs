namespace Kinerja.Web.Components.Pages.Overviews;

/// <summary>A column and a direction, as written in the address: <c>nama</c>, <c>-capaian</c>.</summary>
/// <param name="Column">Sorted by.</param>
/// <param name="Descending">Largest first.</param>
public readonly record struct SortOrder(SortColumn Column, bool Descending)
{
    private static readonly (SortColumn Column, string Code)[] Codes =
    [
        (SortColumn.Name, "nama"), (SortColumn.Value, "nilai"), (SortColumn.Target, "target"), (SortColumn.Achievement, "capaian"),
        (SortColumn.Coverage, "cakupan"), (SortColumn.Change, "perubahan"),
    ];

    /// <summary>The best first: how a ranking begins.</summary>
    public static SortOrder Ranking { get; } = new(SortColumn.Achievement, true);

    /// <summary>What <c>aria-sort</c> says.</summary>
    public string Aria => Descending ? "descending" : "ascending";

    /// <summary>Reads the address; false for what is no order.</summary>
    public static bool TryParse(string? text, out SortOrder order)
    {
        var descending = text?.StartsWith('-') == true;
        var code = descending ? text![1..] : text;
        foreach (var known in Codes)
        {
            if (known.Code == code)
            {
                order = new(known.Column, descending);
                return true;
            }
        }

        order = default;
        return false;
    }

    /// <summary>Where the head of a column leads: names begin at A, figures at the largest; a second click turns the order round.</summary>
    public SortOrder Next(SortColumn column) => column == Column ? this with { Descending = !Descending } : new(column, column != SortColumn.Name);

    /// <inheritdoc/>
    public override string ToString()
    {
        foreach (var known in Codes)
        {
            if (known.Column == Column)
            {
                return Descending ? "-" + known.Code : known.Code;
            }
        }

        return "";
    }
}
