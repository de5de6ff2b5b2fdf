using Orleans.AzureStorage.Tests.Reminders;
using Orleans.Runtime;
using Orleans.Storage;

namespace Orleans.AzureStorage.Tests.Faults;

/// <summary>A change of one reminder.</summary>
/// <param name="faulty">The table with faults.</param>
/// <param name="clean">The table without.</param>
/// <param name="grain">A grain of its own.</param>
/// <param name="what">insert, change or remove.</param>
internal sealed class ReminderScenario(TestReminders faulty, TestReminders clean, GrainId grain, string what) : Scenario
{
    private string _etag = "";

    /// <summary>What happens to reminders.</summary>
    public static IReadOnlyList<string> Changes { get; } = ["insert", "change", "remove"];

    public override (string Before, string After) States => what switch
    {
        "insert" => ("none", "5 min"),
        "change" => ("5 min", "9 min"),
        _ => ("5 min", "none"),
    };

    public async Task<ReminderScenario> PrepareAsync()
    {
        if (what != "insert")
            _etag = await clean.Table.UpsertRow(TestReminders.One(grain)) ?? "";
        return this;
    }

    public override async Task ActAsync()
    {
        var done = await ChangeAsync();
        // A removal that finds nothing says so; the layout has no way to tell that it was its own first try that removed the row.
        if (!done && !(what == "remove" && await HoldsAsync() == "none"))
            throw new InconsistentStateException("Refused in favour of another writer.");
    }

    public override async Task AgainAsync()
    {
        for (var tries = 1; await HoldsAsync() != States.After; tries++)
        {
            Assert.True(tries < 4);
            _etag = (await clean.Table.ReadRow(grain, "sapu"))?.ETag ?? "";
            await ChangeAsync();
        }
    }

    public override async Task<string> HoldsAsync() => await clean.Table.ReadRow(grain, "sapu") is { } entry ? $"{entry.Period.TotalMinutes} min" : "none";

    private async Task<bool> ChangeAsync() => what == "remove"
        ? await faulty.Table.RemoveRow(grain, "sapu", _etag)
        : await faulty.Table.UpsertRow(TestReminders.One(grain, minutes: what == "insert" ? 5 : 9)) is not null;
}
