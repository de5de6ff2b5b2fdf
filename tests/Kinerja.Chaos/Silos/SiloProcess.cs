using System.Diagnostics;
using System.Globalization;
using Kinerja.Testing;
using Kinerja.Testing.Faults;

namespace Kinerja.Chaos.Silos;

/// <summary>One silo of the run: a process that is killed, frozen and started again, always on the same address.</summary>
/// <param name="number">From 0.</param>
/// <param name="settings">Configuration of the site, the same for all silos of the run.</param>
/// <param name="log">File of everything it says, over all its lives.</param>
internal sealed class SiloProcess(int number, IReadOnlyDictionary<string, string> settings, string log) : IAsyncDisposable
{
    private readonly int _port = FreePorts.One();
    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly Lock _gate = new();
    private Process? _process;
    private string _faults = "";
    private int _lives;

    /// <summary>Number from 0.</summary>
    public int Number => number;

    /// <summary>Address of its site.</summary>
    public Uri Address => new(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{_port}"));

    /// <summary>True between <see cref="Freeze"/> and <see cref="Thaw"/>.</summary>
    public bool IsFrozen { get; private set; }

    /// <summary>True while the driver wants it to run.</summary>
    public bool IsWanted { get; private set; }

    /// <summary>True while a process exists.</summary>
    public bool IsRunning => _process is { HasExited: false };

    /// <summary>How often it ended without being asked to.</summary>
    public int Died { get; private set; }

    /// <summary>What it has said last, for a report.</summary>
    public string Log => log;

    /// <summary>Starts a process; it is not ready yet when this returns.</summary>
    public async Task Start()
    {
        await _turn.WaitAsync();
        try
        {
            if (IsRunning)
                return;
            IsWanted = true;
            // Ports between silos are new in each life: a predecessor that was frozen may still hold its own.
            var ports = FreePorts.Take(2);
            var start = new ProcessStartInfo(Environment.ProcessPath is { } host && Path.GetFileNameWithoutExtension(host) == "dotnet" ? host : "dotnet")
            {
                WorkingDirectory = Repository.PathOf("src", "Kinerja.Web"),
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            };
            string[] args =
            [
                typeof(SiloProcess).Assembly.Location, "silo", "--applicationName", "Kinerja.Web", "--urls", Address.ToString(),
                "--Kinerja:Silo:SiloPort", ports[0].ToString(CultureInfo.InvariantCulture), "--Kinerja:Silo:GatewayPort", ports[1].ToString(CultureInfo.InvariantCulture),
                .. settings.SelectMany(s => new[] { $"--{s.Key}", s.Value }),
                .. _faults.Length > 0 ? new[] { $"--{FaultySilo.FaultsSetting}", FaultsOf(++_lives) } : [],
            ];
            foreach (var arg in args)
                start.ArgumentList.Add(arg);
            start.Environment["DOTNET_gcServer"] = "0";
            start.Environment["DOTNET_TieredPGO"] = "0";
            var process = new Process { StartInfo = start, EnableRaisingEvents = true };
            process.OutputDataReceived += (_, line) => Hear(line.Data);
            process.ErrorDataReceived += (_, line) => Hear(line.Data);
            Hear($"---- starts on {Address} ----");
            process.Start();
            process.BeginOutputReadLine();
            process.BeginErrorReadLine();
            process.Exited += (_, _) =>
            {
                if (IsWanted && _process == process)
                    Died++;
            };
            _process = process;
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>Kills it.</summary>
    public Task Kill() => End(Signals.Kill);

    /// <summary>Asks it to end and waits; after 40 s it is killed.</summary>
    public Task Terminate() => End(Signals.Terminate);

    /// <summary>Stops it in the middle of whatever it does.</summary>
    public void Freeze()
    {
        if (_process is { HasExited: false } process)
        {
            IsFrozen = true;
            Hear("---- frozen ----");
            Signals.Send(process.Id, Signals.Stop);
        }
    }

    /// <summary>Lets it go on.</summary>
    public void Thaw()
    {
        if (_process is { HasExited: false } process)
            Signals.Send(process.Id, Signals.Continue);
        Hear("---- goes on ----");
        IsFrozen = false;
    }

    /// <summary>Faults of all its storage calls, now and after a restart; an empty plan is none.</summary>
    public void Faults(string plan)
    {
        _faults = plan;
        Order($"{FaultySilo.FaultsOrder} {plan}".Trim());
    }

    /// <summary>Faults of its calls of the membership table until it ends.</summary>
    public void MembershipFaults(string plan) => Order($"{FaultySilo.MembershipOrder} {plan}".Trim());

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        IsWanted = false;
        if (IsFrozen)
            Thaw();
        await End(Signals.Kill);
        _process?.Dispose();
        _turn.Dispose();
    }

    // The same faults in each life would be the same death at the same call of each start.
    private string FaultsOf(int life)
    {
        var plan = FaultPlan.Parse(_faults);
        return (plan with { Seed = plan.Seed + (1_000 * number) + life }).ToString();
    }

    private async Task End(int signal)
    {
        IsWanted = false;
        if (_process is not { HasExited: false } process)
            return;
        Hear($"---- signal {signal} ----");
        Signals.Send(process.Id, signal);
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(40));
        try
        {
            await process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            Hear("---- did not end in time ----");
            Signals.Send(process.Id, Signals.Kill);
            await process.WaitForExitAsync(CancellationToken.None);
        }
    }

    private void Order(string line)
    {
        try
        {
            if (_process is { HasExited: false } process)
            {
                process.StandardInput.WriteLine(line);
                process.StandardInput.Flush();
            }
        }
        catch (IOException)
        {
            // It has just ended.
        }
    }

    private void Hear(string? line)
    {
        if (line is null)
            return;
        lock (_gate)
            File.AppendAllText(log, $"{TimeProvider.System.GetUtcNow():HH:mm:ss.fff} {line}\n");
    }
}
