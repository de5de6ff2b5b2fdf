using System.Globalization;

namespace Kinerja.Web.Components.Pages.Overviews;

/// <summary>Orders rows. What has no number comes last in both directions; equal rows follow their names, then their codes.</summary>
public static class Sorter
{
    private static readonly StringComparer Names = StringComparer.Create(CultureInfo.GetCultureInfo("id-ID"), ignoreCase: true);

    /// <summary>Children in the order asked for.</summary>
    public static IReadOnlyList<OverviewRow> Sort(IEnumerable<OverviewRow> rows, SortOrder order) =>
        Sort(rows, order, row => row.Figure, row => row.Place.Short, row => row.Place.Code);

    /// <summary>Indicators in the order asked for; without one, in the order of the model.</summary>
    public static IReadOnlyList<IndicatorRow> Sort(IEnumerable<IndicatorRow> rows, SortOrder? order) =>
        order is { } asked ? Sort(rows, asked, row => row.Figure, row => row.Indicator.Name, row => row.Indicator.Code) : [.. rows];

    /// <summary>Any rows by a number, what has none last.</summary>
    public static IReadOnlyList<T> ByNumber<T>(IEnumerable<T> rows, bool descending, Func<T, decimal?> number, Func<T, string> name, Func<T, string> code)
    {
        var known = rows.OrderBy(row => number(row) is null);
        return [.. (descending ? known.ThenByDescending(number) : known.ThenBy(number)).ThenBy(name, Names).ThenBy(code, StringComparer.Ordinal)];
    }

    /// <summary>Any rows by name.</summary>
    public static IReadOnlyList<T> ByName<T>(IEnumerable<T> rows, bool descending, Func<T, string> name, Func<T, string> code) =>
        [.. (descending ? rows.OrderByDescending(name, Names) : rows.OrderBy(name, Names)).ThenBy(code, StringComparer.Ordinal)];

    private static IReadOnlyList<T> Sort<T>(IEnumerable<T> rows, SortOrder order, Func<T, FigureInfo> figure, Func<T, string> name, Func<T, string> code) =>
        order.Column switch
        {
            SortColumn.Value => ByNumber(rows, order.Descending, row => figure(row).Value.AmountOrNull, name, code),
            SortColumn.Target => ByNumber(rows, order.Descending, row => figure(row).Target.AmountOrNull, name, code),
            SortColumn.Achievement => ByNumber(rows, order.Descending, row => figure(row).Achievement.AmountOrNull, name, code),
            SortColumn.Coverage => ByNumber(rows, order.Descending, row => Covered(figure(row)), name, code),
            _ => ByName(rows, order.Descending, name, code),
        };

    private static decimal? Covered(FigureInfo figure) => figure.Expected == 0 ? null : (decimal)figure.Reported / figure.Expected;
}
