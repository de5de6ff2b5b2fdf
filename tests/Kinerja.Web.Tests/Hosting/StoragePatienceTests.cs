using Azure;
using Azure.Data.Tables;
using Kinerja.Testing.Faults;
using Kinerja.Web.Hosting;

namespace Kinerja.Web.Tests.Hosting;

/// <summary>Within ten seconds a request is answered or refused, whatever storage does.</summary>
public sealed class StoragePatienceTests
{
    private static readonly StoragePatience Quick = new() { FirstPause = TimeSpan.FromMilliseconds(1), LongestPause = TimeSpan.FromMilliseconds(2) };

    private readonly FaultInjector _faults = new();

    [Fact]
    public void The_longest_wait_is_ten_seconds_and_two_of_them_fit_the_wait_of_one_grain_for_another()
    {
        var patience = new StoragePatience();
        var longest = patience.LastStart + patience.LongestPause + patience.Try;
        Assert.True(longest <= TimeSpan.FromSeconds(10));
        Assert.True(2 * longest < new Orleans.Configuration.SiloMessagingOptions().ResponseTimeout);
    }

    [Fact]
    public async Task Storage_that_hangs_is_given_up_while_the_person_still_waits()
    {
        _faults.Use(FaultPlan.Parse("rate=1;kinds=F3;timeout=3600;tries=1000"));
        await Assert.ThrowsAnyAsync<Exception>(() => AskAsync(
            Quick with { Try = TimeSpan.FromMilliseconds(200), LastStart = TimeSpan.FromMilliseconds(300), Repetitions = 100 }));
        // The second try begins within 0.3 s and ends the patience, unless the machine let so much time pass already; a hundred repetitions would have been twenty seconds.
        Assert.InRange(_faults.Injected.Count, 1, 2);
    }

    [Fact]
    public async Task Storage_that_is_away_is_tried_as_often_as_the_patience_says()
    {
        _faults.Use(FaultPlan.Parse("rate=1;kinds=F11;tries=1000"));
        await Assert.ThrowsAnyAsync<Exception>(() => AskAsync(Quick with { Repetitions = 4 }));
        Assert.Equal(5, _faults.Injected.Count);
    }

    [Theory]
    [InlineData("30", 1)]
    [InlineData("0.001", 3)]
    public async Task A_wait_that_nobody_has_the_patience_for_is_a_refusal_at_once(string retryAfter, int tries)
    {
        _faults.Use(FaultPlan.Parse($"rate=1;kinds=F1;tries=1000;retryAfter={retryAfter}"));
        var failure = await Assert.ThrowsAsync<RequestFailedException>(() => AskAsync(Quick with { Repetitions = 2 }));
        Assert.Equal((503, tries), (failure.Status, _faults.Injected.Count));
    }

    [Fact]
    public async Task A_plain_refusal_is_not_repeated()
    {
        _faults.Use(FaultPlan.Parse("rate=1;kinds=F10;tries=1000"));
        Assert.Equal(403, (await Assert.ThrowsAsync<RequestFailedException>(() => AskAsync(Quick))).Status);
        Assert.Single(_faults.Injected);
    }

    [Fact]
    public async Task The_clients_of_the_site_have_this_patience()
    {
        _faults.Use(FaultPlan.Parse("rate=1;kinds=F1;tries=1000;retryAfter=30"));
        var client = new StorageOptions { ConnectionString = "UseDevelopmentStorage=true" }.CreateTableServiceClient([_faults.Install]);
        await Assert.ThrowsAsync<RequestFailedException>(() => client.GetTableClient("rows").GetEntityAsync<TableEntity>("p", "r", cancellationToken: TestContext.Current.CancellationToken));
        Assert.Single(_faults.Injected);
    }

    private Task<Response<TableEntity>> AskAsync(StoragePatience patience)
    {
        var options = new TableClientOptions();
        patience.Apply(options);
        _faults.Install(options);
        return new TableClient("UseDevelopmentStorage=true", "rows", options).GetEntityAsync<TableEntity>("p", "r", cancellationToken: TestContext.Current.CancellationToken);
    }
}
