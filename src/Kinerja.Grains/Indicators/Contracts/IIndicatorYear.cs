using Kinerja.Grains.Access.Contracts;
using Kinerja.Grains.Shared;
using Kinerja.Model.Outcomes;
using Kinerja.Model.Periods;
using Orleans.Concurrency;

namespace Kinerja.Grains.Indicators.Contracts;

/// <summary>
/// One indicator in one year: plan, realisation per period, notes, history. Measured (a component, or an indicator without a formula) or derived
/// (a formula that pulls its inputs when it is read). Key: <c>35.08|dinkop-um|iku-1|2019</c>.
/// </summary>
[Alias("kinerja.IIndicatorYear")]
public interface IIndicatorYear : IGrainWithStringKey
{
    /// <summary>Takes over the card and targets of the agency's plan. Called by the agency only. Idempotent by plan revision: an older one is ignored.</summary>
    [FromGrains("agency"), Alias("TakePlan")]
    Task<Outcome<Receipt>> TakePlan(TakePlan command);

    /// <summary>
    /// Enters realisations of one or more periods in one write. On a derived indicator this is a direct value and wants a reason.
    /// Problems: <c>notFound</c>, <c>revisionConflict</c> (with the current revision in the message), <c>reasonRequired</c>, <c>notAnInput</c>.
    /// </summary>
    [Needs(Right.EnterFigures), Alias("Report")]
    Task<Outcome<ReportReceipt>> Report(ReportRealisation command);

    /// <summary>The stored facts and, for a derived indicator, its inputs' facts. What a scorecard pulls; queues behind a write in progress.</summary>
    [ReadOnly, Needs(Right.ReadAgency), FromGrains("scorecard", "indicator-year"), Alias("Pull")]
    Task<CellSnapshot> Pull();

    /// <summary>What was entered by period, with who and when. Nothing is pulled. Asked by the agency before it takes a part of the plan away.</summary>
    [ReadOnly, FromGrains("agency"), Alias("GetEntered")]
    Task<IReadOnlyDictionary<Period, EnteredValue>> GetEntered();

    /// <summary>The figure of a period with its explanation, at the present time.</summary>
    [ReadOnly, Needs(Right.ReadAgency), Alias("GetFigure")]
    Task<Outcome<IndicatorFigure>> GetFigure(Period period);

    /// <summary>History, newest first. <paramref name="before"/> is the sequence number to continue from; null begins at the newest. At most 100 entries a page.</summary>
    [ReadOnly, Needs(Right.ReadAgency), Alias("GetHistory")]
    Task<HistoryPage> GetHistory(long? before);
}
