using System.Collections.Concurrent;
using System.Diagnostics;
using Kinerja.Chaos.Checking;
using Kinerja.Chaos.Histories;
using Kinerja.Chaos.Nemeses;
using Kinerja.Chaos.Silos;
using Kinerja.Chaos.Workloads;
using Kinerja.Testing;

namespace Kinerja.Chaos.Driving;

/// <summary>One run: storage, silos, clients, nemeses, last reads, verdict.</summary>
internal sealed class ChaosRun : IAsyncDisposable
{
    private readonly ChaosOptions _options;
    private readonly Random _random;
    private readonly HistoryClock _clock = new();
    private readonly AzuriteProcess _storage = new(AzuriteServices.All);
    private readonly List<SiloProcess> _silos = [];
    private readonly List<HistoryWriter> _histories = [];
    private readonly ConcurrentBag<string> _unexpected = [];
    private readonly CancellationTokenSource _end = new();
    private ApiCaller _caller = null!;
    private Arena _arena = null!;
    private int _clients;
    private int _deathsInOutage;
    private int _otherDeaths;

    private ChaosRun(ChaosOptions options)
    {
        _options = options;
        _random = new(options.Seed);
    }

    /// <summary>Runs and reports.</summary>
    public static async Task<ChaosReport> Run(ChaosOptions options)
    {
        await using var run = new ChaosRun(options);
        return await run.Go();
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        foreach (var silo in _silos)
            await silo.DisposeAsync();
        foreach (var history in _histories)
            history.Dispose();
        _caller?.Dispose();
        await _storage.DisposeAsync();
        _end.Dispose();
    }

    private async Task<ChaosReport> Go()
    {
        Directory.CreateDirectory(_options.Folder);
        foreach (var old in Directory.EnumerateFiles(_options.Folder))
            File.Delete(old);
        var tenants = Enumerable.Range(0, _options.Tenants).Select(i => new Tenant($"uji-{i}", $"mk{_random.NextInt64(1L << 40):x10}", i)).ToList();
        await _storage.InitializeAsync();
        for (var i = 0; i < _options.Silos; i++)
            _silos.Add(new(i, Settings(), Path.Combine(_options.Folder, $"silo-{i}.log")));
        _caller = new(_silos, _options.AnyEvery);
        var probe = new RecoveryProbe(_caller, _silos, tenants);
        _arena = new(_silos, _storage, _caller, probe, _options);
        Say($"seed {_options.Seed}; storage {_storage.TableServiceUri}; histories and logs in {_options.Folder}");
        foreach (var silo in _silos)
            await silo.Start();
        await _arena.UntilHealthy();

        var values = new Counter();
        var workloads = tenants.Select(t => new TenantWorkload(t, values)).ToList();
        var flows = tenants.Select(t => new FlowWorkload(t, values)).ToList();
        var overviews = new OverviewWorkload(tenants);
        var names = new NameWorkload(_options.Seed);
        var world = Client(patient: true);
        foreach (var workload in workloads)
            await workload.Import(world);
        await overviews.SetUp(world);
        foreach (var workload in workloads)
            await workload.SetUp(world);
        foreach (var flow in flows)
            await flow.SetUp(world);
        await probe.WarmUp();
        Say("the world is set up");

        foreach (var silo in _silos)
            silo.Faults(_arena.UsualFaults);
        using var working = new CancellationTokenSource();
        var clients = workloads.SelectMany(w => TenantWorkload.Clients.Select(c => Work(client => c(w, client), working.Token)))
            .Concat(flows.SelectMany(w => FlowWorkload.Clients.Select(c => Work(client => c(w, client), working.Token))))
            .Concat(Enumerable.Range(0, OverviewWorkload.Readers).Select(_ => Work(overviews.Look, working.Token)))
            .Concat(Enumerable.Range(0, NameWorkload.Rivals).Select(_ => Work(names.Go, working.Token))).ToList();
        var supervisor = Supervise();
        var began = Stopwatch.GetTimestamp();
        await Disturb(began, Figures.Rules(tenants));
        var chaos = Stopwatch.GetElapsedTime(began);

        foreach (var silo in _silos)
            silo.Faults("");
        await _arena.UntilHealthy();
        await working.CancelAsync();
        await Task.WhenAll(clients);
        Say("writers rest");
        await Task.Delay(_options.Quiet);
        foreach (var workload in workloads)
            await workload.ReadAll(world);
        foreach (var flow in flows)
            await flow.ReadAll(world);
        await overviews.ReadAll(world);
        await names.ReadAll(world);
        await _end.CancelAsync();
        await supervisor;
        var drill = _options.Drill ? await RestoreDrill.Run(_storage.ConnectionString, tenants) : null;

        var verdict = HistoryChecker.Run(HistoryReader.ReadFolder(_options.Folder), Figures.Rules(tenants));
        return new()
        {
            Options = _options,
            Verdict = verdict with { Violations = [.. verdict.Violations, .. _unexpected.Order().Select(u => new Violation("0", "refusals", [], u))] },
            Recoveries = _arena.Recoveries,
            Kills = _arena.Kills,
            Freezes = _arena.Freezes,
            DeathsInOutage = _deathsInOutage,
            OtherDeaths = _otherDeaths,
            Probes = probe.Count,
            Faults = _caller.Faults,
            Chaos = chaos,
            Drill = drill,
        };
    }

