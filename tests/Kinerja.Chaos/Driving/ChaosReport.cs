using System.Globalization;
using System.Text;
using Kinerja.Chaos.Checking;

namespace Kinerja.Chaos.Driving;

/// <summary>What a run has shown.</summary>
internal sealed record ChaosReport
{
    public required ChaosOptions Options { get; init; }

    public required Verdict Verdict { get; init; }

    public required IReadOnlyList<Recovery> Recoveries { get; init; }

    /// <summary>Processes killed.</summary>
    public int Kills { get; init; }

    /// <summary>Processes frozen.</summary>
    public int Freezes { get; init; }

    /// <summary>Processes that ended by themselves while storage was away.</summary>
    public int DeathsInOutage { get; init; }

    /// <summary>Processes that ended by themselves at other times, e.g. one that was frozen until the others had buried it.</summary>
    public int OtherDeaths { get; init; }

    /// <summary>Figures asked after each nemesis.</summary>
    public int Probes { get; init; }

    /// <summary>Answers 500 by what they were about.</summary>
    public required IReadOnlyDictionary<string, int> Faults { get; init; }

    /// <summary>What was over in how many seconds of chaos.</summary>
    public TimeSpan Chaos { get; init; }

    /// <summary>What came back from the copies; null when nobody looked.</summary>
    public RestoreDrill? Drill { get; init; }

    /// <summary>Everything that keeps the run from being green.</summary>
    public IReadOnlyList<string> Complaints =>
    [
        .. Verdict.Violations.Take(40).Select(v => v.ToString()),
        .. Late(Recovery.Kill, Options.KillBar), .. Late(Recovery.Several, Options.SeveralBar), .. Late(Recovery.Freeze, Options.FreezeBar), .. Late(Recovery.Storage, Options.StorageBar),
        .. DeathsInOutage > 0 ? [$"{DeathsInOutage} processes died while storage was away."] : Array.Empty<string>(),
        .. Faults.Select(f => $"{f.Value} × {f.Key}: an error on our side instead of a refusal."),
        .. Drill is { } drill && drill.Same < drill.Agencies ? [$"{drill.Agencies - drill.Same} of {drill.Agencies} agencies came back from their copies as something else."] : Array.Empty<string>(),
        .. Verdict.Acknowledged == 0 ? ["Nothing was acknowledged."] : Array.Empty<string>(),
    ];

    /// <summary>The middle and the longest time after events of a kind.</summary>
    public (int Count, double Median, double Max) Times(string kind)
    {
        var times = Recoveries.Where(r => r.Kind == kind).Select(r => r.Time.TotalSeconds).Order().ToList();
        return times.Count == 0 ? (0, 0, 0) : (times.Count, times[times.Count / 2], times[^1]);
    }

    /// <summary>The table at the end of a run.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        void Row(string name, FormattableString value) => text.Append(CultureInfo.InvariantCulture, $"  {name,-44}{FormattableString.Invariant(value)}\n");
        void Recovered(string name, string kind, TimeSpan? bar)
        {
            var (count, median, max) = Times(kind);
            Row(name, $"p50 {median:0.0} s · max {max:0.0} s · N {count}{(bar is { } most ? FormattableString.Invariant($" (bar {most.TotalSeconds:0} s)") : "")}");
        }

        Row("seed", $"{Options.Seed}");
        Row("chaos", $"{Chaos.TotalMinutes:0.0} min, {Options.Silos} silos, {Options.Tenants} agencies, faults {Options.FaultRate:P0}");
        Row("processes killed · frozen", $"{Kills} · {Freezes}");
        Row("processes that ended by themselves", $"{OtherDeaths} (storage away: {DeathsInOutage})");
        Row("changes acknowledged · refused · unknown", $"{Verdict.Acknowledged} · {Verdict.Refused} · {Verdict.Unknown} ({Verdict.Retried} sent again)");
        Row("reads answered", $"{Verdict.Reads}");
        Row("acknowledged changes lost", $"{Verdict.Lost} in {Verdict.Acknowledged}");
        Row("effects twice", $"{Verdict.Duplicates} in {Verdict.Acknowledged}");
        Row("false conflicts shown", $"{Verdict.FalseConflicts}");
        Row("wrong computed figures", $"{Verdict.WrongAggregates} in {Verdict.Figures} ({Verdict.Undecided} undecided)");
        Row("overviews compared", $"{Verdict.Overviews}, wrong {Verdict.WrongOverviews}");
        Row("steps of periods", $"{Verdict.Steps}, wrong {Verdict.WrongSteps}");
        Row("errors instead of refusals", $"{Faults.Values.Sum()}");
        if (Drill is { } drill)
            Row("agencies back from their copies, the same", $"{drill.Same} of {drill.Agencies} ({drill.Rows} rows, {drill.Versions} versions; {drill.Behind} newest not copied before the look, {drill.Gaps} gaps)");
        Recovered($"all {Probes} figures again after a kill", Recovery.Kill, Options.KillBar);
        Recovered("the same with faults of storage meanwhile", Recovery.KillAmidFaults, null);
        Recovered("the same when one of all was left", Recovery.Several, Options.SeveralBar);
        Recovered($"all {Probes} figures again after a freeze", Recovery.Freeze, Options.FreezeBar);
        Recovered($"all {Probes} figures again after an outage", Recovery.Storage, Options.StorageBar);
        return text.ToString();
    }

    private IEnumerable<string> Late(string kind, TimeSpan bar) => Recoveries.Where(r => r.Kind == kind && r.Time > bar).Select(r =>
        FormattableString.Invariant($"{r.Nemesis}: {r.Last} answered after {r.Time.TotalSeconds:0.0} s; the bar is {bar.TotalSeconds:0} s."));
}
