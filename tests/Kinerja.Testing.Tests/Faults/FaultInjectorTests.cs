using System.Collections.Concurrent;
using Azure;
using Azure.Data.Tables;
using Kinerja.Testing.Faults;
using Kinerja.Testing.Tests.Support;
using static Kinerja.Testing.Tests.Faults.FaultKindTests;

namespace Kinerja.Testing.Tests.Faults;

/// <summary>Plans: what they count, that they can be replayed, and when late requests arrive.</summary>
public sealed class FaultInjectorTests(Support.Storage storage)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Without_a_plan_nothing_is_counted_and_nothing_struck()
    {
        var account = await Account.NewAsync(storage);
        await account.ChangeAsync("insert");
        Assert.Equal((0, 0), (account.Faults.Calls, account.Faults.Injected.Count));
        account.Faults.Use(FaultPlan.Parse("rate=1;kinds=F10;position=call"));
        Assert.Equal(403, await SeenAsync(() => account.ChangeAsync("replace")));
        account.Faults.Off();
        Assert.Null(await SeenAsync(() => account.ChangeAsync("replace")));
    }

    [Fact]
    public async Task The_same_seed_strikes_the_same_calls_with_the_same_kinds()
    {
        var first = await StrikesAsync("seed=7;rate=0.3;kinds=F1,F2,F6,F7,F10,F11;position=both;retryAfter=0", 120);
        Assert.Equal(first, await StrikesAsync("seed=7;rate=0.3;kinds=F1,F2,F6,F7,F10,F11;position=both;retryAfter=0", 120));
        Assert.NotEqual(first, await StrikesAsync("seed=8;rate=0.3;kinds=F1,F2,F6,F7,F10,F11;position=both;retryAfter=0", 120));
        Assert.InRange(first.Count, 18, 60);
        Assert.Equal(2, first.Select(f => f.Position).Distinct().Count());
    }

    [Fact]
    public async Task A_run_is_replayed_from_its_log()
    {
        var first = await StrikesAsync("seed=11;rate=0.2;kinds=all;position=call;retryAfter=0;timeout=0;slow=0-0.01;throttle=0;late=0", 60);
        var at = string.Join(',', first.Select(f => $"{f.Call}:F{(int)f.Kind}"));
        Assert.Equal(first, await StrikesAsync($"seed=11;at={at};position=call;retryAfter=0;timeout=0;slow=0-0.01;throttle=0;late=0", 60));
    }

    [Fact]
    public async Task Weights_are_kept()
    {
        var strikes = await StrikesAsync("seed=3;rate=1;kinds=F2:1,F10:3;position=call", 200);
        Assert.Equal(200, strikes.Count);
        Assert.InRange(strikes.Count(f => f.Kind == FaultKind.Forbidden), 130, 170);
    }

    [Fact]
    public async Task Calls_are_chosen_by_path_and_method()
    {
        var account = await Account.NewAsync(storage);
        account.Faults.Use(FaultPlan.Parse("rate=1;kinds=F10;position=call;path='q'"));
        Assert.Null(await SeenAsync(() => account.Table.UpsertEntityAsync(Account.Row("a"), cancellationToken: Token)));
        Assert.Equal(403, await SeenAsync(() => account.Table.UpsertEntityAsync(Account.Row("a", partition: "q"), cancellationToken: Token)));
        account.Faults.Use(FaultPlan.Parse("rate=1;kinds=F10;position=call;writes=true"));
        Assert.Null(await SeenAsync(() => account.Table.GetEntityAsync<TableEntity>("p", "r", cancellationToken: Token)));
        Assert.Equal(1, await CountAsync(account, () => account.Table.UpsertEntityAsync(Account.Row("a"), cancellationToken: Token)));
    }

    [Fact]
    public async Task As_many_tries_are_struck_as_the_plan_says()
    {
        var account = await Account.NewAsync(storage);
        account.Faults.Use(FaultPlan.Nth(1, FaultKind.ServerError, FaultPosition.Try) with { Tries = Account.Retries });
        Assert.Null(await SeenAsync(() => account.ChangeAsync("insert")));
        Assert.Equal((1, Account.Retries), (account.Faults.Calls, account.Faults.Injected.Count));
        account.Faults.Use(FaultPlan.Nth(1, FaultKind.ServerError, FaultPosition.Try) with { Tries = Account.Retries + 1 });
        Assert.Equal(500, await SeenAsync(() => account.ChangeAsync("replace")));
    }

    [Theory]
    [InlineData("merge", "newer", "late: 204", "after")] // nothing holds an unconditional request back
    [InlineData("replace", "newer", "late: 412", "newer")]
    [InlineData("batch", "newer", "late: 202", "newer")] // refused inside
    [InlineData("insert", "newer", "late: 409", "newer")]
    [InlineData("blobReplace", "newer", "late: 412", "newer")]
    public async Task A_late_request_arrives_behind_the_newer_write(string change, string newer, string note, string holds)
    {
        var account = await Account.NewAsync(storage);
        await account.PrepareAsync(change);
        account.Faults.Use(FaultPlan.Nth(1, FaultKind.DeliveredLate, FaultPosition.Call));
        Assert.Equal(0, await SeenAsync(() => account.ChangeAsync(change)));
        Assert.Equal(Account.Expected(change).Without, await account.HoldsAsync(change));

        // The other writer's request has been answered when the late one arrives, and its caller hears of it afterwards.
        if (change.StartsWith("blob", StringComparison.Ordinal))
            await account.Blobs.GetBlobClient("b").UploadAsync(BinaryData.FromString(newer), overwrite: true, Token);
        else
            await account.Table.UpsertEntityAsync(Account.Row(newer), TableUpdateMode.Replace, Token);

        Assert.Equal(note, account.Faults.Injected.Last().Note);
        Assert.Equal(holds, await account.HoldsAsync(change));
    }

    [Fact]
    public async Task A_late_request_may_wait_for_a_reader()
    {
        var account = await Account.NewAsync(storage);
        await account.PrepareAsync("replace");
        account.Faults.Use(FaultPlan.Nth(1, FaultKind.DeliveredLate, FaultPosition.Call) with { LateAfter = LateTrigger.Read });
        Assert.Equal(0, await SeenAsync(() => account.ChangeAsync("replace")));
        var read = await account.Table.GetEntityAsync<TableEntity>("p", "r", cancellationToken: Token);
        Assert.Equal(("before", "after"), (read.Value.GetString("Text"), await account.HoldsAsync("replace")));
    }

    [Fact]
    public async Task A_late_request_arrives_by_itself_when_its_time_has_come()
    {
        var account = await Account.NewAsync(storage);
        var arrived = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        account.Faults.Struck += fault => _ = fault.Note is not null && arrived.TrySetResult();
        account.Faults.Use(FaultPlan.Nth(1, FaultKind.DeliveredLate, FaultPosition.Call) with { Late = TimeSpan.FromMilliseconds(30) });
        Assert.Equal(0, await SeenAsync(() => account.ChangeAsync("insert")));
        await arrived.Task.WaitAsync(TimeSpan.FromSeconds(30), Token);
        Assert.Equal("after", await account.HoldsAsync("insert"));
    }

    [Fact]
    public async Task A_request_that_is_slower_than_the_client_waits_is_repeated()
    {
        var account = await Account.NewAsync(storage, networkTimeout: TimeSpan.FromMilliseconds(300));
        account.Faults.Use(FaultPlan.Nth(1, FaultKind.Slow, FaultPosition.Try) with { Slow = (TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(5)) });
        Assert.Null(await SeenAsync(() => account.ChangeAsync("insert")));
        Assert.Equal("after", await account.HoldsAsync("insert"));
    }

    [Fact]
    public async Task Many_callers_at_once_are_counted_one_by_one()
    {
        var account = await Account.NewAsync(storage);
        var seen = new ConcurrentBag<InjectedFault>();
        account.Faults.Struck += seen.Add;
        account.Faults.Use(FaultPlan.Parse("seed=5;rate=0.2;kinds=F2,F10;position=call"));
        await Task.WhenAll(Enumerable.Range(0, 64).Select(i => SeenAsync(() => account.Table.UpsertEntityAsync(Account.Row("a", row: $"r{i}"), cancellationToken: Token))));
        Assert.Equal(64, account.Faults.Calls);
        Assert.Equal(account.Faults.Injected.Select(f => f.Call).Order(), seen.Select(f => f.Call).Order());
        Assert.Equal(seen.Count, seen.Select(f => f.Call).Distinct().Count());
    }

    private static async Task<long> CountAsync(Account account, Func<Task> call)
    {
        await SeenAsync(call);
        return account.Faults.Calls;
    }

    private async Task<List<(long Call, FaultKind Kind, FaultPosition Position)>> StrikesAsync(string plan, int calls)
    {
        var account = await Account.NewAsync(storage);
        account.Faults.Use(FaultPlan.Parse(plan));
        for (var call = 0; call < calls; call++)
        {
            var row = Account.Row("a", row: $"r{call / 2}");
            _ = await SeenAsync(() => call % 2 == 0 ? account.Table.AddEntityAsync(row, Token) : account.Table.UpdateEntityAsync(row, new ETag("W/\"none\""), cancellationToken: Token));
        }

        await account.Faults.SettleAsync();
        return [.. account.Faults.Injected.Where(f => f.Note is null).Select(f => (f.Call, f.Kind, f.Position))];
    }
}
