using Kinerja.Grains.Access;
using Kinerja.Grains.Access.Contracts;
using Kinerja.Grains.Agencies.Contracts;
using Kinerja.Grains.Evidence.Contracts;
using Kinerja.Grains.Indicators.Contracts;
using Kinerja.Grains.Scorecards.Contracts;
using Kinerja.Grains.Shared;
using Kinerja.Model.Keys;
using Kinerja.Model.Outcomes;
using Kinerja.Model.Periods;
using Kinerja.Model.Values;

namespace Kinerja.Web.Application.Periods;

/// <summary>Reads what the verification of a period shows: the frozen figures beside what they can be held against.</summary>
public sealed class VerificationReader(IGrainFactory grains, PeriodReader periods, PulseReader pulse, AccessRules rules)
{
    /// <summary>The verification of a period, for who makes the present request.</summary>
    public async Task<VerificationSheet> Read(AgencyProfile profile, ScorecardKey key, Period period)
    {
        ArgumentNullException.ThrowIfNull(profile);
        ArgumentNullException.ThrowIfNull(key);
        var word = await pulse.Agency(key.Agency, [key.Year]);
        var standing = await periods.One(profile, key, period);
        var frozen = standing.State.Submission > 0 ? (await grains.Submissions(key).GetFrozen(period, null)).Value : null;
        if (frozen is null)
            return new() { Standing = standing, Pulse = word };

        var cards = Rows(frozen.View).ToList();
        var (again, before, checks) = (Task.WhenAll(cards.Select(row => Again(key, row.Card.Code, period))), LastYear(profile, key, period), grains.PeriodDesk(key).GetChecks(period, frozen.Number));
        var objections = standing.State.Status == PeriodStatus.Submitted ? grains.Submissions(key).GetObjections(period, PeriodAct.Verify, Reviewer()) : Task.FromResult<IReadOnlyList<Problem>>([]);
        var sees = rules.Allows(Right.Discuss, key.Agency.ToString(), Callers.Current);
        var evidence = sees ? grains.Evidence(new(key.Agency, key.Year, period)).Get() : Task.FromResult<IReadOnlyList<EvidenceItem>>([]);
        var (figures, last, looked, pieces) = (await again, await before, (await checks).Checks, await evidence);
        // The hash is known to nobody before the figures are frozen, so nobody can choose what is looked at.
        var drawn = ReviewSample.Draw([.. cards.Select(row => row.Card.Code)], frozen.Hash).ToHashSet(StringComparer.Ordinal);
        return new()
        {
            Standing = standing,
            Frozen = frozen,
            Rows =
            [
                .. cards.Select((row, i) => new VerificationRow(row)
                {
                    Again = figures[i],
                    LastYear = last?.GetValueOrDefault(row.Card.Code, TypedValue.Missing),
                    Basis = standing.State.BasisChanges.FirstOrDefault(c => c.Indicator == row.Card.Code),
                    IsDrawn = drawn.Contains(row.Card.Code),
                    Check = looked.GetValueOrDefault(row.Card.Code),
                    Evidence = [.. pieces.Where(e => e.Code == row.Card.Code || figures[i]?.Cell.Inputs.Any(input => input.Year == key.Year && input.Code == e.Code) == true)],
                }),
            ],
            Objections = await objections,
            ShowsEvidence = sees,
            Pulse = word,
        };
    }

    /// <summary>The caller as the reviewer that they may be.</summary>
    private static Actor Reviewer() => new(Callers.Current.Id, Callers.Current.Name, Role: ActorRole.Reviewer);

    private async Task<IndicatorFigure?> Again(ScorecardKey key, string code, Period period) => (await grains.IndicatorYear(key.Of(code)).GetFigure(period)).Value;

    private async Task<IReadOnlyDictionary<string, TypedValue>?> LastYear(AgencyProfile profile, ScorecardKey key, Period period)
    {
        if (!profile.Years.Contains(key.Year - 1) || (await grains.Scorecard(new(key.Agency, key.Year - 1)).Get(period)).Value is not { } view)
            return null;
        return Rows(view).ToDictionary(row => row.Card.Code, row => row.Realisation, StringComparer.Ordinal);
    }

    private static IEnumerable<IndicatorView> Rows(ScorecardView view) =>
        view.Objectives.SelectMany(o => o.Indicators).Concat(view.Goals.SelectMany(g => g.Indicators)).DistinctBy(row => row.Card.Code);
}
