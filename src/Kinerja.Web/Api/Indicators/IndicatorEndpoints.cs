using Kinerja.Grains.Access.Contracts;
using Kinerja.Grains.Agencies.Contracts;
using Kinerja.Grains.Indicators.Contracts;
using Kinerja.Model.Periods;
using Kinerja.Model.Values;
using Kinerja.Web.Application;
using Kinerja.Web.Application.Figures;

namespace Kinerja.Web.Api.Indicators;

/// <summary>Figures of one indicator-year: targets, realisations, history, explanation.</summary>
internal static class IndicatorEndpoints
{
    public static void MapIndicators(this IEndpointRouteBuilder agency)
    {
        var year = agency.MapGroup("/indicators/{code}/{year:int}").WithTags("Indicators");
        year.MapGet("", Facts).WithSummary("The facts of an indicator-year: card, targets, what was entered, inputs.").Produces<CellSnapshot>();
        year.MapGet("/targets", Targets).WithSummary("Targets by period.");
        year.MapPut("/targets", SetTargets).WithSummary("Sets targets by period; If-Match carries the revision of the agency.");
        year.MapPut("/realisations/{period}", Report).WithSummary("Enters a realisation; If-Match carries the revision of the indicator-year.");
        year.MapGet("/history", History).WithSummary("Who changed what, newest first.").Produces<HistoryPage>();
        year.MapGet("/explanation", Explanation).WithSummary("Why the figure is what it is.").Produces<ExplanationModel>();
    }

    [Needs(Right.ReadAgency)]
    private static async Task<IResult> Facts(string region, string agency, string code, int year, HttpContext context, IGrainFactory grains)
    {
        if (!RouteKeys.TryIndicatorYear(region, agency, code, year, out var key, out var refusal))
        {
            return refusal;
        }

        var cell = await grains.IndicatorYear(key).Pull();
        if (cell.Revision == 0)
        {
            return RouteKeys.NotFound("Indikator", "Indicator", $"{code} {year}");
        }

        RequestFacts.SetRevision(context.Response, cell.Revision);
        return TypedResults.Ok(cell);
    }

    [Needs(Right.ReadAgency)]
    private static async Task<IResult> Targets(string region, string agency, string code, int year, HttpContext context, IGrainFactory grains)
    {
        if (!RouteKeys.TryIndicatorYear(region, agency, code, year, out var key, out var refusal))
        {
            return refusal;
        }

        var profile = await grains.Agency(key.Agency).GetProfile();
        var cell = await grains.IndicatorYear(key).Pull();
        if (!profile.IsOk || cell.Revision == 0)
        {
            return RouteKeys.NotFound("Indikator", "Indicator", $"{code} {year}");
        }

        RequestFacts.SetRevision(context.Response, profile.Value.Revision);
        return TypedResults.Ok(new { code, year, revision = profile.Value.Revision, targets = ByCode(cell.Targets) });
    }

    [Needs(Right.EditPlan)]
    private static async Task<IResult> SetTargets(
        string region, string agency, string code, int year, TargetsBody body, HttpContext context, IGrainFactory grains, CurrentActor actor)
    {
        if (!RouteKeys.TryIndicatorYear(region, agency, code, year, out var key, out var refusal)
            || !RequestFacts.TryOperation(context.Request, out var operation, out refusal)
            || !RequestFacts.TryRevision(context.Request, out var revision, out refusal))
        {
            return refusal;
        }

        var targets = new Dictionary<Period, TypedValue>();
        foreach (var (name, value) in body.Targets ?? new Dictionary<string, TypedValue>())
        {
            if (!RouteKeys.TryPeriod(name, out var period, out refusal))
            {
                return refusal;
            }

            targets[period] = value;
        }

        var set = await grains.Agency(key.Agency).SetTargets(new SetTargets
        {
            OperationId = operation,
            Indicator = code,
            Year = year,
            Targets = targets,
            ExpectedRevision = revision,
            Reason = body.Reason,
            Actor = actor.Actor,
        });
        return set.ToWriteResult(context.Request, receipt =>
        {
            RequestFacts.SetRevision(context.Response, receipt.Revision);
            return TypedResults.Ok(receipt);
        });
    }

    [Needs(Right.EnterFigures)]
    private static async Task<IResult> Report(
        string region, string agency, string code, int year, string period, RealisationInput body, HttpContext context, FigureEntry entry, CurrentActor actor)
    {
        if (!RouteKeys.TryIndicatorYear(region, agency, code, year, out var key, out var refusal)
            || !RouteKeys.TryPeriod(period, out var asked, out refusal)
            || !RequestFacts.TryOperation(context.Request, out var operation, out refusal)
            || !RequestFacts.TryRevision(context.Request, out var revision, out refusal))
        {
            return refusal;
        }

        var reported = await entry.Enter(key, asked, body, revision, actor.Actor, operation);
        return reported.ToWriteResult(context.Request, done =>
        {
            RequestFacts.SetRevision(context.Response, done.Receipt.Revision);
            return TypedResults.Ok(new
            {
                receipt = done.Receipt,
                figure = done.Figure is null ? null : ExplanationModel.Of(done.Figure, ApiLanguage.Of(context)),
            });
        });
    }

    [Needs(Right.ReadAgency)]
    private static async Task<IResult> History(string region, string agency, string code, int year, long? before, IGrainFactory grains)
    {
        if (!RouteKeys.TryIndicatorYear(region, agency, code, year, out var key, out var refusal))
        {
            return refusal;
        }

        var page = await grains.IndicatorYear(key).GetHistory(before);
        return page.Total == 0 ? RouteKeys.NotFound("Indikator", "Indicator", $"{code} {year}") : TypedResults.Ok(page);
    }

    [Needs(Right.ReadAgency)]
    private static async Task<IResult> Explanation(
        string region, string agency, string code, int year, string? period, HttpContext context, IGrainFactory grains)
    {
        if (!RouteKeys.TryIndicatorYear(region, agency, code, year, out var key, out var refusal) || !RouteKeys.TryPeriod(period, out var asked, out refusal))
        {
            return refusal;
        }

        return (await grains.IndicatorYear(key).GetFigure(asked)).ToResult(figure => TypedResults.Ok(ExplanationModel.Of(figure, ApiLanguage.Of(context))));
    }

    internal static IReadOnlyDictionary<string, TypedValue> ByCode(IReadOnlyDictionary<Period, TypedValue> values) =>
        values.OrderBy(v => v.Key).ToDictionary(v => v.Key.Code(), v => v.Value);

    internal sealed record TargetsBody(IReadOnlyDictionary<string, TypedValue>? Targets, string? Reason);
}
