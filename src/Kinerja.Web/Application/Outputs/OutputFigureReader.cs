using Kinerja.Documents.Outputs.Building;
using Kinerja.Grains.Conversations.Contracts;
using Kinerja.Grains.Indicators.Contracts;
using Kinerja.Grains.Scorecards.Contracts;
using Kinerja.Model.Keys;
using Kinerja.Model.Periods;

namespace Kinerja.Web.Application.Outputs;

/// <summary>Adds figures to what a document is made from, with the calls that the pages of these figures make.</summary>
internal sealed class OutputFigureReader(IGrainFactory grains, NeighbourReader neighbours)
{
    /// <summary>For the report of a quarter; null when the year has no figures.</summary>
    public async Task<OutputInput?> OfQuarter(AgencyKey key, OutputInput input, bool inside)
    {
        ArgumentNullException.ThrowIfNull(input);
        if (await Get(key, input.Year, input.Period) is not { } view)
        {
            return null;
        }

        return input with { Figures = Figures(view), Policy = view.Policy, Notes = inside ? await Notes(new(key, input.Year, input.Period), "") : [] };
    }

    /// <summary>For the report of a year; null when it has no figures.</summary>
    public async Task<OutputInput?> OfYear(AgencyKey key, OutputInput input, bool inside)
    {
        ArgumentNullException.ThrowIfNull(input);
        var years = input.Plan.Header.Years.Where(y => y <= input.Year).ToList();
        var (views, around) = (Task.WhenAll(years.Select(y => Get(key, y, Period.Year))), neighbours.Read(key, input.Year));
        var notes = inside
            ? await Task.WhenAll(PeriodExtensions.Quarters.Append(Period.Year).Select(p => Notes(new(key, input.Year, p), p == Period.Year ? "" : p.Name().In(input.Language) + ": ")))
            : [];
        if ((await views).LastOrDefault() is not { } view)
        {
            await around;
            return null;
        }

        var series = (await views).OfType<ScorecardView>().Select(Figures).ToList();
        return input with
        {
            Figures = Figures(view),
            Policy = view.Policy,
            Before = series.Find(s => s.Year == input.Year - 1),
            Series = series,
            Notes = [.. notes.SelectMany(n => n)],
            Neighbours = await around,
        };
    }

    /// <summary>For the sheet of a figure; null when there is none.</summary>
    public async Task<OutputInput?> OfFigure(AgencyKey key, OutputInput input, string code, string timeZone)
    {
        ArgumentNullException.ThrowIfNull(input);
        if ((await grains.IndicatorYear(new(key, code, input.Year)).GetFigure(input.Period)).Value is not { Cell.Card: { } card } figure)
        {
            return null;
        }

        var zone = ReportingZone.TryFind(timeZone, out var found) ? found : ReportingZone.Wib;
        var row = new OutputRowFigures
        {
            Card = card, Target = figure.Target, Realisation = figure.Result.Realisation, Achievement = figure.Result.Achievement, Band = figure.Result.Band, IsSample = figure.Cell.HasSampleData,
        };
        var own = figure.Cell.Values.Select(v => Entered(card.Name, input.Year, v.Key, v.Value, zone));
        var parts = figure.Cell.Inputs.SelectMany(i => i.Values.Select(v => Entered(i.Label, i.Year, v.Key, v.Value, zone)));
        return input with
        {
            Policy = figure.Cell.Policy,
            Explanation = new(row, figure.Result, [.. own.Concat(parts).Where(i => input.Period == Period.Year || i.Period <= input.Period || i.Year < input.Year).OrderBy(i => i.Name, StringComparer.Ordinal).ThenBy(i => i.Year).ThenBy(i => i.Period)]),
        };
    }

    private static OutputInputFigure Entered(string name, int year, Period period, EnteredValue value, ReportingZone zone) => new(name, year, period, value.Value, zone.LocalDate(value.At));

    private async Task<ScorecardView?> Get(AgencyKey key, int year, Period period) => (await grains.Scorecard(new(key, year)).Get(period)).Value;

    private static OutputFigures Figures(ScorecardView view) => new()
    {
        Year = view.Year,
        Period = view.Period,
        Rows = [.. view.Objectives.SelectMany(o => o.Indicators).Concat(view.Goals.SelectMany(g => g.Indicators)).DistinctBy(i => i.Card.Code).Select(Row)],
        Average = view.Average.Value,
        Computable = view.Average.Computable,
        Total = view.Average.Total,
        Status = view.State?.Status ?? view.Statuses.GetValueOrDefault(view.Period),
    };

    private static OutputRowFigures Row(IndicatorView view) => new()
    {
        Card = view.Card,
        Target = view.Target,
        Realisation = view.Realisation,
        Achievement = view.Achievement,
        Band = view.Band,
        Targets = view.Targets,
        Realisations = view.Realisations,
        IsSample = view.IsSample,
        CheckTarget = view.CheckTarget,
    };

    private async Task<IReadOnlyList<OutputNote>> Notes(AgencyPeriodKey key, string before)
    {
        var conversation = grains.Conversation(key);
        var codes = (await conversation.GetCounts()).Where(c => c.Value.Notes > 0).Select(c => c.Key).Order(StringComparer.Ordinal).ToList();
        var talks = await Task.WhenAll(codes.Select(conversation.Get));
        return [.. from pair in codes.Zip(talks)
                   from kind in (NoteKind[])[NoteKind.Obstacle, NoteKind.Driver, NoteKind.FollowUp]
                   let note = pair.Second.Note(kind)
                   where !string.IsNullOrWhiteSpace(note?.Text)
                   select new OutputNote(pair.First, (OutputNoteKind)kind, before + note.Text)];
    }
}
