using Kinerja.Documents.Workbooks;
using Kinerja.Grains.Agencies.Contracts;
using Kinerja.Model.Indicators;
using Kinerja.Model.Keys;
using Kinerja.Model.Numbers;
using Kinerja.Model.Periods;
using Kinerja.Model.Values;
using Kinerja.Web.Components.Pages.Entry;
using Kinerja.Web.Localisation;
using Microsoft.Extensions.Localization;

namespace Kinerja.Web.Components.Pages.Workbooks;

/// <summary>Makes the workbook of a quarter: the rows of the entry, in its order.</summary>
public sealed class WorkbookMaker(IStringLocalizer<WorkbookWords> words, IStringLocalizer<EntryWords> entryWords)
{
    /// <summary>The workbook of what is stored.</summary>
    internal EntryWorkbook Make(AgencyKey agency, AgencyProfile profile, int year, Period period, EntrySheet sheet) => Make(agency, profile, year, period, sheet, []);

    /// <summary>The workbook of what is stored, with the figures of a file that were not stored and what was said to them.</summary>
    internal EntryWorkbook Make(AgencyKey agency, AgencyProfile profile, int year, Period period, EntrySheet sheet, IReadOnlyList<WorkbookLine> left)
    {
        var name = period.Name().Here();
        var before = period == Period.Tw1 ? "" : PeriodExtensions.Quarters[PeriodExtensions.Quarters.ToList().IndexOf(period) - 1].Name().Here();
        var open = left.Where(l => l.Row is not null && l.Verdict is WorkbookVerdict.Changed or WorkbookVerdict.Conflict or WorkbookVerdict.Refused)
            .ToDictionary(l => l.Row!.Card.Code, StringComparer.Ordinal);
        return new()
        {
            Agency = agency.ToString(),
            Year = year,
            Period = period.Code(),
            Words = new(
                words["Sheet.Title", name, year],
                $"{profile.Name}, {profile.RegionName}",
                [words["Sheet.How"], words["Sheet.States"], words["Sheet.Back"]],
                [words["Sheet.Code"], words["Sheet.Name"], words["Sheet.Unit"], words["Sheet.Target", name], before.Length == 0 ? words["Sheet.NoQuarter"] : before, $"{name} {year - 1}", $"{name} {year}", words["Sheet.Note"]],
                words["Sheet.Rule.Number"], words["Sheet.Rule.Share"], words["Sheet.Rule.Any"], words["Sheet.Rule.Refused"]),
            Rows = [.. Rows(sheet, period).Select(r => r.Code is not null && open.TryGetValue(r.Code, out var line) ? Returned(r, line) : r)],
        };
    }

    private IEnumerable<EntryWorkbookRow> Rows(EntrySheet sheet, Period period)
    {
        foreach (var group in sheet.Groups)
        {
            yield return Heading(group.Name is null ? entryWords["Group.None"] : $"{entryWords["Group." + group.Kind]} {group.Number} {group.Name}".Replace("  ", " ", StringComparison.Ordinal));
            foreach (var indicator in group.Indicators)
            {
                foreach (var row in indicator.Rows)
                {
                    yield return Row(row, period);
                }

                if (indicator.Direct is { } direct)
                {
                    yield return Row(direct, period);
                }
            }
        }

        foreach (var (title, rows) in new[] { (entryWords["Loose"], sheet.Loose), (entryWords["Individuals"], sheet.Individuals) }.Where(g => g.Item2.Count > 0))
        {
            yield return Heading(title);
            foreach (var row in rows)
            {
                yield return Row(row, period);
            }
        }
    }

    private static EntryWorkbookRow Heading(string name) => new() { Name = name };

    private EntryWorkbookRow Row(EntryRow row, Period period) => new()
    {
        Name = row.IsDirect ? words["Sheet.Direct", row.Card.Name] : row.Card.Name,
        Code = row.Card.Code,
        Unit = string.Join(", ", new[] { row.Card.Unit, entryWords["Accumulation." + row.Card.Accumulation].Value }.Where(s => s is not null)),
        Target = Figure(row.Cell.Targets.GetValueOrDefault(period)),
        LastQuarter = period == Period.Tw1 ? default : Figure(row.Cell.Values.GetValueOrDefault(PeriodExtensions.Quarters[PeriodExtensions.Quarters.ToList().IndexOf(period) - 1])?.Value ?? TypedValue.Missing),
        LastYear = row.LastYear is { } last ? Figure(last) : default,
        Value = row.Value.State switch { ValueState.Number => new(row.Value.Amount), ValueState.NotApplicable => new(null, "n/a"), _ => default },
        Note = EntryFieldRow.Reason(row) ?? "",
        Rule = !Units.IsPercent(row.Card.Unit) ? EntryWorkbookRule.Number : row.Card.Accumulation == Accumulation.Growth ? EntryWorkbookRule.Any : EntryWorkbookRule.Share,
        Was = row.StandsAs,
        Revision = row.Cell.Revision,
    };

    // What the file had goes back as it came, with the keys it came with: it is compared anew, and nobody's figure is passed over by sending it once more.
    private EntryWorkbookRow Returned(EntryWorkbookRow row, WorkbookLine line) => row with
    {
        Value = line.Filled.Kind is FilledKind.Number && line.Input.Amount is { } amount ? new(amount) : new(null, line.Filled.Text),
        Note = line.Filled.Note,
        Was = line.Filled.Was ?? row.Was,
        Revision = line.Filled.Revision,
        Comment = line.Verdict switch
        {
            WorkbookVerdict.Conflict => words["Comment.Conflict", line.Now, line.Written, Who(line.Row!), When(line.Row!)],
            _ => line.Message,
        },
    };

    /// <summary>Who stored what is stored.</summary>
    internal static string Who(EntryRow row) => row.Stored is { By: var by } ? Application.People.ShownNames.Of(by) : "?";

    /// <summary>When.</summary>
    internal static string When(EntryRow row) => row.Stored is { At: var at } ? Moments.Print(at, row.Cell.TimeZone) : "?";

    private static EntryWorkbookFigure Figure(TypedValue value) => value.IsNumber ? new(value.Amount) : new(null, StateText.Of(value.State).Here());
}
