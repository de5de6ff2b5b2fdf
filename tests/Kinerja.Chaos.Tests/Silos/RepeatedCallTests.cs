using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using Azure.Core;
using Kinerja.Testing;
using Kinerja.Testing.Faults;
using Kinerja.Web.Hosting;
using Kinerja.Web.Tests.Site;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Kinerja.Chaos.Tests.Silos;

/// <summary>What the site repeats by itself while the cluster heals is the call that was made, with everything it carried.</summary>
public sealed class RepeatedCallTests
{
    [Fact]
    public async Task A_call_that_is_repeated_keeps_what_it_carries()
    {
        await using var storage = new AzuriteProcess(AzuriteServices.All);
        await storage.InitializeAsync();
        var faults = new FaultInjector();
        var ports = FreePorts.Take(3).Select(p => p.ToString(CultureInfo.InvariantCulture)).ToList();
        await using var site = SiteHost.Build(
            [
                "--applicationName", "Kinerja.Web", "--contentRoot", Repository.PathOf("src", "Kinerja.Web"), "--urls", $"http://127.0.0.1:{ports[0]}",
                "--Kinerja:Silo:SiloPort", ports[1], "--Kinerja:Silo:GatewayPort", ports[2], "--Kinerja:Silo:DrainTime", "00:00:00",
                "--Kinerja:Storage:ConnectionString", storage.ConnectionString, "--Logging:LogLevel:Default", "Error",
            ],
            builder =>
            {
                TestCallers.Use(builder.Services);
                builder.Services.AddSingleton<Action<ClientOptions>>(faults.Install);
            });
        await site.StartAsync(TestContext.Current.CancellationToken);
        using var client = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{ports[0]}"), Timeout = TimeSpan.FromSeconds(60) };

        using var brought = await client.PostAsJsonAsync("/api/v1/imports", new { text = "Indikator", name = "iku.txt" }, TestContext.Current.CancellationToken);
        // As if a second activation had written meanwhile: the first one is told so and ends, and the call is made again.
        faults.Use(FaultPlan.Nth(1, FaultKind.PreconditionFailed, FaultPosition.Call) with { Path = "import", WritesOnly = true });
        using var answered = await client.PostAsJsonAsync($"{brought.Headers.Location}/answers", new { answers = Array.Empty<object>() }, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Created, brought.StatusCode);
        Assert.Single(faults.Injected);
        Assert.True(answered.StatusCode == HttpStatusCode.OK, await answered.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        await site.StopAsync(TestContext.Current.CancellationToken);
    }
}
