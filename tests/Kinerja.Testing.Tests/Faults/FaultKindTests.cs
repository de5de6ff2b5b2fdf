using Azure;
using Azure.Data.Tables;
using Kinerja.Testing.Faults;
using Kinerja.Testing.Tests.Support;

namespace Kinerja.Testing.Tests.Faults;

/// <summary>Each kind of fault does to real rows and blobs exactly what it says, and the caller sees what it says.</summary>
public sealed class FaultKindTests(Support.Storage storage)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>Kind, whether it is applied, and what a caller sees above the client's retries: a status, or 0 for no answer, or null for success.</summary>
    private static readonly Dictionary<FaultKind, (bool Applied, int? Seen)> Effects = new()
    {
        [FaultKind.Busy] = (false, 503),
        [FaultKind.ServerError] = (false, 500),
        [FaultKind.NotSent] = (false, 0),
        [FaultKind.ReplyLost] = (true, 0),
        [FaultKind.Slow] = (true, null),
        [FaultKind.PreconditionFailed] = (false, 412),
        [FaultKind.ConflictAfterInsert] = (true, 409),
        [FaultKind.DeliveredLate] = (false, 0),
        [FaultKind.BodyTruncated] = (true, 0),
        [FaultKind.Forbidden] = (false, 403),
        [FaultKind.ConnectionReset] = (false, 0),
        [FaultKind.PartitionThrottled] = (false, 503),
        [FaultKind.BatchRefused] = (false, 503),
    };

    public static TheoryData<FaultKind, string> KindsAndChanges()
    {
        var data = new TheoryData<FaultKind, string>();
        foreach (var kind in Enum.GetValues<FaultKind>())
        {
            foreach (var change in Account.Changes.Where(change => Happens(kind, change)))
                data.Add(kind, change);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(KindsAndChanges))]
    public async Task Above_the_retries_the_caller_sees_the_fault_and_the_account_holds_what_the_kind_says(FaultKind kind, string change)
    {
        var account = await Account.NewAsync(storage);
        await account.PrepareAsync(change);
        account.Faults.Use(FaultPlan.Nth(1, kind, FaultPosition.Call));

        var seen = await SeenAsync(() => account.ChangeAsync(change));

        var (applied, status) = Effects[kind];
        Assert.Equal(status, seen);
        var (without, with) = Account.Expected(change);
        Assert.Equal(applied ? with : without, await account.HoldsAsync(change));
        var fault = Assert.Single(account.Faults.Injected);
        Assert.Equal((1L, kind, FaultPosition.Call), (fault.Call, fault.Kind, fault.Position));

        await account.Faults.SettleAsync();
        // Nothing has changed in the meantime, so a late request is as good as it was.
        Assert.Equal(applied || kind == FaultKind.DeliveredLate ? with : without, await account.HoldsAsync(change));
    }

    [Theory]
    [MemberData(nameof(KindsAndChanges))]
    public async Task Beneath_the_retries_the_client_hides_what_it_may_repeat_and_nothing_else(FaultKind kind, string change)
    {
        var account = await Account.NewAsync(storage);
        await account.PrepareAsync(change);
        account.Faults.Use(FaultPlan.Nth(1, kind, FaultPosition.Try));

        var seen = await SeenAsync(() => account.ChangeAsync(change));
        await account.Faults.SettleAsync();

        var (without, with) = Account.Expected(change);
        Assert.Equal(Hidden(kind, change), seen);
        Assert.Equal(Effects[kind].Applied || seen is null || kind == FaultKind.DeliveredLate ? with : without, await account.HoldsAsync(change));
        Assert.Equal((1, 1), (account.Faults.Calls, account.Faults.Injected.Count(f => f.Note is null)));
    }

    [Theory]
    [InlineData(FaultPosition.Call)]
    [InlineData(FaultPosition.Try)]
    public async Task A_reply_that_breaks_off_is_a_failure_to_read_and_hidden_by_a_repetition(FaultPosition position)
    {
        var account = await Account.NewAsync(storage);
        await account.PrepareAsync("replace");
        await account.PrepareAsync("blobReplace");
        var hidden = position == FaultPosition.Try;

        account.Faults.Use(FaultPlan.Nth(1, FaultKind.BodyTruncated, position));
        Assert.Equal(hidden ? null : 0, await SeenAsync(() => account.Table.GetEntityAsync<TableEntity>("p", "r", cancellationToken: Token)));
        Assert.Single(account.Faults.Injected);
        account.Faults.Use(FaultPlan.Nth(1, FaultKind.BodyTruncated, position));
        // A download is read piece by piece: the client asks for the rest, wherever it broke.
        Assert.Null(await SeenAsync(() => account.Blobs.GetBlobClient("b").DownloadContentAsync(Token)));
        Assert.Single(account.Faults.Injected);
    }

    [Theory]
    [InlineData(FaultKind.Busy)]
    [InlineData(FaultKind.NotSent)]
    [InlineData(FaultKind.ReplyLost)]
    [InlineData(FaultKind.Forbidden)]
    public async Task A_read_is_struck_like_a_write(FaultKind kind)
    {
        var account = await Account.NewAsync(storage);
        await account.PrepareAsync("replace");
        account.Faults.Use(FaultPlan.Nth(1, kind, FaultPosition.Call));
        Assert.Equal(Effects[kind].Seen, await SeenAsync(() => account.Table.GetEntityAsync<TableEntity>("p", "r", cancellationToken: Token)));
        account.Faults.Use(FaultPlan.Nth(1, kind, FaultPosition.Call));
        Assert.Equal(Effects[kind].Seen, await SeenAsync(() => account.Blobs.GetBlobClient("x").ExistsAsync(Token)));
    }

    [Fact]
    public async Task A_kind_that_cannot_happen_to_a_call_lets_it_pass()
    {
        var account = await Account.NewAsync(storage);
        foreach (var (kind, change) in from kind in Enum.GetValues<FaultKind>() from change in Account.Changes where !Happens(kind, change) select (kind, change))
        {
            account.Faults.Off();
            if (await account.HoldsAsync(change) != Account.Expected(change).Without)
                await ResetAsync(account, change);
            account.Faults.Use(FaultPlan.Nth(1, kind, FaultPosition.Call));
            Assert.Null(await SeenAsync(() => account.ChangeAsync(change)));
            Assert.Equal((Account.Expected(change).With, 1, 0), (await account.HoldsAsync(change), account.Faults.Calls, account.Faults.Injected.Count));
        }
    }

    [Fact]
    public async Task A_throttled_partition_refuses_everybody_and_others_are_as_ever()
    {
        var account = await Account.NewAsync(storage);
        account.Faults.Use(FaultPlan.Nth(1, FaultKind.PartitionThrottled, FaultPosition.Try));
        Assert.Equal(503, await SeenAsync(() => account.Table.AddEntityAsync(Account.Row("a"), Token)));
        Assert.Equal(503, await SeenAsync(() => account.Table.GetEntityIfExistsAsync<TableEntity>("p", "another", cancellationToken: Token)));
        Assert.Equal(503, await SeenAsync(async () => await account.Table.QueryAsync<TableEntity>(r => r.PartitionKey == "p", cancellationToken: Token).ToListAsync(Token)));
        Assert.Null(await SeenAsync(() => account.Table.AddEntityAsync(Account.Row("a", partition: "q"), Token)));
        account.Faults.Off();
        Assert.Null(await SeenAsync(() => account.Table.AddEntityAsync(Account.Row("a"), Token)));
    }

    /// <summary>The status that a call ended with, 0 when no answer came, null when it succeeded.</summary>
    internal static async Task<int?> SeenAsync(Func<Task> call)
    {
        try
        {
            await call();
            return null;
        }
        catch (RequestFailedException failure)
        {
            return failure.Status;
        }
        catch (Exception failure) when (failure is AggregateException or TaskCanceledException or IOException)
        {
            return 0;
        }
    }

    private static async Task ResetAsync(Account account, string change)
    {
        await account.TrueTable.DeleteEntityAsync("p", "r", cancellationToken: Token);
        await account.TrueBlobs.GetBlobClient("b").DeleteIfExistsAsync(cancellationToken: Token);
        await account.PrepareAsync(change);
    }

    private static bool Happens(FaultKind kind, string change) => kind switch
    {
        FaultKind.PreconditionFailed => change is "replace" or "delete" or "batch" or "blobReplace" or "blobDelete",
        FaultKind.ConflictAfterInsert => change is "insert" or "batchInsert" or "blobNew",
        FaultKind.BodyTruncated => change is "batch" or "batchInsert", // other changes are answered without a body
        FaultKind.BatchRefused => change is "batch" or "batchInsert",
        _ => true,
    };

    /// <summary>What is left for the caller when one try is struck.</summary>
    private static int? Hidden(FaultKind kind, string change) => kind switch
    {
        // The repetition of a change that was applied meets its own effect.
        FaultKind.ReplyLost or FaultKind.BodyTruncated => change switch
        {
            "insert" or "batchInsert" or "blobNew" => 409,
            "replace" or "batch" or "blobReplace" or "blobDelete" => 412,
            "delete" => null, // the client takes a row that is gone for deleted
            _ => null,
        },
        FaultKind.PreconditionFailed or FaultKind.ConflictAfterInsert or FaultKind.Forbidden or FaultKind.BatchRefused => Effects[kind].Seen,
        FaultKind.PartitionThrottled => 503, // it outlasts the repetitions
        _ => null,
    };
}
