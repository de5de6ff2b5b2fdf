using System.Diagnostics;
using System.Globalization;
using Kinerja.Benchmarks.Overviews.Data;
using Kinerja.Benchmarks.Overviews.Systems;

namespace Kinerja.Benchmarks.Overviews.Measuring;

/// <summary>All questions put to one system, in one order, with the same writes.</summary>
internal sealed class SystemRun(IMeasuredSystem system, BenchmarkSize size, Country country, WritePlan plan, BenchmarkOptions options)
{
    private readonly Dictionary<string, string> _cells = new(StringComparer.Ordinal);
    private readonly string _one = country.Shared[country.Shared.Count / 2].Code;
    private int _kills;

    /// <summary>The system.</summary>
    public IMeasuredSystem System => system;

    /// <summary>What was measured, as it stands in the table.</summary>
    public IReadOnlyDictionary<string, string> Cells => _cells;

    /// <summary>Reads and writes of a system that runs.</summary>
    public async Task Warm()
    {
        var agencies = country.Agencies;
        await Repeat(options.Times(100), i => system.Page(size.Top, _one));
        _cells[QuestionNames.Warm] = $"{await Repeat(options.Times(500), i => system.Page(size.Top, _one))}";
        await Repeat(options.Times(50), i => system.Overview(size.Top, _one));
        _cells[QuestionNames.WarmOne] = $"{await Repeat(options.Times(500), i => system.Overview(size.Top, _one))}";
        await Repeat(options.Times(10), i => system.Overview(size.Top));
        _cells[QuestionNames.WarmAll] = $"{await Repeat(options.Times(50), i => system.Overview(size.Top))}";
        foreach (var agency in agencies)
            await system.Scorecard(agency.Region, agency.Code);
        _cells[QuestionNames.Scorecard] = $"{await Repeat(options.Times(500), i => system.Scorecard(agencies[i % agencies.Count].Region, agencies[i % agencies.Count].Code))}";

        await system.Page(size.Top, _one);
        var before = await system.StorageRequests();
        _cells[QuestionNames.Alone] = $"{await Writers(1, options.Times(300), WritePhase.Alone)}";
        var perWrite = (await system.StorageRequests() - before) / (double)options.Times(300);
        _cells[QuestionNames.Few] = $"{await Writers(16, options.Times(60), WritePhase.Few)}";
        _cells[QuestionNames.Many] = $"{await Writers(64, options.Times(30), WritePhase.Many)}";
        await system.Page(size.Top, _one);

        var (oneChange, perChange) = await AfterChanges(1, options.Times(100), WritePhase.OneChange);
        _cells[QuestionNames.OneChange] = $"{oneChange}";
        _cells[QuestionNames.Hundredth] = $"{(await AfterChanges(Math.Max(1, (agencies.Count + 99) / 100), options.Times(40), WritePhase.Hundredth)).Timing}";
        if (perWrite is { } each)
            (_cells[QuestionNames.RequestsChange], _cells[QuestionNames.RequestsWrite]) = (Text(perChange), Text(each));
        if (await system.Memory() is { } memory)
        {
            _cells[QuestionNames.Memory] = memory.Server is { } server ? $"{memory.Process:0} · {server:0}" : $"{memory.Process:0} · (service)";
            _cells[QuestionNames.Heap] = Text(memory.Heap);
        }
    }

    /// <summary>Ends the system, in order and by kill -9, and looks at the first answer of the next process.</summary>
    public async Task Cold()
    {
        if (await system.Disk() is { } disk)
            _cells[QuestionNames.Disk] = Text(disk);
        (_cells[QuestionNames.ColdStart], _cells[QuestionNames.ColdRead]) = await Restarts(system.Stop);
        // What was acknowledged a moment before is there afterwards; that all answers are the same is checked when all have run.
        (_cells[QuestionNames.KilledStart], _cells[QuestionNames.KilledRead]) = await Restarts(async () =>
        {
            await system.Accept(plan.Write(0, WritePhase.Last, _kills++));
            await system.Kill();
        });
    }

    private async Task<(string Start, string Read)> Restarts(Func<Task> end)
    {
        var (starts, reads) = (new List<double>(), new TimingList());
        for (var i = 0; i < (options.Quick ? 1 : 5); i++)
        {
            await end();
            var began = Stopwatch.GetTimestamp();
            await system.Start();
            starts.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
            var before = await system.StorageRequests();
            reads.Add(await system.Page(size.Top, _one));
            if (await system.StorageRequests() - before is { } requests)
                _cells[QuestionNames.RequestsCold] = Text(requests);
            if (await system.Memory() is { } memory)
                _cells[QuestionNames.HeapCold] = Text(memory.Heap);
        }

        return ($"{Timing.Text(Timing.At(starts, 0.5))} / {Timing.Text(starts.Max())}", $"{reads.Done()}");
    }

    private async Task<(Timing Timing, double Requests)> AfterChanges(int agencies, int rounds, WritePhase phase)
    {
        var (list, requests) = (new TimingList(), 0L);
        for (var round = 0; round < rounds; round++)
        {
            foreach (var write in plan.Agency(agencies, phase, round))
                await system.Accept(write);
            var before = await system.StorageRequests();
            list.Add(await system.Page(size.Top, _one));
            requests += await system.StorageRequests() - before ?? 0;
        }

        return (list.Done(), requests / (double)rounds);
    }

    private async Task<Timing> Writers(int writers, int each, WritePhase phase)
    {
        var list = new TimingList();
        var began = Stopwatch.GetTimestamp();
        // Everybody has cells of his own, as operators of different agencies do.
        var rounds = Math.Max(1, plan.Cells / writers);
        await Task.WhenAll(Enumerable.Range(0, writers).Select(writer => Task.Run(async () =>
        {
            for (var round = 0; round < each; round++)
                list.Add(await system.Accept(plan.Write(writer + (writers * (round % rounds)), phase, round)));
        })));
        return list.Done(Stopwatch.GetElapsedTime(began));
    }

    private static string Text(double number) => number.ToString("0.0", CultureInfo.InvariantCulture);

    private static async Task<Timing> Repeat<T>(int times, Func<int, Task<Reply<T>>> question)
    {
        var list = new TimingList();
        for (var i = 0; i < times; i++)
            list.Add(await question(i));
        return list.Done();
    }
}
