using Kinerja.Grains.Access.Contracts;
using Kinerja.Grains.Agencies.Contracts;
using Kinerja.Model.Checks;
using Kinerja.Model.Periods;
using Kinerja.Web.Application;

namespace Kinerja.Web.Api.Agencies;

/// <summary>Profile, plan, findings and cards of an agency.</summary>
internal static class AgencyEndpoints
{
    public static void MapAgency(this RouteGroupBuilder agency)
    {
        agency.WithTags("Agencies");
        agency.MapGet("", Profile).WithSummary("The profile of an agency.").Produces<AgencyProfile>();
        agency.MapPut("", Open).WithSummary("Opens an agency.").Produces<AgencyProfile>();
        agency.MapGet("/plan", Plan).WithSummary("The cascade, indicators, targets and findings.").Produces<AgencyPlanModel>();
        agency.MapPut("/findings/{finding}", Decide).WithSummary("Accepts, corrects or waives a finding.");
        agency.MapPatch("/indicators/{code}", UpdateCard).WithSummary("Changes the card of an indicator.")
            .WithDescription("What an indicator means (formula, unit, polarity, accumulation, range) may take effect fromYear on; years whose plan is signed or whose figures are frozen keep theirs (423).");
        agency.MapPatch("/goals/{code}", UpdateGoal).WithSummary("Changes how a goal is worded.")
            .WithDescription("For all years, as names of indicators; signed versions and submissions keep what they say. What is left out stays; an empty number takes the number away.");
        agency.MapPatch("/objectives/{code}", UpdateObjective).WithSummary("Changes how an objective is worded.")
            .WithDescription("For all years, as names of indicators; signed versions and submissions keep what they say. What is left out stays; an empty number takes the number away.");
    }

    [Needs(Right.ReadAgency)]
    private static async Task<IResult> Profile(string region, string agency, HttpContext context, IGrainFactory grains)
    {
        if (!RouteKeys.TryAgency(region, agency, out var key, out var refusal))
        {
            return refusal;
        }

        return (await grains.Agency(key).GetProfile()).ToResult(profile =>
        {
            RequestFacts.SetRevision(context.Response, profile.Revision);
            return TypedResults.Ok(profile);
        });
    }

    [Needs(Right.EditPlan)]
    private static async Task<IResult> Open(string region, string agency, OpenBody body, HttpContext context, IGrainFactory grains, CurrentActor actor)
    {
        if (!RouteKeys.TryAgency(region, agency, out var key, out var refusal) || !RequestFacts.TryOperation(context.Request, out var operation, out refusal))
        {
            return refusal;
        }

        var opened = await grains.Agency(key).Open(new OpenAgency
        {
            OperationId = operation,
            Name = body.Name ?? "",
            RegionName = body.RegionName ?? "",
            TimeZone = body.TimeZone ?? ReportingZone.OfRegion(key.Region.Value).Id,
            Actor = actor.Actor,
        });
        return opened.IsOk ? (await grains.Agency(key).GetProfile()).ToResult() : new ProblemResult(opened.Problems);
    }

    [Needs(Right.ReadAgency)]
    private static async Task<IResult> Plan(string region, string agency, HttpContext context, IGrainFactory grains)
    {
        if (!RouteKeys.TryAgency(region, agency, out var key, out var refusal))
        {
            return refusal;
        }

        return (await grains.Agency(key).GetPlan()).ToResult(plan =>
        {
            RequestFacts.SetRevision(context.Response, plan.Revision);
            return TypedResults.Ok(AgencyPlanModel.Of(plan, PlanChecker.Run(plan.Plan), ApiLanguage.Of(context)));
        });
    }

    [Needs(Right.EditPlan)]
    private static async Task<IResult> Decide(
        string region, string agency, string finding, DecisionBody body, HttpContext context, IGrainFactory grains, CurrentActor actor)
    {
        if (!RouteKeys.TryAgency(region, agency, out var key, out var refusal)
            || !RequestFacts.TryOperation(context.Request, out var operation, out refusal)
            || !RequestFacts.TryRevision(context.Request, out var revision, out refusal))
        {
            return refusal;
        }

        if (body.Decision is not { } decision)
        {
            return OutcomeResults.Refuse("decisionMissing", "decision adalah accept, correct, atau waive.", "decision is accept, correct or waive.", "decision");
        }

        var decided = await grains.Agency(key).DecideFinding(new DecideFinding
        {
            OperationId = operation,
            Finding = finding,
            Kind = decision,
            Reason = body.Reason,
            Corrections = body.Corrections ?? [],
            ExpectedRevision = revision,
            Actor = actor.Actor,
        });
        return decided.ToWriteResult(context.Request, receipt => TypedResults.Ok(receipt));
    }

