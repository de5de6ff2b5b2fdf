using Kinerja.Grains.Indicators.Contracts;
using Kinerja.Grains.Shared;
using Kinerja.Model.Indicators;
using Kinerja.Model.Keys;
using Kinerja.Model.Numbers;
using Kinerja.Model.Outcomes;
using Kinerja.Model.Periods;
using Kinerja.Model.Values;

namespace Kinerja.Web.Application.Figures;

/// <summary>
/// The way of a realisation from what a person typed to the indicator-year, the same for forms and API: read the number, ask where it has two readings,
/// warn where it is implausible, then report.
/// </summary>
public sealed class FigureEntry(IGrainFactory grains)
{
    /// <summary>Enters one period.</summary>
    public async Task<Outcome<EnteredFigure>> Enter(
        IndicatorYearKey key, Period period, RealisationInput input, long? expectedRevision, Actor actor, string operationId)
    {
        var cell = grains.IndicatorYear(key);
        var facts = await cell.Pull();
        if (facts.Card is null)
        {
            return new Problem(
                "notFound",
                new($"Indikator {key.Indicator} tidak ada dalam rencana {key.Year}.", $"Indicator {key.Indicator} is not in the plan of {key.Year}."),
                Kind: ProblemKind.NotFound);
        }

        var value = Read(input, facts, period, await YearBefore(key, period));
        if (!value.IsOk)
        {
            return Outcome.Refused<EnteredFigure>(value.Problems);
        }

        var reported = await cell.Report(new ReportRealisation
        {
            OperationId = operationId,
            ExpectedRevision = expectedRevision,
            Values = [new ReportedValue(period, value.Value, input.Text, Blank(input.Reason))],
            Actor = actor,
        });
        if (!reported.IsOk)
        {
            return Outcome.Refused<EnteredFigure>(reported.Problems);
        }

        var figure = await cell.GetFigure(period);
        return new EnteredFigure(reported.Value.Receipt, figure.Value);
    }

    /// <summary>Reads what was typed for a cell, without storing anything.</summary>
    /// <param name="input">What was typed.</param>
    /// <param name="facts">The facts of the indicator-year.</param>
    /// <param name="period">The period.</param>
    /// <param name="yearBefore">The figure of the same period a year earlier, to notice a jump; null when there is none.</param>
    public static Outcome<TypedValue> Read(RealisationInput input, CellSnapshot facts, Period period, decimal? yearBefore = null)
    {
        var value = input switch
        {
            { Value: { } number } => TypedValue.Of(number),
            { State: "missing" } => TypedValue.Missing,
            { State: "notApplicable" } => TypedValue.NotApplicable(Stated(input.Reason)),
            { State: { } } => new Problem(
                "stateNotEnterable", new("Keadaan yang dapat diisi: missing atau notApplicable.", "A state to enter is missing or notApplicable."), "state"),
            _ => FromText(input, facts.Card?.Unit),
        };
        return value.IsOk ? Plausible(value.Value, input, facts, period, yearBefore) : value;
    }

    private static Outcome<TypedValue> FromText(RealisationInput input, string? unit)
    {
        var reading = NumberReader.Read(input.Text, new NumberContext(unit));
        switch (reading.Kind)
        {
            case NumberKind.Value:
                return TypedValue.Of(reading.Value!.Value);

            case NumberKind.Missing:
                return TypedValue.Missing;

            // A realisation is one number: the reading of a text as a range is none that can be entered.
            case NumberKind.Ask when reading.Readings.FirstOrDefault(r => r.Code == input.Reading) is { To: null } chosen:
                return chosen.Value is { } amount ? TypedValue.Of(amount) : TypedValue.Missing;

            default:
                var examples = string.Join(" / ", reading.Readings.Select(r => r.Label.Id));
                var english = string.Join(" / ", reading.Readings.Select(r => r.Label.En));
                return new Problem(
                    reading.Kind == NumberKind.Ask ? "numberAmbiguous" : "numberRefused",
                    new($"{reading.Reason?.Id} {examples}".Trim(), $"{reading.Reason?.En} {english}".Trim()),
                    "text");
        }
    }

    private static Outcome<TypedValue> Plausible(TypedValue value, RealisationInput input, CellSnapshot facts, Period period, decimal? yearBefore)
    {
        if (!value.IsNumber)
        {
            return value;
        }

        var warnings = NumberWarnings.Of(value.Amount, new FigureContext
        {
            Unit = facts.Card?.Unit,
            IsGrowth = facts.Card?.Accumulation == Accumulation.Growth,
            Target = facts.Targets.GetValueOrDefault(period).AmountOrNull ?? facts.Targets.GetValueOrDefault(Period.Year).AmountOrNull,
            PreviousYear = yearBefore,
            Decimals = facts.Card?.Decimals ?? 2,
        });
        if (warnings.Count == 0 || (input.ConfirmWarnings && Blank(input.Reason) is not null))
        {
            return value;
        }

        return Outcome.Refused<TypedValue>([.. warnings.Select(w => new Problem(
            w.Code,
            w.Message,
            "reason"))]);
    }

    private async Task<decimal?> YearBefore(IndicatorYearKey key, Period period) => KeyText.IsYear(key.Year - 1)
        ? (await grains.IndicatorYear(new(key.Agency, key.Indicator, key.Year - 1)).Pull()).Values.GetValueOrDefault(period)?.Value.AmountOrNull
        : null;

    private static Reason? Stated(string? reason) => Blank(reason) is { } words ? new Reason(ReasonCodes.Stated, words) : null;

    private static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
