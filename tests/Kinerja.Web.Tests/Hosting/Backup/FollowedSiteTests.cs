using Kinerja.Model.Keys;
using Kinerja.Testing;
using Kinerja.Web.Hosting;
using Kinerja.Web.Hosting.Backup;
using Kinerja.Web.Hosting.Tenants;
using Kinerja.Web.Tests.Api;
using Kinerja.Web.Tests.Site;
using Microsoft.Extensions.DependencyInjection;

namespace Kinerja.Web.Tests.Hosting.Backup;

/// <summary>A running site copies what its people enter; the agency comes back as it was when they had entered half of it, and a site over it shows that.</summary>
public sealed class FollowedSiteTests : IAsyncLifetime
{
    private const string Path = "35.08/dinas-ikut";
    private static readonly AgencyKey Agency = AgencyKey.Parse("35.08|dinas-ikut");

    private readonly AzuriteProcess _storage = new(AzuriteServices.All, inMemory: true);
    private readonly CancellationToken _cancel = TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => _storage.InitializeAsync();

    public ValueTask DisposeAsync() => _storage.DisposeAsync();

    [Fact]
    public async Task What_people_enter_is_copied_by_itself_and_a_chosen_second_comes_back_and_is_shown()
    {
        DateTimeOffset moment;
        string content;
        string cell;
        await using (var site = new SiteFactory(_storage.ConnectionString))
        {
            using var client = new HttpClient { BaseAddress = site.Start() };
            await site.WaitUntilReady(client);
            await client.ImportLumajang(Path);
            cell = $"/api/v1/agencies/{Path}/indicators/{await client.ComponentCode(Path, "jml koperasi sehat")}/2019";
            Assert.Equal(200, (await client.PutJson($"{cell}/realisations/tw1", new { value = 17, confirmWarnings = true })).Status);
            (moment, content) = await Now(site.Services);
            for (var value = 90; value < 95; value++)
                Assert.Equal(200, (await client.PutJson($"{cell}/realisations/tw1", new { value, confirmWarnings = true })).Status);
        }

        // The process has ended in order: nothing that it wrote is without a copy, although no second has passed.
        using var copies = new Copies(_storage.ConnectionString, options: new());
        foreach (var scope in (CopyScope[])[Agency, CopyScope.Platform])
        {
            var verdict = await copies.Verification.Run(scope, _cancel);
            Assert.True(verdict is { IsWhole: true, Versions: > 0 }, string.Join('\n', [.. verdict.Gaps, .. verdict.Behind]));
        }

        var report = await copies.Restore.Bring(Agency, moment, alone: true, _cancel);
        Assert.Equal((content, 0), (report.Content, report.UncertainCount));
        Assert.NotEqual(content, report.LivingContent);

        await copies.Rows.Put(new("tenant", Agency.ToString(), "state", BinaryData.FromString("""{"schema":1,"revision":1,"status":"suspended"}""")), _cancel);
        await copies.Restore.Swap(Agency, _cancel);
        await using var again = new SiteFactory(_storage.ConnectionString);
        using var reader = new HttpClient { BaseAddress = again.Start() };
        await again.WaitUntilReady(reader);
        Assert.Equal(17, (await reader.GetJson(cell)).Body["values"]!["tw1"]!["value"].Number());
        Assert.Equal(200, (await reader.GetJson($"/api/v1/agencies/{Path}/scorecards/2019?period=tw1")).Status);
    }

    private async Task<(DateTimeOffset, string)> Now(IServiceProvider site)
    {
        var rows = await site.GetRequiredService<BackupTaker>().Rows(Agency, _cancel).ToListAsync(_cancel);
        return (rows.Max(v => v.At), TenantHash.Of(rows.Where(BackupRows.Counts).Select(v => new GrainRow(v.Type, v.Key, v.Name, v.Content))));
    }
}
