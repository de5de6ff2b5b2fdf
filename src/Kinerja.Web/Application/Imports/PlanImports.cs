using Kinerja.Grains.Agencies.Contracts;
using Kinerja.Grains.Shared;
using Kinerja.Model.Imports;
using Kinerja.Model.Keys;
using Kinerja.Model.Outcomes;
using Kinerja.Model.Periods;
using Kinerja.Model.Plans;

namespace Kinerja.Web.Application.Imports;

/// <summary>Drafts that become an agency's plan, and are taken back from it.</summary>
public sealed class PlanImports(IGrainFactory grains, ImportService imports)
{
    /// <summary>
    /// Applies a draft to an agency and pushes it to its indicator-years to the end. With <paramref name="acceptProposals"/> the proposals nobody
    /// answered are confirmed; without it they stay open in the plan.
    /// </summary>
    public async Task<Outcome<ApplyReceipt>> Apply(
        ImportAddress address, AgencyKey agency, bool acceptProposals, long? expectedRevision, Actor actor, string operationId, CancellationToken cancellationToken)
    {
        var view = await imports.Get(address, cancellationToken);
        if (!view.IsOk)
        {
            return Outcome.Refused<ApplyReceipt>(view.Problems);
        }

        var plan = await Resolve(view.Value, agency, acceptProposals);
        if (!plan.IsOk)
        {
            return Outcome.Refused<ApplyReceipt>(plan.Problems);
        }

        var opened = await OpenIfNew(agency, plan.Value.Header, actor, operationId);
        if (!opened.IsOk)
        {
            return Outcome.Refused<ApplyReceipt>(opened.Problems);
        }

        var grain = grains.Agency(agency);
        var applied = await grain.ApplyPlan(new ApplyPlan
        {
            OperationId = operationId,
            ExpectedRevision = expectedRevision,
            Plan = plan.Value,
            Decisions = view.Value.Record.Decisions,
            Import = view.Value.Record.Id,
            DocumentName = view.Value.Record.Name,
            Actor = actor,
            IsUndoable = true,
        });
        applied = await Pushed(grain, applied, cancellationToken);
        if (applied.IsOk)
        {
            await grains.Import(address).MarkApplied(agency.ToString(), operationId);
        }

        return applied;
    }

    /// <summary>That an import was applied to an agency, or taken back; null when it never was, or so long ago that nobody remembers.</summary>
    public async Task<ImportApplication?> Application(ImportAddress address, AgencyKey agency) =>
        (await grains.PlanApplications(agency).GetApplication(address.Id)).Value;

    /// <summary>Takes an application back and pushes that to the indicator-years to the end.</summary>
    public async Task<Outcome<ApplyReceipt>> Undo(
        ImportAddress address, AgencyKey agency, long? expectedRevision, Actor actor, string operationId, CancellationToken cancellationToken)
    {
        var undone = await grains.PlanApplications(agency).UndoImport(new UndoImport
        {
            OperationId = operationId,
            ExpectedRevision = expectedRevision,
            Import = address.Id,
            Actor = actor,
        });
        undone = await Pushed(grains.Agency(agency), undone, cancellationToken);
        if (undone.IsOk)
        {
            await grains.Import(address).MarkUndone(agency.ToString(), operationId);
        }

        return undone;
    }

    /// <summary>The plan that would be applied: the draft with its answers, under the codes that the agency already uses.</summary>
    private async Task<Outcome<Plan>> Resolve(ImportView view, AgencyKey agency, bool acceptProposals)
    {
        var resolved = DraftResolver.Resolve(view.Draft, view.Record.Answers, acceptProposals);
        if (!resolved.IsOk)
        {
            return resolved;
        }

        var existing = await grains.Agency(agency).GetPlan();
        return existing.IsOk ? CodeReconciler.Reconcile(existing.Value.Plan, resolved.Value) : resolved;
    }

    // The grain pushes a bounded number of cells a call; should this process end here, the agency itself goes on when it is next used.
    private static async Task<Outcome<ApplyReceipt>> Pushed(IAgency grain, Outcome<ApplyReceipt> stored, CancellationToken cancellationToken)
    {
        while (stored is { IsOk: true, Value.Remaining: > 0 })
        {
            cancellationToken.ThrowIfCancellationRequested();
            stored = await grain.ContinueApply();
        }

        return stored;
    }

    // An agency that nobody has registered is opened by its first document, under the name that it carries; the region has the name of the catalogue.
    private async Task<Outcome<AgencyProfile>> OpenIfNew(AgencyKey agency, PlanHeader header, Actor actor, string operationId)
    {
        var grain = grains.Agency(agency);
        var profile = await grain.GetProfile();
        if (profile.IsOk || profile.Problem.Kind != ProblemKind.NotFound)
        {
            return profile;
        }

        var opened = await grain.Open(new OpenAgency
        {
            OperationId = $"{operationId}-open",
            Name = header.Agency ?? agency.Code,
            TimeZone = ReportingZone.OfRegion(agency.Region.Value).Id,
            Actor = actor,
        });
        return opened.IsOk ? await grain.GetProfile() : Outcome.Refused<AgencyProfile>(opened.Problems);
    }
}
