using Kinerja.Grains.Agencies.Contracts;
using Kinerja.Grains.Indicators.Contracts;
using Kinerja.Grains.Models.Contracts;
using Kinerja.Grains.Scorecards.Contracts;
using Kinerja.Model.Keys;
using Kinerja.Model.Models;
using Kinerja.Model.Outcomes;
using Kinerja.Model.Periods;

namespace Kinerja.Web.Application.Demo;

/// <summary>
/// The steps of sample data after a plan is there, through the commands a user's would take. Each has an operation id made from what it is about, so that a load
/// that was cut short goes on where it stopped. What people have done since stays: where a step finds that somebody has gone on from there, it does nothing.
/// </summary>
/// <param name="grains">The grains.</param>
/// <param name="load">Begins every operation id; another load over the same agencies takes another one.</param>
internal sealed class SampleSteps(IGrainFactory grains, string load)
{
    private const string Note = "Data contoh; angka yang belum ada menyusul.";
    private const string Objection = "Data contoh: bukti dukung triwulan ini belum lengkap.";

    /// <summary>The operation id of a step.</summary>
    public string Operation(string step) => $"{load}-{step}";

    /// <summary>The first version of a shared model, unless it has one.</summary>
    public async Task Publish(string key, ModelContent content, string change)
    {
        var model = grains.IndicatorModel(key);
        if ((await model.GetVersion(null)).IsOk)
            return;
        Done(await model.SaveDraft(new SaveModelDraft { OperationId = Operation("draft"), Content = content, Actor = SamplePeople.Operator }));
        Done(await model.Publish(new PublishModel { OperationId = Operation("publish"), Change = change, Actor = SamplePeople.Operator }));
    }

    /// <summary>Adopts the latest version of a model for the years that have none, and confirms proposals, the way a person does who reads them and agrees.</summary>
    public async Task Adopt(AgencyKey key, string model, IReadOnlyList<int> years, Func<LinkProposal, bool> agrees)
    {
        var agency = grains.Agency(key);
        if (Required(await agency.GetModels(years[^1])).Models.All(m => m.Version.Model != model))
        {
            var version = Required(await grains.IndicatorModel(model).GetVersion(null)).Number;
            Done(await agency.AdoptModel(new AdoptModel { OperationId = Operation("adopt"), Model = model, Version = version, Years = years, Actor = SamplePeople.Operator }));
        }

        var links = Required(await agency.GetModels(years[^1])).Proposals.GetValueOrDefault(model, [])
            .Where(p => p is { Own: not null, Grade: not null, Confirmed: null } && agrees(p))
            .Select(p => new IndicatorLink { Shared = p.Shared, Own = p.Own!, Grade = p.Grade!.Value, Reason = p.Reason.Id, Conversion = p.Conversion }).ToList();
        if (links.Count > 0)
            Done(await agency.LinkIndicators(new LinkIndicators { OperationId = Operation("link"), Model = model, Years = years, Links = links, Actor = SamplePeople.Operator }));
    }

    /// <summary>Reports a component of a year.</summary>
    public async Task Report(IndicatorYearKey cell, IReadOnlyList<ReportedValue> values) =>
        Done(await grains.IndicatorYear(cell).Report(new ReportRealisation { OperationId = Operation("report"), Values = values, Actor = SamplePeople.Operator }));

    /// <summary>Takes the periods of a year as far as they have come, in their order.</summary>
    public async Task Take(AgencyKey agency, IEnumerable<SamplePeriod> periods)
    {
        foreach (var period in periods)
        {
            var submissions = grains.Submissions(new ScorecardKey(agency, period.Year));
            foreach (var act in ActsTo(period.Status))
            {
                var done = Done(await submissions.Change(new ChangePeriod
                {
                    OperationId = Operation($"{period.Period.Code()}-{Code(act)}"),
                    Period = period.Period,
                    Act = act,
                    Reason = act switch { PeriodAct.Submit => Note, PeriodAct.Return => Objection, _ => null },
                    Actor = act == PeriodAct.Submit ? SamplePeople.Head : SamplePeople.Reviewer,
                }));
                if (!done)
                    return;
            }
        }
    }

    /// <summary>The answer, where a refusal means that the sample itself is wrong or that storage does not answer.</summary>
    public static T Required<T>(Outcome<T> outcome) =>
        outcome.IsOk ? outcome.Value : throw new InvalidOperationException($"Sample data were refused: {outcome.Problem.Code}: {outcome.Problem.Message.En}");

    /// <summary>False when people, or an earlier load, have gone on from there, or when the period has not ended yet.</summary>
    private static bool Done<T>(Outcome<T> outcome)
    {
        if (!outcome.IsOk && (outcome.Problem.Kind is ProblemKind.Conflict or ProblemKind.Locked || outcome.Problem.Code == "periodNotOver"))
            return false;
        _ = Required(outcome);
        return true;
    }

    private static IReadOnlyList<PeriodAct> ActsTo(PeriodStatus status) => status switch
    {
        PeriodStatus.Submitted => [PeriodAct.Submit],
        PeriodStatus.Returned => [PeriodAct.Submit, PeriodAct.Return],
        PeriodStatus.Verified => [PeriodAct.Submit, PeriodAct.Verify],
        PeriodStatus.Published => [PeriodAct.Submit, PeriodAct.Verify, PeriodAct.Publish],
        _ => [],
    };

    private static string Code(PeriodAct act) => act switch
    {
        PeriodAct.Submit => "submit",
        PeriodAct.Return => "return",
        PeriodAct.Verify => "verify",
        _ => "publish",
    };
}
