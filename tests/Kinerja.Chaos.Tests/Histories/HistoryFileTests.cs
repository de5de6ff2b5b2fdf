using Kinerja.Chaos.Histories;
using Kinerja.Chaos.Tests.Simulation;
using Xunit;

namespace Kinerja.Chaos.Tests.Histories;

/// <summary>What is written is what is read, and a run that ends in the middle leaves unknowns.</summary>
public sealed class HistoryFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("kinerja-history-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void An_operation_comes_back_as_it_was_written()
    {
        var asked = new Operation
        {
            Id = "op-1",
            Client = 3,
            Object = "register:a",
            Kind = OperationKind.Write,
            Value = "12.50",
            Expected = 4,
            Tenant = "t1",
            Rows = [new("r", "sum", ["a", "b"], [1, null], "3") { Given = ["1", "2"], Gates = ["flow:1"], Level = "verified" }],
            Flow = "flow:1",
            Items = ["x"],
            Markers = ["mk1"],
        };
        Operation ended;
        using (var file = new HistoryWriter(Path.Combine(_folder, "client-1.jsonl"), new()))
            ended = file.Complete(file.Invoke(asked) with { Outcome = OperationOutcome.Ok, Version = 5, Attempts = 2 });

        var read = Assert.Single(HistoryReader.ReadFolder(_folder));
        Assert.Equivalent(ended, read, strict: true);
        Assert.True(read.Invoked < read.Completed);
    }

    [Theory]
    [InlineData(OperationKind.Initial)]
    [InlineData(OperationKind.Call)]
    public void Every_kind_comes_back(OperationKind kind)
    {
        using (var file = new HistoryWriter(Path.Combine(_folder, "client-1.jsonl"), new()))
            file.Complete(file.Invoke(new() { Id = "op-1", Object = "list:1", Kind = kind }));

        Assert.Equal(kind, Assert.Single(HistoryReader.ReadFolder(_folder)).Kind);
    }

    [Fact]
    public void An_operation_without_an_end_is_unknown()
    {
        using (var file = new HistoryWriter(Path.Combine(_folder, "client-1.jsonl"), new()))
            file.Invoke(new() { Id = "op-1", Object = "list:1", Kind = OperationKind.Append });

        var read = Assert.Single(HistoryReader.ReadFolder(_folder));
        Assert.Equal((OperationOutcome.Unknown, Operation.Never), (read.Outcome, read.Completed));
    }

    [Fact]
    public void An_id_that_is_used_twice_is_refused()
    {
        using (var file = new HistoryWriter(Path.Combine(_folder, "client-1.jsonl"), new()))
        {
            file.Invoke(new() { Id = "op-1", Object = "list:1", Kind = OperationKind.Append });
            file.Invoke(new() { Id = "op-1", Object = "list:1", Kind = OperationKind.Append });
        }

        Assert.Throws<InvalidDataException>(() => HistoryReader.ReadFolder(_folder));
    }

    [Fact]
    public void The_clock_never_says_the_same_twice()
    {
        var clock = new HistoryClock();
        var times = Enumerable.Range(0, 10_000).Select(_ => clock.Now()).ToList();

        Assert.Equal(times.Distinct().Order(), times);
    }

    [Fact]
    public void A_seed_gives_the_same_history_again() => Assert.Equivalent(Simulator.Run(7), Simulator.Run(7), strict: true);
}
