using System.Diagnostics;
using System.Globalization;
using System.Text;
using Kinerja.Testing;
using Xunit;

namespace Kinerja.EndToEnd.Tests;

/// <summary>A running <c>./dev up</c> with data of its own, as on anybody's machine.</summary>
internal sealed class DevScript : IAsyncDisposable
{
    private static readonly TimeSpan StartLimit = TimeSpan.FromMinutes(4);
    private static readonly TimeSpan StopLimit = TimeSpan.FromMinutes(2);

    private readonly Process _process;
    private readonly string _data;
    private readonly StringBuilder _output = new();

    private DevScript(Process process, string data, int port)
    {
        (_process, _data) = (process, data);
        Address = new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}"));
        Client = new HttpClient(new SocketsHttpHandler { UseCookies = false }) { BaseAddress = Address };
    }

    /// <summary>The address that people open.</summary>
    public Uri Address { get; }

    public HttpClient Client { get; }

    /// <summary>Starts it and waits until it says that it runs. Somebody is signed in, as in every other test; the site itself knows nothing of it.</summary>
    public static Task<DevScript> Up(string data, params string[] options) => Up(data, signedIn: true, options);

    /// <summary>The same, and nobody is signed in who has not done so on its pages.</summary>
    public static Task<DevScript> UpForStrangers(string data, params string[] options) => Up(data, signedIn: false, options);

    private static async Task<DevScript> Up(string data, bool signedIn, string[] options)
    {
        var port = FreePorts.One();
        var start = new ProcessStartInfo("bash", [Repository.PathOf("dev"), "up", "--port", $"{port}", "--data", data, "--provinces", "0", .. options])
        {
            WorkingDirectory = Repository.Root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        if (signedIn)
            start.Environment["DOTNET_STARTUP_HOOKS"] = typeof(DevScript).Assembly.Location;
        var dev = new DevScript(Process.Start(start)!, data, port);
        var ready = new TaskCompletionSource();
        void Read(object _, DataReceivedEventArgs line)
        {
            lock (dev._output)
                dev._output.AppendLine(line.Data);
            if (line.Data?.Contains("Kinerja.Cloud runs", StringComparison.Ordinal) == true)
                ready.TrySetResult();
        }

        dev._process.OutputDataReceived += Read;
        dev._process.ErrorDataReceived += Read;
        dev._process.BeginOutputReadLine();
        dev._process.BeginErrorReadLine();
        using var limit = new CancellationTokenSource(StartLimit);
        var ended = dev._process.WaitForExitAsync(limit.Token);
        if (await Task.WhenAny(ready.Task, ended) != ready.Task)
        {
            var said = dev.Said();
            await dev.DisposeAsync();
            Assert.Fail(said);
        }

        return dev;
    }

    /// <summary>Runs a command that ends by itself, and expects it to end well.</summary>
    /// <returns>What it said.</returns>
    public static async Task<string> Run(params string[] words)
    {
        using var process = Process.Start(new ProcessStartInfo("bash", [Repository.PathOf("dev"), .. words]) { WorkingDirectory = Repository.Root, RedirectStandardOutput = true, RedirectStandardError = true })!;
        using var limit = new CancellationTokenSource(StartLimit);
        var (said, complained) = (process.StandardOutput.ReadToEndAsync(limit.Token), process.StandardError.ReadToEndAsync(limit.Token));
        await process.WaitForExitAsync(limit.Token);
        Assert.True(process.ExitCode == 0, $"{await said}\n{await complained}");
        return await said;
    }

    /// <summary>Process id of a child: <c>storage</c>, <c>front</c>, <c>silo-1</c> …</summary>
    public int Pid(string child) => int.Parse(File.ReadAllText(Path.Combine(_data, $"{child}.pid")), CultureInfo.InvariantCulture);

    /// <summary>Address of one silo behind the front.</summary>
    public Uri Silo(int number) => new(File.ReadAllText(Path.Combine(_data, $"silo-{number}.url")).Trim());

    /// <summary>Sends a signal to a child, e.g. <c>KILL</c>.</summary>
    public Task Signal(string signal, string child) => Signal(signal, Pid(child));

    /// <summary>Waits until the process that was started in place of another one takes part.</summary>
    /// <param name="silo">Number of the silo.</param>
    /// <param name="unlike">Process id of the one that is gone.</param>
    public async Task Ready(int silo, int unlike)
    {
        using var client = new HttpClient { BaseAddress = Silo(silo) };
        using var limit = new CancellationTokenSource(StopLimit);
        using var tick = new PeriodicTimer(TimeSpan.FromMilliseconds(100));
        while (true)
        {
            try
            {
                if (Pid($"silo-{silo}") != unlike)
                {
                    using var answer = await client.GetAsync("/health", limit.Token);
                    if (answer.IsSuccessStatusCode)
                        return;
                }
            }
            catch (HttpRequestException)
            {
                // Not there yet.
            }

            await tick.WaitForNextTickAsync(limit.Token);
        }
    }

    /// <summary>What Ctrl-C does: SIGINT, then everything ends in order.</summary>
    public async Task Interrupt()
    {
        await Signal("INT", _process.Id);
        using var limit = new CancellationTokenSource(StopLimit);
        await _process.WaitForExitAsync(limit.Token);
        Assert.Contains("stopped.", Said(), StringComparison.Ordinal);
    }

    /// <summary>Everything it has said.</summary>
    public string Said()
    {
        lock (_output)
            return _output.ToString();
    }

    /// <summary>The last lines of a child's log.</summary>
    public string Log(string child) => string.Join('\n', File.ReadLines(Path.Combine(_data, $"{child}.log")).TakeLast(60));

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        if (!_process.HasExited)
        {
            await Signal("TERM", _process.Id);
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
    }

    private static async Task Signal(string signal, int pid)
    {
        using var kill = Process.Start("kill", [$"-{signal}", $"{pid}"]);
        await kill.WaitForExitAsync();
    }
}
