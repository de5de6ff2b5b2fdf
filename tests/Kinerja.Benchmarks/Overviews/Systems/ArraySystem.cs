using System.Diagnostics;
using Kinerja.Benchmarks.Overviews.Data;
using Kinerja.Benchmarks.Overviews.Questions;
using Kinerja.Benchmarks.Overviews.Rival;
using Kinerja.Model.Achievements;
using Kinerja.Model.Indicators;
using Kinerja.Model.Values;

namespace Kinerja.Benchmarks.Overviews.Systems;

/// <summary>The limit for reads: everything in arrays of this very process, summed when asked. It keeps nothing, shares nothing and locks nothing.</summary>
internal sealed class ArraySystem : IMeasuredSystem
{
    private readonly Country _country;
    private readonly decimal?[] _values;
    private readonly decimal?[] _targets;
    private readonly Dictionary<(string Region, string Agency, string Component), int> _cells;
    private readonly Dictionary<string, string> _parents;
    private readonly Dictionary<(string Region, string? Indicator), (Entry[] Entries, RivalSums[] Empty)> _flat = [];

    public ArraySystem(Country country)
    {
        _country = country;
        _values = new decimal?[country.Components.Count + 1];
        _targets = new decimal?[country.Indicators.Count + 1];
        foreach (var row in country.Realisations.Where(r => r.Period == 4))
            _values[row.ComponentId] = row.Value;
        foreach (var row in country.Targets)
            _targets[row.IndicatorId] = row.Value;
        _cells = country.Components.ToDictionary(c => (country.Agencies[c.AgencyId - 1].Region, country.Agencies[c.AgencyId - 1].Code, c.Code), c => c.Id);
        _parents = country.Regions.ToDictionary(r => r.Code, r => r.Parent, StringComparer.Ordinal);
    }

    public string Name => "arrays in memory (limit)";

    public bool IsSystem => false;

    public Task Start() => Task.CompletedTask;

    public Task Stop() => Task.CompletedTask;

    public Task Kill() => Task.CompletedTask;

    public Task<Reply<OverviewAnswer>> Overview(string region, string? indicator = null)
    {
        var flat = Flat(region, indicator);
        return Timed(() => RivalSums.Answer(region, Summed(flat)));
    }

    public Task<Reply<OverviewAnswer>> Page(string region, string indicator)
    {
        var flat = Flat(region, null);
        return Timed(() =>
        {
            var sums = Summed(flat);
            return RivalSums.Answer(region, sums, sums.Where(s => s.Indicator == indicator));
        });
    }

    public Task<Reply<ScorecardAnswer>> Scorecard(string region, string agency) => Timed(() =>
    {
        var office = _country.Agencies.First(a => a.Region == region && a.Code == agency);
        return new ScorecardAnswer(agency, [.. _country.Indicators.Where(i => i.AgencyId == office.Id).Select(Line)]);
    });

    public Task<Reply<bool>> Accept(WriteRequest request) => Timed(() =>
    {
        _values[_cells[(request.Region, request.Agency, request.Component)]] = request.Value;
        return true;
    });

    public Task<long?> StorageRequests() => Task.FromResult<long?>(null);

    public Task<MemoryUse?> Memory() => Task.FromResult<MemoryUse?>(null);

    public Task<double?> Disk() => Task.FromResult<double?>(null);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    /// <summary>What a question reads, flattened once: one entry a link, with the place of its sum.</summary>
    private (Entry[] Entries, RivalSums[] Empty) Flat(string region, string? indicator)
    {
        if (_flat.TryGetValue((region, indicator), out var known))
            return known;
        var slots = new Dictionary<(int Shared, string Child), int>();
        var (entries, empty) = (new List<Entry>(), new List<RivalSums>());
        foreach (var link in _country.Links)
        {
            var shared = _country.Shared[link.SharedId - 1];
            var agency = _country.Agencies[_country.Indicators[link.IndicatorId - 1].AgencyId - 1];
            var child = region == "id" ? _parents[agency.Region] : region == agency.Region ? agency.Code : region == _parents[agency.Region] ? agency.Region : null;
            if (child is null || link.NumeratorId is not { } numerator || link.DenominatorId is not { } denominator || (indicator is not null && shared.Code != indicator))
                continue;
            if (slots.TryAdd((link.SharedId, child), empty.Count))
                empty.Add(new(shared.Code, shared.Factor, child, 0, 0, 0, 0, 0, 0, 0, 0));
            entries.Add(new(slots[(link.SharedId, child)], numerator, denominator, link));
        }

        return _flat[(region, indicator)] = ([.. entries], [.. empty]);
    }

    private RivalSums[] Summed((Entry[] Entries, RivalSums[] Empty) flat)
    {
        var sums = (RivalSums[])flat.Empty.Clone();
        foreach (var entry in flat.Entries)
            sums[entry.Slot] = _values[entry.Numerator] is { } n && _values[entry.Denominator] is { } d ? Add(sums[entry.Slot], entry.Link, n, d) : sums[entry.Slot] with { Late = sums[entry.Slot].Late + 1 };
        return sums;
    }

    private RivalSums Add(RivalSums so, LinkRow link, decimal numerator, decimal denominator)
    {
        var target = link.Grade == "A" ? _targets[link.IndicatorId] : null;
        return so with
        {
            Counted = so.Counted + 1,
            Converted = so.Converted + (link.Grade == "B" ? 1 : 0),
            Numerator = so.Numerator + (numerator * link.NumeratorFactor),
            Denominator = so.Denominator + (denominator * link.DenominatorFactor),
            WithTarget = so.WithTarget + (target is null ? 0 : 1),
            WeightedTarget = so.WeightedTarget + ((target ?? 0) * denominator),
            TargetWeight = so.TargetWeight + (target is null ? 0 : denominator),
        };
    }

    private ScorecardLine Line(IndicatorRow row)
    {
        decimal? realisation = _values[row.NumeratorId] is { } n && _values[row.DenominatorId] is { } d && d != 0 ? n * row.Factor / d : null;
        var input = new AchievementInput { Realisation = Typed(realisation), Target = Typed(_targets[row.Id]), Polarity = (Polarity)row.Polarity };
        return new(row.Code, row.Name, _targets[row.Id], realisation, AchievementCalculator.Calculate(input).Achievement.AmountOrNull);
    }

    private static TypedValue Typed(decimal? value) => value is { } number ? TypedValue.Of(number) : TypedValue.Missing;

    private static Task<Reply<T>> Timed<T>(Func<T> question)
    {
        var began = Stopwatch.GetTimestamp();
        var answer = question();
        var taken = Stopwatch.GetElapsedTime(began).TotalMilliseconds;
        return Task.FromResult(new Reply<T>(answer, taken, taken));
    }

    private readonly record struct Entry(int Slot, int Numerator, int Denominator, LinkRow Link);
}
