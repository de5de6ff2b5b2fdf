using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace Kinerja.Testing;

/// <summary>A storage emulator of its own: free ports of 127.0.0.1, data in a fresh temporary folder, gone when disposed.</summary>
/// <param name="services">Which services run.</param>
/// <param name="inMemory">
/// Whether nothing is written to disk, for whoever never starts it again and for much data: the emulator writes all its tables as one text every few seconds, stands still meanwhile, and ends when
/// they are half a gigabyte, the longest text that Node has. What it holds is gone when it stops.
/// </param>
/// <remarks>
/// This project knows no test framework. A test assembly that wants one emulator for all its tests declares
/// <c>public sealed class Storage : AzuriteProcess, IAsyncLifetime;</c> and <c>[assembly: AssemblyFixture(typeof(Storage))]</c>; the two methods of
/// that interface are here. If the test process itself dies, the emulator notices its closed input and stops too.
/// </remarks>
public class AzuriteProcess(AzuriteServices services, bool inMemory = false) : IAsyncDisposable
{
    // Documented by Microsoft for every emulator; it opens nothing else.
    private const string Account = "devstoreaccount1";
    private const string Key = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    // The table service alone knows SIGINT only and would die of SIGTERM without saving; input that ends means that the test process is gone.
    private const string Guard =
        "data:text/javascript,process.once('SIGTERM',()=>process.listenerCount('SIGTERM')||process.emit('SIGINT'));"
        + "process.stdin.on('end',()=>process.kill(process.pid,'SIGTERM')).resume().unref();";

    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(90);
    private static readonly TimeSpan StopLimit = TimeSpan.FromSeconds(15);

    private readonly ConcurrentQueue<string> _output = new();
    private readonly TaskCompletionSource _died = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private IReadOnlyList<int> _ports = [];
    private string? _folder;
    private Process? _process;

    /// <summary>An emulator with tables only, as most tests need.</summary>
    public AzuriteProcess()
        : this(AzuriteServices.Tables)
    {
    }

    /// <summary>Connection string for the services that run. It stays the same over <see cref="StopAsync"/> and <see cref="StartAsync"/>.</summary>
    public string ConnectionString => $"DefaultEndpointsProtocol=http;AccountName={Account};AccountKey={Key};TableEndpoint={TableServiceUri};"
        + (services == AzuriteServices.All ? $"BlobEndpoint={BlobServiceUri};QueueEndpoint={Endpoint(2)};" : "");

    /// <summary>Fails when the emulator has ended although nobody stopped it; what it said is in the message. Never ends otherwise.</summary>
    public Task Died => _died.Task;

    /// <summary>Address of the table service, with the account in its path.</summary>
    public Uri TableServiceUri => Endpoint(0);

    /// <summary>Address of the blob service, with the account in its path.</summary>
    /// <exception cref="InvalidOperationException">Only tables were asked for.</exception>
    public Uri BlobServiceUri => services == AzuriteServices.All ? Endpoint(1) : throw new InvalidOperationException("This emulator has tables only.");

    /// <summary>Starts the emulator for the first time: chooses ports and folder, and waits until it answers.</summary>
    /// <exception cref="TimeoutException">It did not answer within 90 seconds; what it said is in the message.</exception>
    public async ValueTask InitializeAsync()
    {
        _folder = Directory.CreateTempSubdirectory("kinerja-azurite-").FullName;
        for (var tries = 1; ; tries++)
        {
            _ports = FreePorts.Take(3);
            try
            {
                await StartAsync();
                return;
            }
            catch (InvalidOperationException) when (tries < 3 && _output.Any(line => line.Contains("EADDRINUSE", StringComparison.Ordinal)))
            {
                // Somebody was quicker to bind one of the ports.
            }
        }
    }

