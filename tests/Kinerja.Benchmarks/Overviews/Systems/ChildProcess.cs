using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using Kinerja.Testing;

namespace Kinerja.Benchmarks.Overviews.Systems;

/// <summary>A process of this program in another role: one application of the comparison. Always on the same address.</summary>
/// <param name="role">First argument.</param>
/// <param name="settings">The others.</param>
internal sealed class ChildProcess(string role, IReadOnlyDictionary<string, string> settings) : IAsyncDisposable
{
    private static readonly TimeSpan StartLimit = TimeSpan.FromMinutes(2);
    private readonly int _port = FreePorts.One();
    private readonly Queue<string> _said = new();
    private Process? _process;

    /// <summary>Its address.</summary>
    public Uri Address => new(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{_port}"));

    /// <summary>Its process id.</summary>
    public int Id => _process?.Id ?? throw new InvalidOperationException("It does not run.");

    /// <summary>Starts it and waits until it answers.</summary>
    public async Task Start(IReadOnlyDictionary<string, string>? more = null)
    {
        var start = new ProcessStartInfo("dotnet") { WorkingDirectory = Repository.PathOf("src", "Kinerja.Web"), RedirectStandardOutput = true, RedirectStandardError = true };
        string[] args =
        [
            typeof(ChildProcess).Assembly.Location, role, "--urls", Address.ToString(),
            .. settings.Concat(more ?? new Dictionary<string, string>()).SelectMany(s => new[] { $"--{s.Key}", s.Value }),
        ];
        foreach (var arg in args)
            start.ArgumentList.Add(arg);
        // As the Web SDK sets it for the sites of both; this program is no site itself.
        start.Environment["DOTNET_gcServer"] = "1";
        var process = new Process { StartInfo = start };
        process.OutputDataReceived += (_, line) => Hear(line.Data);
        process.ErrorDataReceived += (_, line) => Hear(line.Data);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        _process = process;
        await UntilAlive(process);
    }

    /// <summary>Asks it to end, and waits.</summary>
    public Task Stop() => End(15);

    /// <summary>Kills it.</summary>
    public Task Kill() => End(9);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync() => await Kill();

    private async Task UntilAlive(Process process)
    {
        using var http = new HttpClient { Timeout = TimeSpan.FromSeconds(5) };
        var began = Stopwatch.GetTimestamp();
        while (true)
        {
            try
            {
                if ((await http.GetAsync(new Uri(Address, "/bench/alive"))).IsSuccessStatusCode)
                    return;
            }
            catch (Exception failure) when (failure is HttpRequestException or TaskCanceledException)
            {
                // Not yet.
            }

            if (process.HasExited || Stopwatch.GetElapsedTime(began) > StartLimit)
                throw new InvalidOperationException($"{role} did not start:\n{Said()}");
            await Task.Delay(TimeSpan.FromMilliseconds(5));
        }
    }

    /// <summary>The last lines it said.</summary>
    public string Said()
    {
        lock (_said)
            return string.Join('\n', _said);
    }

    private async Task End(int signal)
    {
        if (Interlocked.Exchange(ref _process, null) is not { } process)
            return;
        using (process)
        {
            if (!process.HasExited)
                _ = Send(process.Id, signal);
            using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(60));
            await process.WaitForExitAsync(limit.Token);
        }
    }

    private void Hear(string? line)
    {
        if (line is null)
            return;
        lock (_said)
        {
            _said.Enqueue(line);
            if (_said.Count > 60)
                _said.Dequeue();
        }
    }

    [DllImport("libc", EntryPoint = "kill")]
    private static extern int Send(int process, int signal);
}
