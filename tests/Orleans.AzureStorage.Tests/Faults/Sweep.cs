using Kinerja.Testing.Faults;
using Orleans.Storage;

namespace Orleans.AzureStorage.Tests.Faults;

/// <summary>Lets every storage call of a scenario fail once, until the scenario passes untouched.</summary>
internal static class Sweep
{
    /// <summary>All ways of failing, as data of a theory.</summary>
    public static TheoryData<string> Cases { get; } = new(FaultCase.All.Select(one => one.ToString()));

    /// <summary>Runs a scenario anew for each call of it.</summary>
    /// <param name="way">How the calls fail.</param>
    /// <param name="faults">The injector in the client of the scenarios.</param>
    /// <param name="prepare">A scenario that has not begun; nothing fails while it is prepared.</param>
    /// <returns>How many calls were made to fail, those that let the fault pass not counted.</returns>
    public static async Task<int> RunAsync(FaultCase way, FaultInjector faults, Func<Task<Scenario>> prepare)
    {
        for (int n = 1, struck = 0; ; n++)
        {
            Assert.True(n < FaultCase.MaxCalls, "The scenario never passes untouched.");
            await using var scenario = await prepare();
            var (before, after) = scenario.States;
            Assert.Equal(before, await scenario.HoldsAsync());

            faults.Use(way.Nth(n));
            var failure = await Record.ExceptionAsync(scenario.ActAsync);
            var (calls, injected) = (faults.Calls, faults.Injected.Count(f => f.Note is null));
            faults.Off();
            if (way.LateAfter is null)
                await faults.SettleAsync();

            var told = $"call {n}, {way}: {failure}";
            var holds = await scenario.HoldsAsync();
            Assert.True(holds == before || holds == after, $"{told}: holds '{holds}'");
            var yielded = scenario.YieldsToOthers && way.Kind == FaultKind.PreconditionFailed && injected > 0;
            Assert.True(failure is not null || holds == after || yielded, $"{told}: acknowledged and not stored");
            Assert.True(failure is null || (injected > 0 && !way.IsHiddenByClient), $"{told}: the client should have hidden it");
            // Nobody else writes here. Only a refusal that says so itself may be taken for another writer.
            Assert.True(failure is not InconsistentStateException || way.Kind == FaultKind.PreconditionFailed, $"{told}: a false conflict");

            await scenario.AgainAsync();
            await faults.SettleAsync();
            Assert.Equal(after, await scenario.HoldsAsync());
            struck += injected;
            if (calls < n)
                return struck;
        }
    }
}
