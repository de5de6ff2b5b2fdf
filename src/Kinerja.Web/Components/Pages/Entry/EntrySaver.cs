using Kinerja.Grains.Shared;
using Kinerja.Model.Keys;
using Kinerja.Model.Numbers;
using Kinerja.Model.Outcomes;
using Kinerja.Model.Values;
using Kinerja.Web.Application;
using Kinerja.Web.Application.Figures;
using Kinerja.Web.Application.People;
using Kinerja.Web.Localisation;
using Microsoft.Extensions.Localization;

namespace Kinerja.Web.Components.Pages.Entry;

/// <summary>
/// Stores what was changed on an entry form or sent by the grid, each figure by itself: a bad one loses none of the good ones. A figure that somebody else changed since the
/// page was made is not overwritten; another quarter or a new plan in between is no conflict.
/// </summary>
public sealed class EntrySaver(IGrainFactory grains, FigureEntry entry, IStringLocalizer<EntryWords> words)
{
    private const int AtOnce = 8;

    /// <summary>Stores the changed rows; what came of each stands in it. Rows of one indicator-year go one after the other, because they share its revision.</summary>
    /// <param name="agency">The agency.</param>
    /// <param name="year">The year.</param>
    /// <param name="rows">The rows.</param>
    /// <param name="operation">The operation id of a row.</param>
    /// <param name="actor">Who enters them.</param>
    public async Task Save(AgencyKey agency, int year, IEnumerable<EntryRow> rows, Func<IndicatorYearKey, EntryRow, string> operation, Actor actor)
    {
        var changed = rows.Where(r => r.IsChanged && !r.IsStored).GroupBy(r => r.Card.Code, StringComparer.Ordinal);
        foreach (var some in changed.Chunk(AtOnce))
        {
            await Task.WhenAll(some.Select(cell => SaveCell(new(agency, cell.Key, year), [.. cell], operation, actor)));
        }
    }

    private async Task SaveCell(IndicatorYearKey key, EntryRow[] rows, Func<IndicatorYearKey, EntryRow, string> operation, Actor actor)
    {
        foreach (var row in rows)
        {
            var from = row.Revision;
            await Save(key, row, operation(key, row), actor);
            foreach (var other in rows.Where(_ => row.IsSaved))
            {
                other.Follow(from, row.Revision);
            }
        }
    }

    private async Task Save(IndicatorYearKey key, EntryRow row, string operation, Actor actor)
    {
        if (row.IsNotApplicable && row.Text.Trim().Length > 0 && NumberReader.Read(row.Text).Kind != NumberKind.Missing)
        {
            Refuse(row, words["Error.Both", row.Text.Trim()]);
            return;
        }

        // A dash where nothing is stored says what is so already.
        if (!row.IsNotApplicable && row.Amount is null && (row.Stored?.Value ?? TypedValue.Missing).State == ValueState.Missing && NumberReader.Read(row.Text).Kind == NumberKind.Missing)
        {
            return;
        }

        try
        {
            await Send(key, row, operation, actor, mayRetry: true);
        }
        catch (Exception e) when (StorageFailure.Is(e))
        {
            row.IsFailed = true;
            Refuse(row, words["Error.Failed"]);
        }
    }

    private async Task Send(IndicatorYearKey key, EntryRow row, string operation, Actor actor, bool mayRetry)
    {
        var outcome = await entry.Enter(key, row.Period, row.Input, row.Revision, actor, operation);
        if (outcome.IsOk)
        {
            row.Take(await grains.IndicatorYear(key).Pull());
            row.IsSaved = true;
            return;
        }

        if (outcome.Problem.Kind == ProblemKind.Conflict)
        {
            await Conflict(key, row, operation, actor, mayRetry, outcome.Problem);
            return;
        }

        row.IsFailed = outcome.Problem.Kind == ProblemKind.Unavailable;
        row.IsLocked = outcome.Problem.Kind == ProblemKind.Locked;
        var reading = row.IsNotApplicable ? null : NumberReader.Read(row.Text, new(row.Card.Unit));
        row.Readings = outcome.Problem.Code == "numberAmbiguous" ? [.. reading!.Readings.Where(r => r.To is null)] : [];
        row.WantsConfirmation = outcome.Problems.Any(p => IsWarning(p.Code));
        row.WantsReason = row.WantsConfirmation || outcome.Problem.Code == "reasonRequired";
        foreach (var problem in outcome.Problems)
        {
            Refuse(row, problem.Code switch
            {
                "numberAmbiguous" or "numberRefused" => words["Error.Number", row.Text.Trim(), reading?.Reason?.Here() ?? ""],
                "reasonRequired" => words[row.IsNotApplicable ? "Error.Reason.NotApplicable" : "Error.Reason.Direct"],
                _ => problem.Message.Here(),
            });
        }
    }

    /// <summary>Somebody wrote to the same indicator-year. It is a conflict only when this period's figure is another one than the page showed.</summary>
    private async Task Conflict(IndicatorYearKey key, EntryRow row, string operation, Actor actor, bool mayRetry, Problem problem)
    {
        var seen = row.Was;
        var now = await grains.IndicatorYear(key).Pull();
        row.See(now);
        if (row.IsStored)
        {
            return;
        }

        if (row.Was == seen && mayRetry)
        {
            await Send(key, row, operation, actor, mayRetry: false);
        }
        else if (row.Was == seen)
        {
            row.IsConflict = true;
            Refuse(row, problem.Message.Here());
        }
        else
        {
            row.IsConflict = true;
            row.Theirs = row.Stored;
            var value = row.Theirs?.Value ?? TypedValue.Missing;
            Refuse(row, words[
                "Error.Conflict",
                row.Theirs is { By: var by } ? ShownNames.Of(by) : "?",
                value.IsNumber ? EntryRow.Plain(value.Amount) : StateText.Of(value.State).Here(),
                row.Theirs is null ? "?" : Moments.Print(row.Theirs.At, now.TimeZone),
                row.IsNotApplicable ? StateText.Of(ValueState.NotApplicable).Here() : row.Text.Trim()]);
        }
    }

    private static bool IsWarning(string code) => code is NumberWarnings.PercentNegative or NumberWarnings.PercentAbove100 or NumberWarnings.FarAboveTarget or NumberWarnings.YearJump;

    private void Refuse(EntryRow row, string message)
    {
        row.Messages.Add(message);
        row.Errors.Add(words["Error.Row", row.Card.Name, message]);
    }
}