    [Needs(Right.EditPlan)]
    private static async Task<IResult> UpdateCard(
        string region, string agency, string code, CardBody body, HttpContext context, IGrainFactory grains, CurrentActor actor)
    {
        if (!RouteKeys.TryAgency(region, agency, out var key, out var refusal)
            || !RequestFacts.TryOperation(context.Request, out var operation, out refusal)
            || !RequestFacts.TryRevision(context.Request, out var revision, out refusal))
        {
            return refusal;
        }

        var updated = await grains.Agency(key).UpdateCard(new UpdateCard
        {
            OperationId = operation,
            Indicator = code,
            Polarity = body.Polarity,
            Accumulation = body.Accumulation,
            Unit = body.Unit,
            DataSource = body.DataSource,
            Owner = body.Owner,
            Range = body.Range,
            LagMonths = body.LagMonths,
            Name = body.Name,
            Number = body.Number,
            FormulaText = body.FormulaText,
            Decimals = body.Decimals,
            Objective = body.Objective,
            Goal = body.Goal,
            EvidenceWanted = body.EvidenceWanted,
            FromYear = body.FromYear,
            RetireFrom = body.RetireFrom,
            Reinstate = body.Reinstate ?? false,
            MoveBefore = body.MoveBefore,
            Reason = body.Reason,
            ExpectedRevision = revision,
            Actor = actor.Actor,
        });
        return updated.ToWriteResult(context.Request, receipt => TypedResults.Ok(receipt));
    }

    [Needs(Right.EditPlan)]
    private static Task<IResult> UpdateGoal(string region, string agency, string code, WordingBody body, HttpContext context, IGrainFactory grains, CurrentActor actor) =>
        UpdateWording(new() { OperationId = "", Kind = CascadeKind.Goal, Code = code, Name = body.Name, Number = body.Number, Reason = body.Reason, Actor = actor.Actor }, region, agency, context, grains);

    [Needs(Right.EditPlan)]
    private static Task<IResult> UpdateObjective(string region, string agency, string code, WordingBody body, HttpContext context, IGrainFactory grains, CurrentActor actor) =>
        UpdateWording(new() { OperationId = "", Kind = CascadeKind.Objective, Code = code, Name = body.Name, Number = body.Number, Reason = body.Reason, Actor = actor.Actor }, region, agency, context, grains);

    private static async Task<IResult> UpdateWording(UpdateWording command, string region, string agency, HttpContext context, IGrainFactory grains)
    {
        if (!RouteKeys.TryAgency(region, agency, out var key, out var refusal)
            || !RequestFacts.TryOperation(context.Request, out var operation, out refusal)
            || !RequestFacts.TryRevision(context.Request, out var revision, out refusal))
        {
            return refusal;
        }

        var updated = await grains.Agency(key).UpdateWording(command with { OperationId = operation, ExpectedRevision = revision });
        return updated.ToWriteResult(context.Request, receipt => TypedResults.Ok(receipt));
    }

    internal sealed record WordingBody(string? Name, string? Number, string? Reason);

    internal sealed record OpenBody(string? Name, string? RegionName, string? TimeZone);

    internal sealed record DecisionBody(DecisionKind? Decision, string? Reason, IReadOnlyList<Correction>? Corrections);

    internal sealed record CardBody(
        Kinerja.Model.Indicators.Polarity? Polarity,
        Kinerja.Model.Indicators.Accumulation? Accumulation,
        string? Unit,
        string? DataSource,
        string? Owner,
        Kinerja.Model.Plans.TargetRange? Range,
        int? LagMonths,
        string? Name,
        string? Number,
        string? FormulaText,
        int? Decimals,
        string? Objective,
        string? Goal,
        string? EvidenceWanted,
        int? FromYear,
        int? RetireFrom,
        bool? Reinstate,
        string? MoveBefore,
        string? Reason);
}
