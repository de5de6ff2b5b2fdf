using Kinerja.Grains.Access.Contracts;
using Kinerja.Grains.Indicators.Contracts;
using Kinerja.Grains.Shared;
using Kinerja.Model.Outcomes;
using Orleans.Concurrency;

namespace Kinerja.Grains.Agencies.Contracts;

/// <summary>
/// An agency: profile, the cascade, indicator cards, targets as planned, policy and decisions on findings.
/// Key: <c>35.08|dinkop-um</c>. The plan's truth is here; each indicator-year holds a copy of its own part, pushed resumably.
/// </summary>
[Alias("kinerja.IAgency")]
public interface IAgency : IGrainWithStringKey
{
    /// <summary>Opens the agency. Opening it again with the same facts is a replay; with other facts a conflict. A region that is in no list: <c>regionUnknown</c>.</summary>
    [Needs(Right.EditPlan), FromGrains("registration"), Alias("Open")]
    Task<Outcome<Receipt>> Open(OpenAgency command);

    /// <summary>The profile, or notFound.</summary>
    [ReadOnly, Needs(Right.ReadAgency), FromGrains("registration", "admissions", "notifier"), Alias("GetProfile")]
    Task<Outcome<AgencyProfile>> GetProfile();

    /// <summary>The plan with its decisions, or notFound when the agency does not exist or has no plan.</summary>
    [ReadOnly, Needs(Right.ReadAgency), Alias("GetPlan")]
    Task<Outcome<AgencyPlan>> GetPlan();

    /// <summary>The part of the plan that a scorecard needs, or notFound.</summary>
    [ReadOnly, Needs(Right.ReadAgency), FromGrains("scorecard"), Alias("GetYear")]
    Task<Outcome<YearPlan>> GetYear(int year);

    /// <summary>
    /// The part of the plan that belongs to one indicator-year which keeps no copy of it: individual indicators without targets that no formula reads are not
    /// pushed, their indicator-years ask for the card when somebody looks or enters something. Null for all others. Interleaves and waits for nothing.
    /// </summary>
    [AlwaysInterleave, FromGrains("indicator-year"), Alias("GetCell")]
    Task<TakePlan?> GetCell(string indicator, int year);

    /// <summary>
    /// Replaces the plan: stored first, then pushed to the indicator-years. Answers when everything is pushed or after a bounded number of cells;
    /// then <see cref="ApplyReceipt.Remaining"/> is above 0 and <see cref="ContinueApply"/> goes on (so does the next activation after a crash).
    /// Problems: <c>revisionConflict</c>, <c>noAgency</c>, <c>formulaCycle</c>, <c>planInvalid</c>.
    /// </summary>
    [Needs(Right.EditPlan), Alias("ApplyPlan")]
    Task<Outcome<ApplyReceipt>> ApplyPlan(ApplyPlan command);

    /// <summary>Pushes the next cells of the plan last applied.</summary>
    [Needs(Right.EditPlan), Alias("ContinueApply")]
    Task<Outcome<ApplyReceipt>> ContinueApply();

    /// <summary>Sets targets of one indicator-year; the same path as a plan with one changed cell.</summary>
    [Needs(Right.EditPlan), Alias("SetTargets")]
    Task<Outcome<Receipt>> SetTargets(SetTargets command);

    /// <summary>
    /// Changes targets of any indicators of a year in one step. Problems: <c>reasonRequired</c> once the year has begun or a version of it is signed, <c>targetInvalid</c>,
    /// <c>noIndicator</c>, <c>revisionConflict</c>.
    /// </summary>
    [Needs(Right.EditPlan), Alias("SetPlanTargets")]
    Task<Outcome<Receipt>> SetPlanTargets(SetPlanTargets command);

    /// <summary>Adds an indicator or a component. Problems: <c>codeTaken</c>, <c>planInvalid</c>, <c>formulaCycle</c>, <c>revisionConflict</c>.</summary>
    [Needs(Right.EditPlan), Alias("AddIndicator")]
    Task<Outcome<Receipt>> AddIndicator(AddIndicator command);

    /// <summary>Changes cards: polarity, accumulation, unit, owner, source, baseline… Only what is given changes. What an
    /// indicator means stays as it is in years whose plan is signed or whose figures are frozen: <c>definitionFrozen</c>.</summary>
    [Needs(Right.EditPlan), Alias("UpdateCard")]
    Task<Outcome<Receipt>> UpdateCard(UpdateCard command);

    /// <summary>
    /// Changes how a goal or an objective is worded. It holds for all years, as names of indicators do; signed versions and submissions keep what they say. Problems: <c>noGoal</c>,
    /// <c>noObjective</c>, <c>required</c>, <c>tooLong</c>, <c>revisionConflict</c>.
    /// </summary>
    [Needs(Right.EditPlan), Alias("UpdateWording")]
    Task<Outcome<Receipt>> UpdateWording(UpdateWording command);

    /// <summary>Accepts, corrects or waives a finding; a correction changes the plan in the same write.</summary>
    [Needs(Right.EditPlan), Alias("DecideFinding")]
    Task<Outcome<Receipt>> DecideFinding(DecideFinding command);

    /// <summary>
    /// Takes a published version of a shared model over for some years. Problems: <c>noModel</c>, <c>noVersion</c>, <c>noPlanForYear</c>,
    /// <c>revisionConflict</c>.
    /// </summary>
    [Needs(Right.EditPlan), Alias("AdoptModel")]
    Task<Outcome<Receipt>> AdoptModel(AdoptModel command);

    /// <summary>
    /// Ties own indicators to shared ones, each with a grade and a reason, or unties them. Problems: <c>modelNotAdopted</c>, <c>gradeNotHeld</c>,
    /// <c>conversionRequired</c>, <c>reasonRequired</c>, <c>revisionConflict</c>.
    /// </summary>
    [Needs(Right.EditPlan), Alias("LinkIndicators")]
    Task<Outcome<Receipt>> LinkIndicators(LinkIndicators command);

    /// <summary>The shared models of a year with links proposed and confirmed, or notFound.</summary>
    [ReadOnly, Needs(Right.ReadAgency), Alias("GetModels")]
    Task<Outcome<AgencyModels>> GetModels(int year);
}
