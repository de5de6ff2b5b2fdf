using Kinerja.Web.Accounts;

namespace Kinerja.Web.Tests.Accounts;

/// <summary>Few passwords are hashed at a time, and not too many wait.</summary>
public sealed class PasswordGateTests
{
    [Fact]
    public async Task No_more_are_inside_than_there_are_places_and_who_finds_no_place_to_wait_is_told()
    {
        using var gate = new PasswordGate(new AccountOptions { Hashing = 2, WaitingToHash = 3 });
        var (open, done) = (new TaskCompletionSource(), 0);
        var entered = Enumerable.Range(0, 8).Select(_ => gate.Enter(async () =>
        {
            await open.Task;
            Interlocked.Increment(ref done);
        })).ToList();
        Assert.Equal(3, entered.Count(e => e.IsCompleted && !e.Result));
        Assert.Equal(2, gate.Highest);
        open.SetResult();
        Assert.Equal(5, (await Task.WhenAll(entered)).Count(e => e));
        Assert.Equal((5, 2), (done, gate.Highest));
    }

    [Fact]
    public async Task Work_that_fails_leaves_its_place()
    {
        using var gate = new PasswordGate(new AccountOptions { Hashing = 1, WaitingToHash = 0 });
        await Assert.ThrowsAsync<InvalidOperationException>(() => gate.Enter(() => throw new InvalidOperationException()));
        Assert.True(await gate.Enter(() => Task.CompletedTask));
    }
}
