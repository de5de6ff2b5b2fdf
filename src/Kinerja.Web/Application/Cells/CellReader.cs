using Kinerja.Grains.Access;
using Kinerja.Grains.Access.Contracts;
using Kinerja.Grains.Indicators.Contracts;
using Kinerja.Model.Indicators;
using Kinerja.Model.Keys;
using Kinerja.Model.Numbers;
using Kinerja.Model.Periods;
using Kinerja.Model.Values;

namespace Kinerja.Web.Application.Cells;

/// <summary>Reads what stands beside one figure.</summary>
public sealed class CellReader(IGrainFactory grains, AccessRules rules)
{
    /// <summary>Years of quarters that are shown: twelve quarters.</summary>
    public const int Years = 3;

    /// <summary>All of it; null when the plan of the year has no such indicator or component.</summary>
    public async Task<CellSheet?> Read(AgencyPeriodKey key, string code)
    {
        ArgumentNullException.ThrowIfNull(key);
        if (!KeyText.IsCode(code))
            return null;
        var cell = grains.IndicatorYear(new(key.Agency, code, key.Year));
        var (figures, plans) = (cell.GetFigure(key.Period), grains.Agency(key.Agency).GetYear(key.Year));
        if ((await figures).Value is not { Cell.Card: { } card } figure || (await plans).Value is not { } plan)
            return null;

        var history = cell.GetHistory(null);
        var scorecard = grains.Scorecard(key.Scorecard).Get(key.Period);
        var course = Course(key, code, figure, plan.Profile.Years);
        var inside = Inside(key, code);
        await Task.WhenAll(history, scorecard, course, inside);
        var (state, before) = ((await scorecard).Value?.State, (await course).FirstOrDefault(y => y.Year == key.Year - 1).Values?.GetValueOrDefault(key.Period));
        return (await inside) with
        {
            Profile = plan.Profile,
            Card = card,
            Figure = figure,
            State = state,
            Course = await course,
            UsedBy = CellUse.Of(plan.Indicators, code),
            Range = PlausibleRange.Of(new FigureContext
            {
                Unit = card.Unit, IsGrowth = card.Accumulation == Accumulation.Growth, Target = figure.Target.AmountOrNull, PreviousYear = before?.AmountOrNull, Decimals = card.Decimals,
            }),
            History = [.. (await history).Entries.Where(e => e.Period == key.Period)],
            Returned = [.. (state?.Comments ?? []).Where(c => c.Indicator == code).Select(c => c.Text)],
        };
    }

    // What people of the agency and its reviewers have beside the figure; nothing for anybody else who may read the agency.
    private async Task<CellSheet> Inside(AgencyPeriodKey key, string code)
    {
        var empty = new CellSheet { Key = key, Profile = null!, Card = null!, Figure = null! };
        if (!rules.Allows(Right.Discuss, key.Agency.ToString(), Callers.Current))
            return empty;
        var conversation = grains.Conversation(key);
        var (talk, people, evidence, space) = (conversation.Get(code), conversation.GetPeople(), grains.Evidence(key).Get(), grains.EvidenceSpace(key.Agency).Get());
        await Task.WhenAll(talk, people, evidence, space);
        return empty with { Talk = await talk, People = await people, Evidence = [.. (await evidence).Where(e => e.Code == code)], Space = await space };
    }

    private async Task<IReadOnlyList<(int Year, IReadOnlyDictionary<Period, TypedValue> Values)>> Course(AgencyPeriodKey key, string code, IndicatorFigure figure, IReadOnlyList<int> planned)
    {
        var years = Enumerable.Range(key.Year - Years + 1, Years).Where(y => y == key.Year || planned.Contains(y)).ToList();
        var read = await Task.WhenAll(years.Select(async y => y == key.Year ? figure : (await grains.IndicatorYear(new(key.Agency, code, y)).GetFigure(key.Period)).Value));
        return [.. years.Zip(read, (year, of) => (year, Quarters(of)))];
    }

    // What is entered stands as it was entered, as in the grid; what is computed as it is computed.
    private static Dictionary<Period, TypedValue> Quarters(IndicatorFigure? figure) => PeriodExtensions.Quarters.ToDictionary(
        q => q,
        q => figure?.Cell.Card is { FormulaText: null } && figure.Cell.Values.GetValueOrDefault(q) is { } entered ? entered.Value : figure?.Realisations.GetValueOrDefault(q) ?? TypedValue.Missing);
}
