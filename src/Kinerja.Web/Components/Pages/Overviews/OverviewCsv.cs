using Kinerja.Model.Periods;
using Kinerja.Web.Application.Csv;
using Kinerja.Web.Localisation;
using Microsoft.Extensions.Localization;

namespace Kinerja.Web.Components.Pages.Overviews;

/// <summary>What a page of an overview shows, as comma-separated values: the same rows in the same order, numbers unrounded.</summary>
public sealed class OverviewCsv(IStringLocalizer<OverviewWords> words)
{
    /// <summary>The view that the address asks for.</summary>
    /// <param name="sheet">The overview.</param>
    /// <param name="pair">The comparison, when the address asks for one.</param>
    public string Write(OverviewSheet sheet, Comparison? pair) =>
        pair is not null ? Compared(sheet, pair) : sheet.Query.ByIndicator ? Indicators(sheet) : Children(sheet);

    private string Children(OverviewSheet sheet)
    {
        var table = new CsvTable();
        var years = sheet.Rows.Select(row => row.Series).Append([]).MaxBy(series => series.Count)!.Select(point => point.Period).ToList();
        foreach (var head in (string[])["Csv.Indicator", "Csv.Unit", "Csv.Year", "Csv.Period", "Csv.Audience", "Csv.Kind", "Csv.Place", "Csv.Code", "Csv.Child", "Csv.State", "Csv.Reason", "Col.Grade"])
        {
            table.Add(words[head].Value);
        }

        foreach (var sum in sheet.Figure.Sums)
        {
            table.Add(SumWords.Label(words, sum));
        }

        foreach (var head in (string[])["Col.Value", "Col.Target", "Csv.Achievement", "Col.Band", "Csv.Reported", "Csv.Expected", "Csv.Due", "Csv.DaysLate", "Csv.Sample"])
        {
            table.Add(words[head].Value);
        }

        foreach (var year in years)
        {
            table.Add($"{words["Col.Value"]} {year}");
        }

        table.End();
        Row(table, sheet, years, null, words["Csv.Kind.Sum"], null);
        var places = Ranking.Of(sheet.Rows);
        var groups = RowGroups.Of(sheet);
        foreach (var row in groups.Ranked.Concat(groups.Listed).Concat(groups.Without))
        {
            Row(table, sheet, years, row, words["Csv.Kind.Child"], places.TryGetValue(row.Place.Code, out var place) ? place : null);
        }

        return table.ToString();
    }

    private void Row(CsvTable table, OverviewSheet sheet, IReadOnlyList<string> years, OverviewRow? row, string kind, int? place)
    {
        var figure = row?.Figure ?? sheet.Figure;
        Context(table, sheet, sheet.Indicator);
        table.Add(kind).Add(place).Add(row?.Place.Code ?? sheet.Region.Code).Add(row?.Place.Name ?? sheet.Region.Name)
            .Add(row is null ? null : words["Row." + row.State].Value).Add(row?.Reason?.Here()).Add(row?.Grade?.ToString());
        foreach (var sum in sheet.Figure.Sums)
        {
            table.Add(figure.Sums.FirstOrDefault(own => own.Component == sum.Component)?.Value ?? default);
        }

        Figure(table, figure).Add(figure.Reported).Add(figure.Expected).Add(row?.Due).Add(row?.DaysLate).Add(YesNo(row?.Place.IsSample ?? sheet.HasSample));
        foreach (var year in years)
        {
            table.Add(row?.Series.FirstOrDefault(point => point.Period == year)?.Value ?? default);
        }

        table.End();
    }

    private string Indicators(OverviewSheet sheet)
    {
        var table = new CsvTable();
        foreach (var head in (string[])["Csv.Indicator", "Csv.Unit", "Csv.Year", "Csv.Period", "Csv.Audience", "Csv.Code", "Col.Value", "Col.Target", "Csv.Achievement", "Col.Band", "Csv.Reported", "Csv.Expected", "Csv.Sample"])
        {
            table.Add(words[head].Value);
        }

        table.End();
        foreach (var row in Sorter.Sort(sheet.Indicators, sheet.Query.Sort))
        {
            Context(table, sheet, row.Indicator);
            Figure(table.Add(row.Indicator.Code), row.Figure).Add(row.Figure.Reported).Add(row.Figure.Expected).Add(YesNo(sheet.HasSample)).End();
        }

        return table.ToString();
    }

    private string Compared(OverviewSheet sheet, Comparison pair)
    {
        var table = new CsvTable();
        foreach (var head in (string[])["Csv.Kind", "Csv.Indicator", "Csv.Unit", "Csv.Code", "Csv.Child"])
        {
            table.Add(words[head].Value);
        }

        table.Add($"{words["Col.Value"]} {pair.LeftName}").Add($"{words["Col.Value"]} {pair.RightName}").Add(words["Csv.Change"].Value)
            .Add($"{words["Csv.Achievement"]} {pair.LeftName}").Add($"{words["Csv.Achievement"]} {pair.RightName}").Add(words["Csv.Reason"].Value).End();
        foreach (var row in CompareTable.Sorted(pair.Rows, CompareTable.Order(sheet)))
        {
            Line(words["Csv.Kind.Child"], row);
        }

        foreach (var row in pair.Indicators)
        {
            Line(words["Csv.Kind.Indicator"], row);
        }

        return table.ToString();

        void Line(string kind, Compared row) => table
            .Add(kind).Add(row.Indicator.Name).Add(row.Indicator.Unit).Add(row.Code).Add(row.Name)
            .Add(row.Left?.Value ?? default).Add(row.Right?.Value ?? default).Add(row.Change)
            .Add(row.Left?.Achievement ?? default).Add(row.Right?.Achievement ?? default)
            .Add(row.Break is { } reason ? words["Compare.Break", reason].Value : null).End();
    }

    private void Context(CsvTable table, OverviewSheet sheet, IndicatorInfo indicator) => table
        .Add(indicator.Name).Add(indicator.Unit).Add(sheet.Year).Add(sheet.Query.Period.Name().Here()).Add(words["Audience." + sheet.Query.Audience].Value);

    private static CsvTable Figure(CsvTable table, FigureInfo figure) =>
        table.Add(figure.Value).Add(figure.Target).Add(figure.Achievement).Add(figure.Band?.Label.Here());

    private string YesNo(bool yes) => words[yes ? "Csv.Yes" : "Csv.No"];
}
