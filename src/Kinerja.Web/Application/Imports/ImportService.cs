using Kinerja.Documents;
using Kinerja.Grains.Agencies.Contracts;
using Kinerja.Grains.Imports.Contracts;
using Kinerja.Grains.Shared;
using Kinerja.Model.Checks;
using Kinerja.Model.Imports;
using Kinerja.Model.Keys;
using Kinerja.Model.Outcomes;
using Kinerja.Model.Periods;
using Kinerja.Model.Plans;
using Kinerja.Web.Hosting;

namespace Kinerja.Web.Application.Imports;

/// <summary>The way of a document into a plan, the same for pages, API and the example: keep, read, answer, apply.</summary>
public sealed class ImportService(IGrainFactory grains, DraftReader reader)
{
    /// <summary>Reads a document and keeps it. Nothing reaches the agency. Without an address it gets a new one.</summary>
    public async Task<Outcome<ImportView>> Keep(
        AgencyKey? agency, ImportSource source, Actor actor, string operationId, CancellationToken cancellationToken, ImportAddress? at = null)
    {
        var draft = await reader.Read(source, cancellationToken);
        if (!draft.IsOk)
        {
            return Outcome.Refused<ImportView>(draft.Problems);
        }

        var address = at ?? ImportAddress.New(agency);
        var kept = await grains.Import(address).Keep(new KeepDocument
        {
            OperationId = operationId,
            Agency = agency?.ToString(),
            Name = source.Name,
            Kind = DraftReader.Name(source.Kind),
            Content = DraftReader.Pack(source.Content),
            Actor = actor,
        });
        if (!kept.IsOk)
        {
            return Outcome.Refused<ImportView>(kept.Problems);
        }

        foreach (var finding in draft.Value.Findings)
        {
            WebMetrics.ImportFindings.Add(1, new KeyValuePair<string, object?>("rule", finding.Rule));
        }

        return await Get(address, cancellationToken);
    }

    /// <summary>A kept document with its draft.</summary>
    public async Task<Outcome<ImportView>> Get(ImportAddress address, CancellationToken cancellationToken)
    {
        var record = await grains.Import(address).Get();
        if (!record.IsOk)
        {
            return Outcome.Refused<ImportView>(record.Problems);
        }

        var draft = await reader.Read(record.Value, cancellationToken);
        if (!draft.IsOk)
        {
            return Outcome.Refused<ImportView>(draft.Problems);
        }

        // Answers about a sheet that is not read at the moment wait until it is.
        var asked = draft.Value.Questions.Select(q => q.Id).ToHashSet(StringComparer.Ordinal);
        return new ImportView(record.Value with { Id = address.Id, Answers = [.. record.Value.Answers.Where(a => asked.Contains(a.Question))] }, draft.Value);
    }

    /// <summary>Adds answers and decisions. Unknown questions, options and findings are refused by name.</summary>
    public async Task<Outcome<Receipt>> Answer(
        ImportAddress address,
        IReadOnlyList<ImportAnswer> answers,
        IReadOnlyDictionary<string, FindingDecision?> decisions,
        Actor actor,
        string operationId,
        CancellationToken cancellationToken)
    {
        var view = await Get(address, cancellationToken);
        if (!view.IsOk)
        {
            return Outcome.Refused<Receipt>(view.Problems);
        }

        var unknown = decisions.Keys.Where(id => view.Value.Draft.Findings.All(f => f.Id != id)).ToList();
        if (unknown.Count > 0)
        {
            return new Problem(
                "unknownFinding",
                new($"Temuan {string.Join(", ", unknown)} tidak ada pada dokumen ini.", $"This document has no finding {string.Join(", ", unknown)}."),
                "decisions");
        }

        var problems = DraftResolver.Check(view.Value.Draft, answers);
        if (problems.Count > 0)
        {
            return Outcome.Refused<Receipt>(problems);
        }

        return await grains.Import(address).Answer(new AnswerImport
        {
            OperationId = operationId,
            Answers = answers,
            Decisions = decisions,
            Actor = actor,
        });
    }

    /// <summary>The plan that would be applied: the draft with its answers, under the codes that the agency already uses.</summary>
    public async Task<Outcome<Plan>> Resolve(ImportView view, AgencyKey agency, bool acceptProposals)
    {
        var resolved = DraftResolver.Resolve(view.Draft, view.Record.Answers, acceptProposals);
        if (!resolved.IsOk)
        {
            return resolved;
        }

        var existing = await grains.Agency(agency).GetPlan();
        return existing.IsOk ? CodeReconciler.Reconcile(existing.Value.Plan, resolved.Value) : resolved;
    }

    /// <summary>
    /// Applies a draft to an agency and pushes it to its indicator-years to the end. With <paramref name="acceptProposals"/> the proposals nobody
    /// answered are confirmed; without it they stay open in the plan.
    /// </summary>
    public async Task<Outcome<ApplyReceipt>> Apply(
        ImportAddress address, AgencyKey agency, bool acceptProposals, long? expectedRevision, Actor actor, string operationId, CancellationToken cancellationToken)
    {
        var view = await Get(address, cancellationToken);
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
        });

        // The grain pushes a bounded number of cells a call; should this process end here, the agency itself goes on when it is next used.
        while (applied is { IsOk: true, Value.Remaining: > 0 })
        {
            cancellationToken.ThrowIfCancellationRequested();
            applied = await grain.ContinueApply();
        }

        if (applied.IsOk)
        {
            await grains.Import(address).MarkApplied(agency.ToString(), operationId);
        }

        return applied;
    }

    // Until self-service registration exists, the first document opens the agency under the name it carries; the region has the name of the catalogue.
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

    /// <summary>Findings that cannot be true and that nobody has decided.</summary>
    public static IReadOnlyList<Finding> Undecided(ImportView view) =>
        [.. view.Draft.Findings.Where(f => f.Severity == Severity.Impossible && !view.Record.Decisions.ContainsKey(f.Id))];
}
