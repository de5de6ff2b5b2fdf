using Kinerja.Grains.Shared;
using Kinerja.Grains.Tests.Support;
using Kinerja.Testing.Faults;
using Orleans.Runtime;
using Orleans.Storage;

namespace Kinerja.Grains.Tests.Faults;

/// <summary>Lets every storage call of a command fail once, in one way, until the command passes untouched.</summary>
internal static class CommandSweep
{
    private const int MaxRepetitions = 5;

    /// <summary>
    /// Ways of failing that a grain can tell apart. What the client of storage hides is hidden from grains by the provider's own sweep; the three
    /// that leave something behind for the client's repetition are swept here as well.
    /// </summary>
    public static TheoryData<string> Ways { get; } = new(FaultCase.All
        .Where(w => w.Kind is not FaultKind.BatchRefused and not FaultKind.Slow)
        .Where(w => w.Position == FaultPosition.Call || w.Kind is FaultKind.ReplyLost or FaultKind.ConflictAfterInsert or FaultKind.DeliveredLate)
        .Select(w => w.ToString()));

    /// <summary>
    /// For commands of many calls: one way for each thing that a grain can be left with. Whatever storage says, a row that could not be written is one
    /// exception to the grain, which the ways left out here show on the commands of few calls.
    /// </summary>
    public static TheoryData<string> Outcomes { get; } = new(FaultCase.All
        .Where(w => w.Position == FaultPosition.Call)
        .Where(w => w.Kind is FaultKind.NotSent or FaultKind.ReplyLost or FaultKind.PreconditionFailed or FaultKind.DeliveredLate or FaultKind.PartitionThrottled)
        .Select(w => w.ToString()));

    /// <summary>Sweeps one way over one command.</summary>
    /// <param name="cluster">The cluster with faults.</param>
    /// <param name="text">The way, as printed.</param>
    /// <param name="prepare">The command for the n-th round, on grains that no earlier round has used, or that may have been.</param>
    /// <returns>How many calls the command makes when it passes.</returns>
    public static async Task<long> RunAsync(KinerjaCluster cluster, string text, Func<int, Task<SweptCommand>> prepare)
    {
        var way = FaultCase.Parse(text);
        for (var n = 1; ; n++)
        {
            Assert.True(n < FaultCase.MaxCalls, "The command never passes untouched.");
            var command = await prepare(n);
            Assert.Equal(0, await command.Effects());
            await Cold(cluster, command);

            cluster.Wire.Use(way.Nth(n));
            var (acknowledged, failure) = await Attempt(command.Act);
            var (calls, struck) = (cluster.Wire.Calls, cluster.Wire.Injected.Any(f => f.Note is null));
            cluster.Wire.Off();
            var told = $"call {n} of {calls}, {way}, {cluster.Wire.Plan}: {(acknowledged, failure)}";
            Assert.True(struck || acknowledged == true, $"{told}: refused although nothing failed");
            AssertNamed(failure, told);
            if (way.LateAfter is null)
                await CheckAttempt(cluster, command, acknowledged, way, told);

            await UntilAcknowledged(command.Act, MaxRepetitions, told);
            await cluster.Wire.SettleAsync();
            Assert.Equal(1, await command.Effects());
            // Whoever served the repetition knows the row as it is, unless a late request has changed it since; that costs one refusal, as another writer does.
            await UntilAcknowledged(command.Next, way.Kind == FaultKind.DeliveredLate ? 2 : 1, $"next after {told}");
            await Cold(cluster, command);
            Assert.Equal(1, await command.Effects());
            var receipt = await command.Receipt();
            Assert.Equal(receipt, await command.Receipt());
            Assert.Equal(1, await command.Effects());
            if (!struck && calls < n)
                return calls;
        }
    }

    /// <summary>Lets grains go, so that the next call reads their rows again.</summary>
    public static async Task Cold(KinerjaCluster cluster, SweptCommand command)
    {
        foreach (var grain in command.Grains)
            await cluster.Cluster.DeactivateAsync(grain);
    }

    /// <summary>After an attempt: the effect is there or not, as was said; what the activations show is what the rows hold.</summary>
    private static async Task CheckAttempt(KinerjaCluster cluster, SweptCommand command, bool? acknowledged, FaultCase way, string told)
    {
        await cluster.Wire.SettleAsync();
        var warm = await command.Effects();
        await Cold(cluster, command);
        var cold = await command.Effects();
        Assert.True(warm == cold, $"{told}: the activation shows {warm}, the row holds {cold}");
        Assert.InRange(cold, acknowledged == true ? 1 : 0, acknowledged == false && way.Kind != FaultKind.DeliveredLate ? 0 : 1);
    }

    /// <summary>Whatever went wrong in storage, the caller gets an exception that says so; no type of the storage client crosses a grain's boundary.</summary>
    private static void AssertNamed(Exception? failure, string told) =>
        Assert.True(failure is null or StorageFailedException or InconsistentStateException or OrleansException, $"{told}: not a failure of storage by name");

    /// <summary>Repeats until it is acknowledged.</summary>
    public static async Task UntilAcknowledged(Func<Task<bool>> act, int most, string told)
    {
        for (var tries = 1; ; tries++)
        {
            var (acknowledged, failure) = await Attempt(act);
            if (acknowledged == true)
                return;
            AssertNamed(failure, told);
            Assert.True(tries < most, $"{told}: tried {tries} times and never acknowledged: {failure}");
        }
    }

    private static async Task<(bool? Acknowledged, Exception? Failure)> Attempt(Func<Task<bool>> act)
    {
        try
        {
            return (await act(), null);
        }
        catch (Exception failure) when (failure is not Xunit.Sdk.XunitException)
        {
            return (null, failure);
        }
    }
}