    private async Task Disturb(long began, CheckRules rules)
    {
        bool IsOver() => Stopwatch.GetElapsedTime(began) >= _options.Duration;
        bool isScripted = _options.Script.Count > 0 && !_options.StopWhenViolated;
        for (var turn = 0; isScripted ? turn < _options.Script.Count : !IsOver(); turn++)
        {
            await Pause(began);
            if (_options.StopWhenViolated && Violated(rules))
                return;
            if (!isScripted && IsOver())
                return;
            var nemesis = _options.Script.Count > 0 ? Catalogue.All.Single(n => n.Name == _options.Script[turn % _options.Script.Count]) : Catalogue.Draw(_random);
            Say($"{nemesis.Name} …");
            await nemesis.Strike(_arena, _random);
        }

        if (isScripted)
            await Task.Delay(_options.Pause);
    }

    private Task Pause(long began)
    {
        if (_options.Script.Count > 0)
            return Task.Delay(_options.Pause);
        var left = _options.Duration - Stopwatch.GetElapsedTime(began);
        return Task.Delay(left < TimeSpan.Zero ? TimeSpan.Zero : left < _options.Pause ? left : _options.Pause);
    }

    /// <summary>What can be said before the last reads.</summary>
    private bool Violated(CheckRules rules) => HistoryChecker.Run(HistoryReader.ReadFolder(_options.Folder), rules with { IsOver = false }).Violations.Count > 0;

    private async Task Work(Func<ChaosClient, Task> step, CancellationToken end)
    {
        var client = Client();
        while (!end.IsCancellationRequested)
        {
            await step(client);
            await Task.Delay(client.Random.Next(20, 120), CancellationToken.None);
        }
    }

    private async Task Supervise()
    {
        while (!_end.IsCancellationRequested)
        {
            foreach (var silo in _silos.Where(s => s is { IsWanted: true, IsRunning: false }))
            {
                if (_arena.IsStorageAway)
                    _deathsInOutage++;
                else
                    _otherDeaths++;
                Say($"silo {silo.Number} has ended by itself and is started again");
                await silo.Start();
            }

            await Task.Delay(250);
        }
    }

    private ChaosClient Client(bool patient = false)
    {
        var number = Interlocked.Increment(ref _clients) - 1;
        var history = new HistoryWriter(Path.Combine(_options.Folder, $"client-{number:D3}.jsonl"), _clock);
        _histories.Add(history);
        return new(number, _options.Seed, _caller, history, _unexpected.Add, patient);
    }

    private Dictionary<string, string> Settings()
    {
        var settings = new Dictionary<string, string>
        {
            ["Kinerja:Storage:ConnectionString"] = _storage.ConnectionString,
            ["Kinerja:Silo:ClusterId"] = "chaos",
            ["Logging:LogLevel:Default"] = "Warning",
        };
        if (_options.Mutant is { } mutant)
            settings[FaultySilo.MutantSetting] = mutant;
        return settings;
    }

    private void Say(string what) => _options.Say(what);
}
