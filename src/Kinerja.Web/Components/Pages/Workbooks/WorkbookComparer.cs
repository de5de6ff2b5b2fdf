using System.Globalization;
using Kinerja.Documents.Workbooks;
using Kinerja.Model.Numbers;
using Kinerja.Model.Periods;
using Kinerja.Model.Values;
using Kinerja.Web.Application.Figures;
using Kinerja.Web.Application.Periods;
using Kinerja.Web.Components.Pages.Entry;
using Kinerja.Web.Localisation;
using Microsoft.Extensions.Localization;

namespace Kinerja.Web.Components.Pages.Workbooks;

/// <summary>
/// Compares three figures for each row of a file: as downloaded, as stored now, as the file has it. It reads the file's figure by the rules of the entry and stores nothing.
/// </summary>
/// <param name="sheet">What is stored.</param>
/// <param name="year">Year.</param>
/// <param name="period">Quarter.</param>
/// <param name="standing">Where the quarter stands in the calendar; null when that could not be read: then the gate says it when the figures are sent.</param>
/// <param name="words">Words of the page.</param>
/// <param name="entryWords">Words of the entry.</param>
internal sealed class WorkbookComparer(
    EntrySheet sheet, int year, Period period, PeriodStanding? standing, IStringLocalizer<WorkbookWords> words, IStringLocalizer<EntryWords> entryWords)
{
    private const int MaxReason = 500;

    private readonly Dictionary<string, EntryRow> _rows = sheet.Rows.ToDictionary(r => r.Card.Code, StringComparer.Ordinal);

    /// <summary>Compares the rows of a file.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="said">What the person has said to each on the page: the reading chosen, the reason, the confirmation.</param>
    public IReadOnlyList<WorkbookLine> Compare(IEnumerable<FilledRow> rows, Func<FilledRow, WorkbookAnswer> said)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return [.. rows.Select(r => Line(r, said(r), isFirst: seen.Add(r.Code))).OfType<WorkbookLine>()];
    }

    private WorkbookLine? Line(FilledRow filled, WorkbookAnswer said, bool isFirst)
    {
        if (filled.Was is null)
        {
            return Refuse(filled, null, words["Refused.Added", filled.Row]);
        }

        if (!_rows.TryGetValue(filled.Code, out var row) || !isFirst)
        {
            // A figure that left the plan is worth a word only when somebody wrote one.
            return IsTouched(filled) ? Refuse(filled, null, words["Refused.Gone", filled.Code]) : null;
        }

        if (filled.IsMoved)
        {
            return Refuse(filled, row, words["Refused.Moved", filled.Row]);
        }

        if (SeenFigure.Parse(filled.Was, row.IsDirect) is not { } was)
        {
            return Refuse(filled, row, words["Refused.Keys"]);
        }

        var now = SeenFigure.Of(row);
        if (filled.Kind == FilledKind.Blank)
        {
            return new() { Filled = filled, Row = row, Verdict = was != SeenFigure.Missing ? WorkbookVerdict.Emptied : now != was ? WorkbookVerdict.Theirs : WorkbookVerdict.Unchanged };
        }

        return Written(filled, row, said, was, now);
    }

    private WorkbookLine Written(FilledRow filled, EntryRow row, WorkbookAnswer said, SeenFigure was, SeenFigure now)
    {
        var reason = (said.Reason ?? filled.Note).Trim();
        var (input, figure, refusal) = Read(filled, row, said, reason);
        if (refusal is not null)
        {
            return Refuse(filled, row, refusal);
        }

        var line = new WorkbookLine
        {
            Filled = filled,
            Row = row,
            Input = input with { Was = filled.Was, Revision = filled.Revision },
            Written = figure?.Print(row.Card.Unit) ?? filled.Text,
            Verdict = figure is null ? (now == was ? WorkbookVerdict.Changed : WorkbookVerdict.Conflict)
                : figure == was ? (now == was ? WorkbookVerdict.Unchanged : WorkbookVerdict.Theirs)
                : figure == now ? WorkbookVerdict.Same
                : now == was ? WorkbookVerdict.Changed : WorkbookVerdict.Conflict,
        };
        if (!line.IsOpen)
        {
            return line;
        }

        return Closed() is { } closed ? Refuse(filled, row, closed) with { Written = line.Written, Input = line.Input } : Judge(line, row, reason);
    }

    // Why nothing of the quarter may be changed; null while it may. What the gate would say to every figure is said before somebody sends them.
    private string? Closed() =>
        !sheet.IsOpen ? words["Refused.Closed", period.Name().Here(), year, sheet.State!.Status.Name().Here()].Value
        : standing is { IsEntryClosed: true, EntryLast: { } last } ? words["Refused.Calendar", period.Name().Here(), year, Figures.Date(last)].Value
        : null;

    // What the entry would say to it.
    private WorkbookLine Judge(WorkbookLine line, EntryRow row, string reason)
    {
        row.Take(line.Input);
        var read = FigureEntry.Read(row.Input, row.Cell, row.Period, row.LastYear?.AmountOrNull);
        if (!read.IsOk)
        {
            var reading = line.Input.Amount is null ? NumberReader.Read(line.Input.Text, new(row.Card.Unit)) : null;
            return read.Problem.Code switch
            {
                "numberAmbiguous" => line with { Readings = [.. reading!.Readings.Where(r => r.To is null)], Message = reading.Reason?.Here() },
                "numberRefused" => Refuse(line.Filled, row, words["Refused.Number", line.Filled.Text, reading?.Reason?.Here() ?? ""]),
                _ => line with { WantsConfirmation = true, WantsReason = true, Message = string.Join(' ', read.Problems.Select(p => p.Message.Here())) },
            };
        }

        var wants = line.Input.IsNotApplicable || (row.IsDirect && read.Value.IsNumber);
        if (wants && reason.Length == 0)
        {
            return line with { WantsReason = true, Message = Sentence(entryWords[line.Input.IsNotApplicable ? "Error.Reason.NotApplicable" : "Error.Reason.Direct"]) };
        }

        return reason.Length > MaxReason ? line with { WantsReason = true, Message = words["Note.TooLong", MaxReason] } : line with { WantsReason = wants || line.Input.IsConfirmed, WantsConfirmation = line.Input.IsConfirmed };
    }

    // The file's figure, as it would be sent and as it is compared; null to compare while it has several readings.
    private (EntryInput Input, SeenFigure? Figure, string? Refusal) Read(FilledRow filled, EntryRow row, WorkbookAnswer said, string reason)
    {
        var input = new EntryInput(Reason: reason, Reading: said.Reading, IsConfirmed: said.IsConfirmed);
        var ownReason = row.IsDirect ? reason : "";
        switch (filled.Kind)
        {
            case FilledKind.NoResult:
                return (input, null, words["Refused.NoResult"]);
            case FilledKind.LongNumber:
                return (input, null, words["Refused.Long", filled.Text]);
            case FilledKind.Number when filled.Text.EndsWith('%') && !Units.IsPercent(row.Card.Unit):
                return (input, null, words["Refused.Percent", filled.Text]);
            case FilledKind.Number when Stored(filled.Text) is { } amount:
                return (input with { Amount = amount }, new(ValueState.Number, amount, ownReason), null);
            default:
                break;
        }

        if (IsNotApplicable(filled.Text))
        {
            return (input with { IsNotApplicable = true }, new(ValueState.NotApplicable, 0, reason), null);
        }

        var reading = NumberReader.Read(filled.Text, new(row.Card.Unit));
        input = input with { Text = filled.Text };
        return reading.Kind switch
        {
            NumberKind.Value => (input, new(ValueState.Number, reading.Value!.Value, ownReason), null),
            NumberKind.Missing => (input with { Text = "-", Reason = "" }, SeenFigure.Missing, null),
            NumberKind.Ask when reading.Readings.FirstOrDefault(r => r.Code == said.Reading && r.To is null) is { } chosen =>
                (input, chosen.Value is { } amount ? new(ValueState.Number, amount, ownReason) : SeenFigure.Missing, null),
            NumberKind.Ask => (input, null, null),
            _ => (input, null, words["Refused.Number", filled.Text, reading.Reason?.Here() ?? ""]),
        };
    }

    // A number that the file keeps as one has one reading. Null when words stand beside it: then it is read like any text.
    private static decimal? Stored(string text) =>
        decimal.TryParse(text.TrimEnd('%').Replace(',', '.'), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount) ? amount : null;

    // The sheet says that n/a stands for this; in a document the same letters say no more than that there is no figure.
    private static bool IsNotApplicable(string text) => text.Trim().ToUpperInvariant() is "N/A" or "NA" or "T/A" or "TIDAK BERLAKU" or "NOT APPLICABLE";

    private static bool IsTouched(FilledRow filled) =>
        filled.Kind != FilledKind.Blank && (SeenFigure.Parse(filled.Was!, isDirect: true) is not { State: ValueState.Number } was || Stored(filled.Text) != was.Amount)
        && !(IsNotApplicable(filled.Text) && filled.Was!.StartsWith("n/a", StringComparison.Ordinal));

    private static WorkbookLine Refuse(FilledRow filled, EntryRow? row, string message) =>
        new() { Filled = filled, Row = row, Verdict = WorkbookVerdict.Refused, Message = message, Written = filled.Text };

    private static string Sentence(string words) => words.Length == 0 ? words : char.ToUpper(words[0], CultureInfo.CurrentCulture) + words[1..];
}
