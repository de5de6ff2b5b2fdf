using Kinerja.Grains.Agencies.Contracts;
using Kinerja.Grains.Shared;
using Kinerja.Model.Checks;
using Kinerja.Model.Keys;
using Kinerja.Model.Outcomes;
using Kinerja.Web.Application;
using Kinerja.Web.Components.Pages.Findings;
using Kinerja.Web.Components.Pages.Forms;
using Kinerja.Web.Components.Ui;
using Kinerja.Web.Localisation;
using Microsoft.Extensions.Localization;

namespace Kinerja.Web.Components.Pages.Plans;

/// <summary>
/// Carries out the forms of the plan page. A form may hold many commands; each has its own operation id and expects the revision the one before left, so
/// that somebody else's change in between is noticed, and the whole form may be sent twice.
/// </summary>
public sealed class PlanCommands(IGrainFactory grains, IStringLocalizer<FindingWords> words, IStringLocalizer<PlanWords> planWords)
{
    /// <summary>The decision on one finding.</summary>
    public async Task<CommandResult?> Decide(
        AgencyKey agency, AgencyPlan plan, Finding? finding, string id, FormValues form, Actor actor, List<FieldError> errors)
    {
        if (finding is null)
        {
            // Corrected meanwhile, perhaps by this very form sent twice: then that is what it says.
            if (plan.Decisions.ContainsKey(id))
            {
                return new("putusan", 1, IsComplete: true, Anchor: "#temuan");
            }

            errors.Add(new("", words["Finding.Gone"]));
            return null;
        }

        if (new DecisionReader(words, form, errors).One(finding, plan.Plan, mayCorrect: true) is not { } decision)
        {
            return null;
        }

        var chain = new CommandChain(form.Number(DecisionFields.Revision), errors);
        await chain.Run(
            revision => grains.Agency(agency).DecideFinding(Command(form, finding, decision, revision, actor)),
            problem => Field(finding, problem));
        return chain.Result("putusan", $"#{(decision.Kind == DecisionKind.Correct ? FindingGroups.Anchor(finding.Rule) : FindingGroups.Anchor(finding))}");
    }

    /// <summary>The same decision on every finding of a rule that nobody has decided.</summary>
    public async Task<CommandResult?> DecideGroup(
        AgencyKey agency, AgencyPlan plan, IReadOnlyList<Finding> findings, int rule, FormValues form, Actor actor, List<FieldError> errors)
    {
        if (new DecisionReader(words, form, errors).Group(rule) is not { } decision)
        {
            return null;
        }

        var chain = new CommandChain(form.Number(DecisionFields.Revision), errors);
        foreach (var finding in findings.Where(f => !plan.Decisions.ContainsKey(f.Id)))
        {
            if (!await chain.Run(revision => grains.Agency(agency).DecideFinding(Command(form, finding, decision, revision, actor)), _ => ""))
            {
                break;
            }
        }

        return chain.Result("kelompok", $"#{FindingGroups.Anchor(rule)}");
    }

    /// <summary>Cards as typed; only what was changed is sent.</summary>
    public async Task<CommandResult?> SaveCards(AgencyKey agency, AgencyPlan plan, FormValues form, Actor actor, List<FieldError> errors)
    {
        var changes = CardReader.Read(plan.Plan, form, planWords, errors);
        var chain = new CommandChain(form.Number(CardFields.Revision), errors);
        foreach (var change in changes)
        {
            var command = change with { OperationId = form.Command($"kartu {change.Indicator}", CardReader.Asked(change)), Actor = actor };
            if (!await chain.Run(
                revision => grains.Agency(agency).UpdateCard(command with { ExpectedRevision = revision }),
                problem => CardFields.Id(change.Indicator, problem.Field)))
            {
                break;
            }
        }

        return chain.Result("kartu", "#kartu");
    }

    /// <summary>Confirms what the importer proposed and nobody has said otherwise.</summary>
    public async Task<CommandResult?> ConfirmProposals(AgencyKey agency, AgencyPlan plan, FormValues form, Actor actor, List<FieldError> errors)
    {
        var chain = new CommandChain(form.Number(CardFields.Revision), errors);
        foreach (var change in plan.Plan.Indicators.Select(CardReader.Proposal).OfType<UpdateCard>())
        {
            var command = change with { OperationId = form.Command($"usulan {change.Indicator}", CardReader.Asked(change)), Actor = actor };
            if (!await chain.Run(revision => grains.Agency(agency).UpdateCard(command with { ExpectedRevision = revision }), _ => ""))
            {
                break;
            }
        }

        return chain.Result("usulan", "#kartu");
    }

    private static DecideFinding Command(FormValues form, Finding finding, ReadDecision decision, long? revision, Actor actor) => new()
    {
        OperationId = form.Command(finding.Id),
        Finding = finding.Id,
        Kind = decision.Kind,
        Reason = decision.Reason,
        Corrections = decision.Corrections,
        ExpectedRevision = revision,
        Actor = actor,
    };

    private static string Field(Finding finding, Problem problem) => problem.Field switch
    {
        "reason" => DecisionFields.Id(finding, DecisionFields.Reason),
        "corrections" when DecisionFields.IsUnit(finding) => DecisionFields.Id(finding, DecisionFields.Unit),
        _ => "",
    };
}
