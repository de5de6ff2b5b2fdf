using Kinerja.Grains.Indicators.Contracts;
using Kinerja.Grains.Shared;
using Kinerja.Model.Keys;
using Kinerja.Model.Periods;
using Kinerja.Web.Application;
using Kinerja.Web.Components.Pages.Entry;
using Kinerja.Web.Localisation;
using Microsoft.Extensions.Localization;

namespace Kinerja.Web.Api.Entries;

/// <summary>Enters a batch of figures by the rules of the form, and reads what an entry of a year shows.</summary>
public sealed class EntryBatches(IGrainFactory grains, EntrySaver saver, IStringLocalizer<EntryWords> words)
{
    /// <summary>Figures of one batch: a paste of 20 rows and 4 quarters is 80.</summary>
    public const int MaxCells = 200;

    private const int AtOnce = 16;

    /// <summary>Enters the figures; each has its answer, and a bad one loses none of the good ones.</summary>
    internal async Task<EntryResultModel> Enter(AgencyKey agency, int year, Period shown, IReadOnlyList<EntryCellBody> cells, Actor actor)
    {
        var rows = await Read(agency, year, cells);
        var ids = rows.Where(r => r.Row is not null).ToDictionary(r => r.Row!, r => r.Cell.OperationId!);
        await saver.Save(agency, year, rows.Select(r => r.Row).OfType<EntryRow>(), (_, row) => ids[row], actor);
        return new([.. rows.Select(Answer)], await Figures(agency, year, shown));
    }

    /// <summary>What an entry shows; null when the plan does not cover the year.</summary>
    internal async Task<EntrySheetModel?> Sheet(AgencyKey agency, int year, Period shown)
    {
        if ((await grains.Agency(agency).GetYear(year)).Value is not { } plan || (await grains.Scorecard(new(agency, year)).Get(shown)).Value is not { } view)
        {
            return null;
        }

        var cells = await Task.WhenAll(plan.Indicators.DistinctBy(i => i.Code).Select(async card => (Card: card, Cell: await grains.IndicatorYear(new(agency, card.Code, year)).Pull())));
        return new(
            [.. PeriodExtensions.Quarters.Where(q => q == shown ? view.State?.IsOpen != false : view.Statuses.GetValueOrDefault(q, PeriodStatus.Open).IsOpen()).Select(q => q.Code())],
            [.. cells.SelectMany(c => PeriodExtensions.Quarters.Select(q => EntryStandModel.Of(new(c.Card, c.Cell, q))))],
            EntryFigureModel.Of(view));
    }

    private EntryAnswerModel Answer((EntryCellBody Cell, EntryRow? Row, bool IsFailed) one) =>
        one.Row is { } row ? EntryAnswerModel.Of(one.Cell.OperationId!, row)
        : one.IsFailed ? EntryAnswerModel.Unavailable(one.Cell.OperationId!, words["Error.Failed"])
        : EntryAnswerModel.Refused(one.Cell.OperationId!, words["Error.NotHere", one.Cell.Code!]);

    // The facts of each indicator-year, read once however many of its quarters are in the batch.
    private async Task<List<(EntryCellBody Cell, EntryRow? Row, bool IsFailed)>> Read(AgencyKey agency, int year, IReadOnlyList<EntryCellBody> cells)
    {
        var facts = new Dictionary<string, (CellSnapshot? Cell, bool IsFailed)>(StringComparer.Ordinal);
        foreach (var some in cells.Select(c => c.Code!).Distinct(StringComparer.Ordinal).Chunk(AtOnce))
        {
            foreach (var (code, found) in await Task.WhenAll(some.Select(async code => (code, await Facts(new(agency, code, year))))))
            {
                facts[code] = found;
            }
        }

        return [.. cells.Select(cell =>
        {
            var (found, isFailed) = facts[cell.Code!];
            if (found?.Card is not { } card)
            {
                return (cell, null, isFailed);
            }

            _ = PeriodExtensions.TryParse(cell.Period, out var period); // looked at when the batch was taken in
            var row = new EntryRow(card, found, period);
            row.Take(cell.Input);
            return (cell, (EntryRow?)row, false);
        })];
    }

    private async Task<(CellSnapshot? Cell, bool IsFailed)> Facts(IndicatorYearKey key)
    {
        try
        {
            return (await grains.IndicatorYear(key).Pull(), false);
        }
        catch (Exception e) when (StorageFailure.Is(e))
        {
            return (null, true);
        }
    }

    // What is saved is saved, also when its figures cannot be computed at the moment.
    private async Task<IReadOnlyList<EntryFigureModel>?> Figures(AgencyKey agency, int year, Period shown)
    {
        try
        {
            return (await grains.Scorecard(new(agency, year)).Get(shown)).Value is { } view ? EntryFigureModel.Of(view) : null;
        }
        catch (Exception e) when (StorageFailure.Is(e))
        {
            return null;
        }
    }
}