    /// <summary>Starts the emulator again after <see cref="StopAsync"/>, on the same ports with the same data.</summary>
    /// <exception cref="InvalidOperationException">It runs already, or it ended at once; what it said is in the message.</exception>
    /// <exception cref="TimeoutException">It did not answer within 90 seconds; what it said is in the message.</exception>
    public async Task StartAsync()
    {
        if (_folder is null || _process is not null)
            throw new InvalidOperationException("Start it once with InitializeAsync, and again only after StopAsync.");

        var script = await AzuriteInstallation.ScriptForAsync(services);
        _output.Clear();
        var ready = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var process = new Process { StartInfo = Command(script), EnableRaisingEvents = true };
        process.OutputDataReceived += (_, line) => Hear(line.Data, ready);
        process.ErrorDataReceived += (_, line) => Hear(line.Data, ready);
        process.Exited += (_, _) =>
        {
            if (!ready.TrySetException(new InvalidOperationException("Azurite ended before it was ready.")) && ReferenceEquals(_process, process))
                _died.TrySetException(new InvalidOperationException($"Azurite ended although nobody stopped it. It said:\n{string.Join('\n', _output.TakeLast(50))}"));
        };
        process.Start();
        _process = process;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        try
        {
            await ready.Task.WaitAsync(StartLimit);
            using var http = new HttpClient { Timeout = StartLimit };
            using var answer = await http.GetAsync(TableServiceUri);
        }
        catch (Exception reason) when (reason is InvalidOperationException or TimeoutException or HttpRequestException)
        {
            await StopAsync();
            var message = $"{reason.Message} It said:\n{string.Join('\n', _output)}";
            throw reason is TimeoutException ? new TimeoutException(message, reason) : new InvalidOperationException(message, reason);
        }
    }

    /// <summary>Stops the emulator in order, so that it saves everything it acknowledged; ports and data stay for <see cref="StartAsync"/>.</summary>
    /// <remarks>It is killed only if it has not ended in 15 seconds.</remarks>
    public async Task StopAsync()
    {
        if (Interlocked.Exchange(ref _process, null) is not { } process)
            return;

        using (process)
        {
            if (!process.HasExited)
                AskToEnd(process);

            using var limit = new CancellationTokenSource(StopLimit);
            try
            {
                await process.WaitForExitAsync(limit.Token);
            }
            catch (OperationCanceledException)
            {
                process.Kill();
                await process.WaitForExitAsync();
            }
        }
    }

    /// <summary>Stops the emulator and deletes its data.</summary>
    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        if (Interlocked.Exchange(ref _folder, null) is { } folder)
            Directory.Delete(folder, recursive: true);
        GC.SuppressFinalize(this);
    }

    private static void AskToEnd(Process process)
    {
        const int sigterm = 15;
        if (OperatingSystem.IsWindows())
            process.StandardInput.Close();
        else
            _ = Kill(process.Id, sigterm);
    }

    [DllImport("libc", EntryPoint = "kill")]
    private static extern int Kill(int process, int signal);

    private Uri Endpoint(int index) => new(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{_ports[index]}/{Account}"));

    private void Hear(string? line, TaskCompletionSource ready)
    {
        if (line is null)
            return;
        _output.Enqueue(line);
        // Tables are the last service to start.
        if (line.Contains("Table service", StringComparison.Ordinal) && line.Contains("successfully", StringComparison.Ordinal))
            ready.TrySetResult();
    }

    private ProcessStartInfo Command(string script)
    {
        string[] addresses = services == AzuriteServices.Tables
            ? ["--tableHost", "127.0.0.1", "--tablePort", Port(0)]
            :
            [
                "--tableHost", "127.0.0.1", "--tablePort", Port(0),
                "--blobHost", "127.0.0.1", "--blobPort", Port(1),
                "--queueHost", "127.0.0.1", "--queuePort", Port(2),
            ];
        string[] flags = [.. inMemory ? (string[])["--inMemoryPersistence"] : ["--location", _folder!], "--disableTelemetry", "--skipApiVersionCheck", "--silent"];
        string[] room = inMemory ? ["--max-old-space-size=12288"] : [];
        return new ProcessStartInfo("node", [.. room, "--import", Guard, script, .. addresses, .. flags])
        {
            WorkingDirectory = _folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
    }

    private string Port(int index) => _ports[index].ToString(CultureInfo.InvariantCulture);
}
