using Kinerja.Grains.Scorecards.Contracts;
using Kinerja.Model.Periods;
using Kinerja.Model.Values;

namespace Kinerja.Web.Api.Submissions;

/// <summary>Where a period stands, as the API shows it.</summary>
internal sealed record PeriodModel(
    string Period,
    PeriodStatus Status,
    string StatusName,
    bool Open,
    string? ClosedBy,
    long Revision,
    int Submission,
    DateTimeOffset? FrozenAt,
    string? Hash,
    IReadOnlyList<PeriodModel.BasisModel> BasisChanges,
    IReadOnlyList<CellComment> Comments,
    IReadOnlyList<PeriodModel.StepModel> History)
{
    public static PeriodModel Of(PeriodState state, string language) => new(
        state.Period.Code(),
        state.Status,
        state.Status.Name().In(language),
        state.IsOpen,
        state.ClosedBy?.Code(),
        state.Revision,
        state.Submission,
        state.FrozenAt,
        state.Hash,
        [.. state.BasisChanges.Select(c => new BasisModel(c.Indicator, c.Name, c.Kind, c.Frozen, c.Now))],
        state.Comments,
        [.. state.History.Select(h => new StepModel(h.Act, h.From, h.To, h.By, h.At, h.Reason, h.Submission))]);

    internal sealed record BasisModel(string Indicator, string Name, BasisChangeKind Kind, TypedValue Frozen, TypedValue Now);

    internal sealed record StepModel(PeriodAct Act, PeriodStatus From, PeriodStatus To, string By, DateTimeOffset At, string? Reason, int Submission);
}
