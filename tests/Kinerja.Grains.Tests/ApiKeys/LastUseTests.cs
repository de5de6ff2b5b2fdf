using Kinerja.Grains.ApiKeys.Contracts;
using Kinerja.Grains.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Kinerja.Grains.Tests.ApiKeys;

/// <summary>When a key was last used, over the hours.</summary>
public sealed class LastUseTests(Support.Storage storage)
{
    [Fact]
    public async Task A_use_is_noted_anew_after_an_hour_and_does_not_count_as_a_change()
    {
        var clock = new Clock();
        await using var cluster = await KinerjaCluster.Start(storage, services: services => services.AddSingleton<TimeProvider>(clock));
        var agency = SharedCluster.NewAgency();
        var keys = cluster.Cluster.Client.GetGrain<IApiKeys>(agency);
        var key = ApiKeySamples.NewKey(agency);
        (await keys.Create(ApiKeySamples.Create(key))).Ok();

        Assert.NotNull(await keys.Find(key.Id, key.Hash()));
        var first = await Used(keys, after: DateTimeOffset.MinValue);
        clock.Pass(TimeSpan.FromMinutes(61));
        Assert.NotNull(await keys.Find(key.Id, key.Hash()));
        var second = await Used(keys, after: first);
        Assert.True(second - first > TimeSpan.FromHours(1));
        Assert.Equal(1, (await keys.Get()).Revision);

        clock.Pass(TimeSpan.FromDays(90));
        Assert.Null(await keys.Find(key.Id, key.Hash()));
        Assert.False((await keys.Get()).Keys.Single().Works);
    }

    private static async Task<DateTimeOffset> Used(IApiKeys keys, DateTimeOffset after)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (true)
        {
            if ((await keys.Get()).Keys.Single().LastUsed is { } used && used > after)
                return used;
            await Task.Delay(20, limit.Token);
        }
    }

    /// <summary>The real clock, moved on: timers go on as they are.</summary>
    private sealed class Clock : TimeProvider
    {
        private long _ticks;

        public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + TimeSpan.FromTicks(Interlocked.Read(ref _ticks));

        public void Pass(TimeSpan time) => Interlocked.Add(ref _ticks, time.Ticks);
    }
}
