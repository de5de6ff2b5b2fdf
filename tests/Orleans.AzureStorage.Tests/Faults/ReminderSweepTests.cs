using Kinerja.Testing.Faults;
using Orleans.AzureStorage.Tests.Reminders;
using Orleans.Runtime;

namespace Orleans.AzureStorage.Tests.Faults;

/// <summary>Every storage call of a change of a reminder fails once, in every way. The reminder is as before or as after, and a repetition gets through.</summary>
public sealed class ReminderSweepTests(Support.Storage storage)
{
    private static int _grains;

    public static TheoryData<string> Cases => Sweep.Cases;

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task A_reminder_is_as_before_or_as_after(string text)
    {
        var (way, faults) = (FaultCase.Parse(text), new FaultInjector());
        await using var clean = await TestReminders.StartAsync(storage);
        await using var faulty = TestReminders.Create(
            storage.ConnectionString, clean.Rows.Name, configure: options => options.TableServiceClient = GrainStorageScenario.Client(storage.ConnectionString, faults));
        foreach (var what in ReminderScenario.Changes)
            await Sweep.RunAsync(way, faults, async () => await new ReminderScenario(faulty, clean, GrainId.Create("cell", $"ingat-{Interlocked.Increment(ref _grains)}"), what).PrepareAsync());
    }
}
