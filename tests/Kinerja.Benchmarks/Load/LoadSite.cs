using System.Diagnostics;
using System.Globalization;
using Kinerja.Testing;
using Kinerja.Web.Access;
using Kinerja.Grains.Access.Contracts;
using Kinerja.Web.Hosting;
using Kinerja.Web.Tests.Site;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Logging;

namespace Kinerja.Benchmarks.Load;

/// <summary>The product's own host in a process of its own, so that its memory and its processor time are told from those of whoever asks.</summary>
internal sealed class LoadSite : IAsyncDisposable
{
    /// <summary>First argument of the benchmark's program that asks for the process.</summary>
    public const string Verb = "load-site";

    private readonly Process _process;

    private LoadSite(Process process, Uri address) => (_process, Address) = (process, address);

    /// <summary>Where it answers.</summary>
    public Uri Address { get; }

    /// <summary>Processor time so far.</summary>
    public TimeSpan Processor
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    /// <summary>Bytes of memory that the process holds.</summary>
    public long Resident
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64;
        }
    }

    /// <summary>The process itself.</summary>
    public static async Task Host(string[] args)
    {
        await using var site = SiteHost.Build(args, builder =>
        {
            builder.Logging.SetMinimumLevel(LogLevel.Error);
            TestCallers.Use(builder.Services);
        });
        // As after a time in which nobody asked for anything.
        site.MapGet("/bench/idle", async (IGrainFactory grains) => await grains.GetGrain<IManagementGrain>(0).ForceActivationCollection(TimeSpan.Zero)).Needs(Right.Public);
        // What lives, after everything that does not was let go.
        site.MapGet("/bench/live", () => GC.GetTotalMemory(forceFullCollection: true)).Needs(Right.Public);
        await site.RunAsync();
    }

    /// <summary>Starts it and waits until it is ready.</summary>
    public static async Task<LoadSite> Start(string storage)
    {
        var ports = FreePorts.Take(3).Select(p => p.ToString(CultureInfo.InvariantCulture)).ToList();
        var address = new Uri($"http://127.0.0.1:{ports[0]}");
        var start = new ProcessStartInfo("dotnet", [
            typeof(LoadSite).Assembly.Location, Verb, "--applicationName", "Kinerja.Web", "--contentRoot", Repository.PathOf("src", "Kinerja.Web"), "--urls", address.ToString().TrimEnd('/'),
            "--environment", "Development", "--Kinerja:Silo:SiloPort", ports[1], "--Kinerja:Silo:GatewayPort", ports[2], "--Kinerja:Storage:ConnectionString", storage, "--Kinerja:Demo:Load", "false",
            "--Kinerja:Silo:DrainTime", "00:00:00"]);
        start.Environment["DOTNET_gcServer"] = "0";
        var site = new LoadSite(Process.Start(start)!, address);
        await UntilReady(address);
        return site;
    }

    /// <summary>Waits until whoever stands at an address is ready.</summary>
    public static async Task UntilReady(Uri address)
    {
        using var client = new HttpClient { BaseAddress = address };
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        using var tick = new PeriodicTimer(TimeSpan.FromMilliseconds(200));
        while (true)
        {
            try
            {
                using var answer = await client.GetAsync("/health", limit.Token);
                if (answer.IsSuccessStatusCode)
                    return;
            }
            catch (HttpRequestException)
            {
                // Not there yet.
            }

            await tick.WaitForNextTickAsync(limit.Token);
        }
    }

    /// <summary>Bytes that live in it, after everything that does not was let go.</summary>
    public async Task<long> Live()
    {
        using var client = new HttpClient { BaseAddress = Address };
        return long.Parse(await client.GetStringAsync("/bench/live"), CultureInfo.InvariantCulture);
    }

    /// <summary>Lets every grain of its cluster leave memory, as after a time in which nobody asked for anything.</summary>
    public async Task Idle()
    {
        using var client = new HttpClient { BaseAddress = Address };
        await client.GetStringAsync("/bench/idle");
    }

    /// <summary>Asks a process to end, and waits.</summary>
    public static async Task End(Process process)
    {
        using (var end = Process.Start("kill", ["-TERM", process.Id.ToString(CultureInfo.InvariantCulture)]))
            await end.WaitForExitAsync();
        await process.WaitForExitAsync();
        process.Dispose();
    }

    public async ValueTask DisposeAsync() => await End(_process);
}
