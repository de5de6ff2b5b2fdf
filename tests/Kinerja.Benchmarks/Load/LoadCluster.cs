using System.Diagnostics;
using System.Globalization;
using Kinerja.Testing;

namespace Kinerja.Benchmarks.Load;

/// <summary>One site, or several behind a front over one storage.</summary>
internal sealed class LoadCluster : IAsyncDisposable
{
    private readonly Process? _front;

    private LoadCluster(IReadOnlyList<LoadSite> sites, Process? front, Uri address) => (Sites, _front, Address) = (sites, front, address);

    /// <summary>Its processes.</summary>
    public IReadOnlyList<LoadSite> Sites { get; }

    /// <summary>What people open.</summary>
    public Uri Address { get; }

    /// <summary>Processor time of its sites so far.</summary>
    public TimeSpan Processor => Sites.Aggregate(TimeSpan.Zero, (sum, site) => sum + site.Processor);

    /// <summary>Bytes of memory that its sites hold.</summary>
    public long Resident => Sites.Sum(site => site.Resident);

    /// <summary>Starts it.</summary>
    /// <param name="storage">The storage.</param>
    /// <param name="silos">How many; with the front before them, also before a single one.</param>
    /// <param name="behindFront">False for a single one that is asked directly.</param>
    public static async Task<LoadCluster> Start(string storage, int silos, bool behindFront)
    {
        var sites = new List<LoadSite>();
        for (var i = 0; i < silos; i++)
            sites.Add(await LoadSite.Start(storage));
        if (!behindFront)
            return new(sites, null, sites[0].Address);

        var program = Repository.PathOf("infra", "dev", "front", "bin", "Release", "net10.0", "Kinerja.Front.dll");
        if (!File.Exists(program))
            throw new InvalidOperationException("The front is not built; ./dev bench load --silos N builds it first.");
        var address = new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{FreePorts.One()}"));
        var start = new ProcessStartInfo("dotnet", [program, "--urls", address.ToString().TrimEnd('/')]) { WorkingDirectory = Repository.PathOf("infra", "dev", "front") };
        start.Environment["Front__Destinations"] = string.Join(',', sites.Select(site => site.Address.ToString().TrimEnd('/')));
        start.Environment["Logging__LogLevel__Default"] = "Error";
        start.Environment["DOTNET_gcServer"] = "0";
        var front = Process.Start(start)!;
        await LoadSite.UntilReady(address);
        return new(sites, front, address);
    }

    /// <summary>Bytes that live in its sites, after everything that does not was let go.</summary>
    public async Task<long> Live()
    {
        var sum = 0L;
        foreach (var site in Sites)
            sum += await site.Live();
        return sum;
    }

    public async ValueTask DisposeAsync()
    {
        if (_front is not null)
            await LoadSite.End(_front);
        foreach (var site in Sites)
            await site.DisposeAsync();
    }
}
