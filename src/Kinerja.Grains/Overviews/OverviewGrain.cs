using Kinerja.Grains.Overviews.Contracts;
using Kinerja.Grains.Overviews.Storage;
using Kinerja.Grains.Rollups;
using Kinerja.Grains.Scorecards.Contracts;
using Kinerja.Grains.Shared;
using Kinerja.Model.Keys;
using Kinerja.Model.Outcomes;
using Kinerja.Model.Overviews;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Orleans.Storage;

namespace Kinerja.Grains.Overviews;

/// <summary>
/// The overview of a region and year: a roll-up over the scorecards of its agencies or over the overviews below. Its children are those that have announced
/// themselves: the row of marks is the register, written before a child's first change is made, so no child with anything to say is ever missed.
/// </summary>
[GrainType("overview")]
internal sealed class OverviewGrain(IOptions<RollupOptions> options, ILogger<OverviewGrain> logger)
    : RollupGrain<OverviewChild, OverviewSnapshotState>(options, logger), IOverview
{
    private OverviewBook _book = null!;
    private OverviewPages _pages = null!;
    private OverviewKey _key = null!;
    private Task? _known;

    /// <inheritdoc/>
    protected override string Level => _key.Region.Level.ToString();

    /// <inheritdoc/>
    protected override IEnumerable<string> Children => Ledger.Children;

    /// <inheritdoc/>
    protected override Func<Task>? Announcement => _key.Parent is { } parent
        ? () => GrainFactory.GetGrain<IOverview>(parent.ToString()).BeginChange(_key.Region.Value)
        : null;

    /// <inheritdoc/>
    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _key = OverviewKey.Parse(this.GetPrimaryKeyString());
        _pages = new(_key);
        return base.OnActivateAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public Task BeginChange(string child) => IsChild(child)
        ? Task.WhenAll(MakeKnown(), Rollup.BeginChange([child]))
        : throw new ArgumentException("A child is a region of this one, or an agency of the region itself.", nameof(child));

    /// <inheritdoc/>
    public Task<bool> HasChildren() => Task.FromResult(Ledger.Children.Any());

    /// <inheritdoc/>
    public async Task<RegionSums> Answer()
    {
        Rollup.BeginAnswer();
        await Rollup.Refresh(Ledger.Children);
        return (await _book.Gather(_ => [], PullAll)).Sums;
    }

    /// <inheritdoc/>
    public async Task<Outcome<OverviewView>> Get(OverviewQuestion question)
    {
        var facts = await Ready(question);
        return facts.IsOk ? _pages.View(question, facts.Value, Now) : Outcome.Refused<OverviewView>(facts.Problems);
    }

    /// <inheritdoc/>
    public async Task<Outcome<OverviewExplanation>> Explain(OverviewQuestion question)
    {
        if (question.Indicator is not { } id)
            return OverviewRefusals.NoIndicator(null);
        var one = question with { Scope = OverviewScope.Everything };
        var facts = await Ready(one);
        if (!facts.IsOk)
            return Outcome.Refused<OverviewExplanation>(facts.Problems);
        var sums = facts.Value.Sums;
        if (!sums.Definitions.TryGetValue(id, out var definition))
            return OverviewRefusals.NoIndicator(id);

        var view = _pages.View(one, facts.Value, Now);
        return new OverviewExplanation
        {
            Region = view.Region,
            Year = view.Year,
            Period = view.Period,
            Level = view.Level,
            Definition = definition,
            Figure = view.Indicators[0].Figure,
            Steps = RollupFigures.Explain(definition, OverviewFigures.Read(definition), sums.Indicators[id].At(question.Level, question.Period), sums.Agencies, view.At),
            Children = view.Children,
            Revision = view.Revision,
            At = view.At,
        };
    }

    /// <inheritdoc/>
    public async Task<Outcome<IReadOnlyList<AgencyStanding>>> Absentees(OverviewQuestion question)
    {
        if (question.Indicator is not { } id)
            return OverviewRefusals.NoIndicator(null);
        var facts = await Ready(question with { Scope = OverviewScope.Everything });
        if (!facts.IsOk)
            return Outcome.Refused<IReadOnlyList<AgencyStanding>>(facts.Problems);

        var now = Now;
        var found = new List<AgencyStanding>();
        var below = facts.Value.Children.Where(c => c.Child.Region is { } region && Lacks(region, id, question)).Select(c => new OverviewKey(RegionCode.Parse(c.Name), _key.Year).ToString()).ToList();
        foreach (var (name, child) in facts.Value.Children)
        {
            if (child.Agency is { } agency && AgencyKey.Parse(name) is var key
                && (agency.Indicators.ContainsKey(id) ? OverviewFigures.Agency(agency, id, question, now) : null) is not { Standing: Standing.Counted } and var figure)
            {
                found.Add(new()
                {
                    Region = key.Region.Value,
                    Agency = key.Code,
                    Name = agency.Name,
                    IsSample = agency.IsSample,
                    Status = agency.Statuses.GetValueOrDefault(question.Period),
                    Figure = figure,
                });
            }
        }

        foreach (var some in below.Chunk(Parallelism))
        {
            foreach (var answer in await Task.WhenAll(some.Select(k => GrainFactory.GetGrain<IOverview>(k).Absentees(question))))
            {
                if (!answer.IsOk)
                    return Outcome.Refused<IReadOnlyList<AgencyStanding>>(answer.Problems);
                found.AddRange(answer.Value);
            }

            if (found.Count >= OverviewLimits.MaxAbsentees)
                break;
        }

        return Outcome.Ok<IReadOnlyList<AgencyStanding>>(
            [.. found.OrderBy(f => f.Region, StringComparer.Ordinal).ThenBy(f => f.Agency, StringComparer.Ordinal).Take(OverviewLimits.MaxAbsentees)]);
    }

    /// <inheritdoc/>
    protected override async Task<OverviewChild> Ask(string child)
    {
        var answer = AgencyKey.TryParse(child, out var agency)
            ? new OverviewChild { Agency = await GrainFactory.GetGrain<IScorecard>(new ScorecardKey(agency, _key.Year).ToString()).Contribute() }
            : new OverviewChild { Region = await GrainFactory.GetGrain<IOverview>(new OverviewKey(RegionCode.Parse(child), _key.Year).ToString()).Answer() };
        return answer.Like(Ledger.Find(child));
    }

    /// <inheritdoc/>
    protected override async Task<RollupLedger<OverviewChild>> Open(IReadOnlyDictionary<string, long> marks, OverviewSnapshotState? snapshot)
    {
        _book = await OverviewBook.Open(marks, snapshot, Row<OverviewPartsState>);
        return _book.Ledger;
    }

    /// <inheritdoc/>
    protected override Task<OverviewSnapshotState> SnapshotRow(IReadOnlyDictionary<string, RollupSnapshot<OverviewChild>> snapshots, long sequence) => _book.Snapshot(snapshots, sequence);

    /// <summary>The region learns of this year before anything below it changes; once in the life of an activation.</summary>
    private Task MakeKnown() => _known is null or { IsFaulted: true } or { IsCanceled: true }
        ? _known = GrainFactory.GetGrain<IRegionYears>(_key.Region.Value).Add(_key.Year)
        : _known;

    private bool IsChild(string? child) => AgencyKey.TryParse(child, out var agency)
        ? agency.Region == _key.Region
        : RegionCode.TryParse(child, out var region) && region.Parent == _key.Region;

    /// <summary>True when somebody in the region is not in the sum.</summary>
    private static bool Lacks(RegionSums region, string id, OverviewQuestion question) =>
        (region.Indicators.TryGetValue(id, out var sums) ? sums.At(question.Level, question.Period).Counted : 0) < region.Agencies;

    /// <summary>What the question needs of the region and its children, current.</summary>
    private async Task<Outcome<OverviewFacts>> Ready(OverviewQuestion question)
    {
        if (!Enum.IsDefined(question.Period) || !Enum.IsDefined(question.Level))
            return new Problem("periodInvalid", new("Periode: tw1–tw4 atau year.", "A period is tw1–tw4 or year."), "period");
        try
        {
            KinerjaMetrics.OverviewPulls.Record(Ledger.Children.Count(Ledger.IsStale));
            await Rollup.Refresh(Ledger.Children);
            return await _book.Gather(sums => _pages.Asked(question, sums), PullAll);
        }
        catch (Exception failure) when (failure is not InconsistentStateException)
        {
            NotPulled(failure);
            return Refusals.FiguresUnavailable();
        }
    }
}
