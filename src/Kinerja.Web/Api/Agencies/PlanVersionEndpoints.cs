using Kinerja.Grains.Access.Contracts;
using Kinerja.Grains.Agencies.Contracts;
using Kinerja.Grains.Scorecards.Contracts;
using Kinerja.Grains.Shared;
using Kinerja.Model.Keys;
using Kinerja.Model.Numbers;
using Kinerja.Model.Outcomes;
using Kinerja.Model.Periods;
using Kinerja.Model.Plans;
using Kinerja.Model.Plans.Versions;
using Kinerja.Model.Values;
using Kinerja.Web.Application;

namespace Kinerja.Web.Api.Agencies;

/// <summary>Targets of a year at once, and the signed versions of a plan: <c>…/plan/targets/{year}</c>, <c>…/plan/versions/{year}</c>.</summary>
internal static class PlanVersionEndpoints
{
    public static void MapPlanVersions(this RouteGroupBuilder agency)
    {
        var plan = agency.MapGroup("/plan").WithTags("Plans");
        plan.MapPut("/targets/{year:int}", SetTargets)
            .WithSummary("Changes targets of any indicators of a year in one step; If-Match carries the revision of the agency.")
            .WithDescription("A cell has a value, or a text that is read as people write numbers; with neither it goes out of the plan. A reason is wanted once the year has begun or a version of it is signed.")
            .Produces<Receipt>();
        plan.MapGet("/versions/{year:int}", Versions).WithSummary("The signed versions of a year, and whether the present plan differs from the last.").Produces<PlanVersionsModel>();
        plan.MapGet("/versions/{year:int}/{number:int}", One).WithSummary("A version as it was signed.").Produces<PlanVersionModel>();
        plan.MapGet("/versions/{year:int}/difference", Difference)
            .WithSummary("What is not the same in two versions: from and to are numbers, or “now” for the present plan.")
            .Produces<PlanDifferenceModel>();
        plan.MapPost("/versions/{year:int}", Sign).WithSummary("Signs the present plan of a year as its next version; the head of the agency does.").Produces<Receipt>();
        plan.MapPost("/versions/{year:int}/revision", Begin).WithSummary("Begins to prepare a revision: what indicators of the year mean may then be changed.").Produces<Receipt>();
    }

    [Needs(Right.EditPlan)]
    private static async Task<IResult> SetTargets(
        string region, string agency, int year, CellsBody body, HttpContext context, IGrainFactory grains, CurrentActor actor)
    {
        if (!RouteKeys.TryAgency(region, agency, out var key, out var refusal)
            || !RequestFacts.TryOperation(context.Request, out var operation, out refusal)
            || !RequestFacts.TryRevision(context.Request, out var revision, out refusal))
        {
            return refusal;
        }

        var cells = new List<TargetEdit>();
        foreach (var cell in body.Cells ?? [])
        {
            if (!RouteKeys.TryPeriod(cell.Period, out var period, out refusal))
            {
                return refusal;
            }

            if (Read(cell) is var value && !value.IsOk)
            {
                return new ProblemResult([value.Problem with { Field = $"cells.{cell.Indicator}.{period.Code()}" }]);
            }

            cells.Add(new(cell.Indicator ?? "", period, value.Value.Amount, cell.Text));
        }

        var set = await grains.Agency(key).SetPlanTargets(new SetPlanTargets
        {
            OperationId = operation, Year = year, Cells = cells, ExpectedRevision = revision, Reason = body.Reason, Actor = actor.Actor,
        });
        return set.ToWriteResult(context.Request, receipt =>
        {
            RequestFacts.SetRevision(context.Response, receipt.Revision);
            return TypedResults.Ok(receipt);
        });
    }

    [Needs(Right.ReadAgency)]
    private static async Task<IResult> Versions(string region, string agency, int year, HttpContext context, IGrainFactory grains)
    {
        if (!TryYear(region, agency, year, out var key, out var refusal))
        {
            return refusal;
        }

        return (await grains.PlanVersions(key).GetVersions(year)).ToResult(versions =>
        {
            RequestFacts.SetRevision(context.Response, versions.PlanRevision);
            return TypedResults.Ok(PlanVersionsModel.Of(versions));
        });
    }

    [Needs(Right.ReadAgency)]
    private static async Task<IResult> One(string region, string agency, int year, int number, IGrainFactory grains) =>
        TryYear(region, agency, year, out var key, out var refusal)
            ? (await grains.PlanVersions(key).GetVersion(year, number)).ToResult(version => TypedResults.Ok(PlanVersionModel.Of(version)))
            : refusal;

