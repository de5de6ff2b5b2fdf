using Kinerja.Testing;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Kinerja.Web.Tests.Site;

/// <summary>The real site with its silo in this process, on free ports of this machine, over a real storage emulator.</summary>
public sealed class SiteFactory : WebApplicationFactory<Program>
{
    private readonly string _connectionString;
    private readonly bool _demo;
    private readonly TimeProvider? _time;
    private readonly IReadOnlyDictionary<string, string> _settings;
    private readonly Action<IServiceCollection>? _services;
    private readonly string _environment;
    private readonly IReadOnlyList<int> _ports = FreePorts.Take(2);

    public SiteFactory(
        string connectionString, bool demo = false, TimeProvider? time = null, IReadOnlyDictionary<string, string>? settings = null, string environment = "Production", Action<IServiceCollection>? services = null)
    {
        (_connectionString, _demo, _time, _settings, _environment, _services) = (connectionString, demo, time, settings ?? new Dictionary<string, string>(), environment, services);
        UseKestrel(0);
    }

    /// <summary>Address of the site; starts it.</summary>
    public Uri Start()
    {
        StartServer();
        return ClientOptions.BaseAddress;
    }

    /// <summary>Waits until the site is ready (cluster, storage, example), at most five minutes: machines that build and measure at the same time are slow.</summary>
    public async Task WaitUntilReady(HttpClient client)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(5));
        while (true)
        {
            using var answer = await client.GetAsync("/health", limit.Token);
            if (answer.IsSuccessStatusCode)
            {
                return;
            }

            await Task.Delay(100, limit.Token);
        }
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment(_environment);
        builder.UseSetting("Kinerja:Storage:ConnectionString", _connectionString);
        builder.UseSetting("Kinerja:Silo:SiloPort", _ports[0].ToString());
        builder.UseSetting("Kinerja:Silo:GatewayPort", _ports[1].ToString());
        builder.UseSetting("Kinerja:Silo:DrainTime", "00:00:00");
        builder.UseSetting("Kinerja:Imports:Patience", "00:02:00"); // a slow machine is no reason to show progress where a test looks for what follows
        builder.UseSetting("Kinerja:Demo:Load", _demo ? "true" : "false");
        foreach (var (name, value) in _settings)
        {
            builder.UseSetting(name, value);
        }

        builder.ConfigureServices(TestCallers.Use);
        // A machine that is busy for seconds refuses nothing that a test asks for, and a site that ends slowly after a thousand tests fails none of them.
        builder.ConfigureServices(services => services
            .Configure<Grains.Shared.ReminderPatience>(patience => patience.Longest = TimeSpan.FromMinutes(1))
            .PostConfigure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromMinutes(5)));
        if (_services is not null)
        {
            builder.ConfigureServices(_services);
        }

        builder.ConfigureLogging(logging => logging.SetMinimumLevel(LogLevel.Error));
        if (_time is not null)
        {
            builder.ConfigureServices(services => services.Replace(ServiceDescriptor.Singleton(_time)));
        }
    }
}
