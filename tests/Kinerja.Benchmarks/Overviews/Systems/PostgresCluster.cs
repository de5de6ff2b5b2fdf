using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using Kinerja.Testing;

namespace Kinerja.Benchmarks.Overviews.Systems;

/// <summary>A PostgreSQL cluster of our own: temporary folder, free loopback port, an unprivileged user, fsync on. Stopped and deleted afterwards.</summary>
internal sealed class PostgresCluster : IAsyncDisposable
{
    private const string Settings =
        """
        listen_addresses = '127.0.0.1'
        fsync = on
        synchronous_commit = on
        full_page_writes = on
        max_connections = 200
        shared_buffers = 1GB
        effective_cache_size = 8GB
        work_mem = 32MB
        maintenance_work_mem = 256MB
        max_wal_size = 4GB
        random_page_cost = 1.1
        jit = off
        logging_collector = off
        """;

    private readonly string _binaries;
    private readonly string _folder = Directory.CreateTempSubdirectory("kinerja-postgres-").FullName;
    private readonly int _port = FreePorts.One();
    private bool _started;

    private PostgresCluster(string binaries) => _binaries = binaries;

    private string Data => Path.Combine(_folder, "data");

    /// <summary>Process id of the server.</summary>
    public int Postmaster => int.Parse(File.ReadLines(Path.Combine(Data, "postmaster.pid")).First(), CultureInfo.InvariantCulture);

    /// <summary>Version, as the server names it.</summary>
    public static async Task<string?> Version() => Find() is { } binaries ? (await Run(Path.Combine(binaries, "postgres"), ["--version"], asUser: false)).Trim() : null;

    /// <summary>Starts a new cluster; null where PostgreSQL is not installed.</summary>
    public static async Task<PostgresCluster?> Create()
    {
        if (Find() is not { } binaries)
            return null;
        var cluster = new PostgresCluster(binaries);
        if (IsRoot)
            await Run("chown", ["postgres", cluster._folder], asUser: false);
        await Run(Path.Combine(binaries, "initdb"), ["-D", cluster.Data, "-U", "bench", "--auth=trust", "--encoding=UTF8", "--locale=C.UTF-8"], asUser: true);
        await File.AppendAllTextAsync(Path.Combine(cluster.Data, "postgresql.conf"), $"\n{Settings}\nport = {cluster._port}\nunix_socket_directories = '{cluster._folder}'\n");
        await cluster.EnsureStarted();
        return cluster;
    }

    /// <summary>Connection string of a database. Statements are prepared after a few uses; the pool is bounded.</summary>
    public string Connection(string database) =>
        $"Host=127.0.0.1;Port={_port};Username=bench;Database={database};Maximum Pool Size=64;Max Auto Prepare=50;Auto Prepare Min Usages=2";

    /// <summary>Starts the server unless it runs.</summary>
    public async Task EnsureStarted()
    {
        if (_started)
            return;
        // The processes of a server that was killed hold its memory for a moment.
        for (var tries = 1; !_started; tries++)
        {
            try
            {
                await Run(Path.Combine(_binaries, "pg_ctl"), ["-D", Data, "-w", "-t", "60", "-l", Path.Combine(_folder, "data", "log"), "start"], asUser: true);
                _started = true;
            }
            catch (InvalidOperationException) when (tries < 50)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(50));
            }
        }
    }

    /// <summary>kill -9: nothing is written any more; the next start recovers from the log.</summary>
    public async Task Kill()
    {
        if (!_started)
            return;
        var postmaster = Postmaster;
        _ = Send(postmaster, 9);
        while (Directory.Exists($"/proc/{postmaster}"))
            await Task.Delay(TimeSpan.FromMilliseconds(5));
        _started = false;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_started)
            await Run(Path.Combine(_binaries, "pg_ctl"), ["-D", Data, "-w", "-m", "fast", "stop"], asUser: true);
        Directory.Delete(_folder, recursive: true);
    }

    private static bool IsRoot => UserId() == 0;

    /// <summary>Where the newest installed version has its programs.</summary>
    private static string? Find() => Directory.Exists("/usr/lib/postgresql")
        ? Directory.EnumerateDirectories("/usr/lib/postgresql").OrderBy(d => int.Parse(Path.GetFileName(d), CultureInfo.InvariantCulture)).Select(d => Path.Combine(d, "bin"))
            .LastOrDefault(d => File.Exists(Path.Combine(d, "initdb")))
        : Environment.GetEnvironmentVariable("PATH")?.Split(':').FirstOrDefault(d => File.Exists(Path.Combine(d, "initdb")));

    private static async Task<string> Run(string program, string[] args, bool asUser)
    {
        // The server refuses to run as root; Debian's package brings a user for it.
        string[] all = asUser && IsRoot ? ["runuser", "-u", "postgres", "--", program, .. args] : [program, .. args];
        var start = new ProcessStartInfo(all[0], all[1..]) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = "/" };
        start.Environment["LC_ALL"] = "C.UTF-8";
        using var process = Process.Start(start)!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        await process.WaitForExitAsync(limit.Token);
        // A server that goes on keeps the pipes: what it says is not waited for.
        await Task.WhenAny(Task.WhenAll(output, errors), Task.Delay(TimeSpan.FromMilliseconds(200)));
        if (process.ExitCode == 0)
            return output.IsCompleted ? await output : "";
        throw new InvalidOperationException($"{program} ended with {process.ExitCode}: {(errors.IsCompleted ? await errors : "")}");
    }

    [DllImport("libc", EntryPoint = "kill")]
    private static extern int Send(int process, int signal);

    [DllImport("libc", EntryPoint = "geteuid")]
    private static extern uint UserId();
}