    [Needs(Right.ReadAgency)]
    private static async Task<IResult> Difference(string region, string agency, int year, string? from, string? to, IGrainFactory grains)
    {
        if (!TryYear(region, agency, year, out var key, out var refusal))
        {
            return refusal;
        }

        var (before, after) = (await Side(grains, key, year, from ?? "0"), await Side(grains, key, year, to ?? Now));
        return before is null || after is null
            ? RouteKeys.NotFound("Versi", "Version", before is null ? from ?? "0" : to ?? Now)
            : TypedResults.Ok(PlanDifferenceModel.Of(PlanDifference.Between(before, after)));
    }

    [Needs(Right.ChangePeriod)]
    private static async Task<IResult> Sign(string region, string agency, int year, SignBody body, HttpContext context, IGrainFactory grains, CurrentActor actor)
    {
        if (!TryYear(region, agency, year, out var key, out var refusal)
            || !RequestFacts.TryOperation(context.Request, out var operation, out refusal)
            || !RequestFacts.TryRevision(context.Request, out var revision, out refusal))
        {
            return refusal;
        }

        var signed = await grains.PlanVersions(key).SignVersion(new SignVersion
        {
            OperationId = operation,
            Year = year,
            Number = body.Number,
            DocumentNumber = body.DocumentNumber ?? "",
            DocumentDate = body.DocumentDate,
            Reason = body.Reason,
            Note = body.Note,
            ExpectedRevision = revision,
            Actor = actor.For(PeriodAct.Submit),
        });
        return signed.ToWriteResult(context.Request, receipt => TypedResults.Ok(receipt));
    }

    [Needs(Right.EditPlan)]
    private static async Task<IResult> Begin(string region, string agency, int year, RevisionBody body, HttpContext context, IGrainFactory grains, CurrentActor actor)
    {
        if (!TryYear(region, agency, year, out var key, out var refusal) || !RequestFacts.TryOperation(context.Request, out var operation, out refusal))
        {
            return refusal;
        }

        if (body.Reason is not { } reason)
        {
            return OutcomeResults.Refuse("reasonRequired", "reason adalah official, budget, assumptions, atau other.", "reason is official, budget, assumptions or other.", "reason");
        }

        var begun = await grains.PlanVersions(key).BeginRevision(new BeginRevision { OperationId = operation, Year = year, Reason = reason, Note = body.Note, Actor = actor.Actor });
        return begun.ToWriteResult(context.Request, receipt => TypedResults.Ok(receipt));
    }

    private const string Now = "now";

    private static Outcome<CellValue> Read(CellBody cell)
    {
        if (cell.Value is not null || string.IsNullOrWhiteSpace(cell.Text))
        {
            return new CellValue(cell.Value);
        }

        var reading = NumberReader.Read(cell.Text);
        return reading.Kind switch
        {
            NumberKind.Value => new CellValue(TypedValue.Of(reading.Value!.Value)),
            NumberKind.Missing => new CellValue(TypedValue.Missing),
            var kind => new Problem(kind == NumberKind.Ask ? "numberAmbiguous" : "numberRefused", reading.Reason ?? new("Ini bukan angka.", "This is no number.")),
        };
    }

    private sealed record CellValue(TypedValue? Amount);

    private static async Task<Plan?> Side(IGrainFactory grains, AgencyKey key, int year, string side) =>
        side == Now ? (await grains.Agency(key).GetPlan()).Value?.Plan.Only(year)
        : int.TryParse(side, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number)
            ? (await grains.PlanVersions(key).GetVersion(year, number)).Value?.Plan
            : null;

    private static bool TryYear(
        string region, string agency, int year, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out AgencyKey? key, [System.Diagnostics.CodeAnalysis.NotNullWhen(false)] out IResult? refusal)
    {
        key = RouteKeys.TryAgency(region, agency, out var office, out refusal) && KeyText.IsYear(year) ? office : null;
        refusal ??= key is null ? RouteKeys.NotFound("Tahun", "Year", $"{year}") : null;
        return key is not null;
    }

    internal sealed record CellsBody(IReadOnlyList<CellBody>? Cells, string? Reason);

    internal sealed record CellBody(string? Indicator, string? Period, TypedValue? Value, string? Text);

    internal sealed record SignBody(int Number, string? DocumentNumber, DateOnly DocumentDate, RevisionReason? Reason, string? Note);

    internal sealed record RevisionBody(RevisionReason? Reason, string? Note);
}
