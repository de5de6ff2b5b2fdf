namespace Kinerja.Web.Hosting;

/// <summary>
/// A process that stood still (a paused virtual machine, a stopped process, minutes of swapping) may have been declared dead meanwhile, and others may have gone on with its grains.
/// Its own activations are then out of date: what they write is refused by the ETag, but what they answer would be an old figure. So after standing still
/// a silo answers no call before it has read in the membership table that it is still alive (docs/adr/0017-one-activation.md).
/// </summary>
internal sealed partial class WakeCheck(IMembershipTable table, ILocalSiloDetails silo, TimeProvider time, ILogger<WakeCheck> logger)
    : BackgroundService, IHostedLifecycleService, IIncomingGrainCallFilter
{
    /// <summary>Shorter than the quickest that others can declare a silo dead: two missed probes that have waited half of a second each and their pause.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromSeconds(1);

    private static readonly TimeSpan Beat = TimeSpan.FromMilliseconds(100);

    private readonly Lock _gate = new();
    private long _last = time.GetTimestamp();
    private Task? _check;
    private int _pauses;
    private volatile bool _doubtful;

    /// <summary>Before the silo joins its cluster: until then nobody can declare it dead, however long it waits for storage, and from then on no pause is missed.</summary>
    public Task StartingAsync(CancellationToken cancellationToken)
    {
        Volatile.Write(ref _last, time.GetTimestamp());
        return base.StartAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public override Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask; // it runs already

    /// <inheritdoc/>
    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task Invoke(IIncomingGrainCallContext context) => IsAwake() ? context.Invoke() : Later(context);

    /// <summary>True when nothing needs to be looked up.</summary>
    internal bool IsAwake()
    {
        if (!_doubtful && time.GetElapsedTime(Volatile.Read(ref _last)) > Longest)
            Doubt();
        return !_doubtful;
    }

    /// <summary>Notes that the process runs; says first when it has stood still since the last time.</summary>
    internal void Note()
    {
        if (time.GetElapsedTime(Volatile.Read(ref _last)) > Longest)
            Doubt();
        Volatile.Write(ref _last, time.GetTimestamp());
    }

    /// <summary>Returns when the membership table has said that this silo is alive.</summary>
    /// <exception cref="SiloUnavailableException">It is not, or the table does not answer. The call was not begun; another silo can serve it.</exception>
    internal Task Confirm()
    {
        lock (_gate)
            return _doubtful ? _check ??= Read(_pauses) : Task.CompletedTask;
    }

    /// <inheritdoc/>
    protected override Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // A thread of its own: a pool that is busy must not look like a process that stood still.
        var thread = new Thread(() =>
        {
            while (!stoppingToken.WaitHandle.WaitOne(Beat))
                Note();
        })
        { IsBackground = true, Name = nameof(WakeCheck), Priority = ThreadPriority.AboveNormal };
        thread.Start();
        return Task.CompletedTask;
    }

    private async Task Later(IIncomingGrainCallContext context)
    {
        // Silos must go on probing each other, and the news of a death must come through.
        if (context.TargetId.IsSystemTarget())
        {
            await context.Invoke();
            return;
        }

        await Confirm();
        await context.Invoke();
    }

    private void Doubt()
    {
        lock (_gate)
            (_doubtful, _pauses, _check) = (true, _pauses + 1, null); // a look that began before this pause says nothing about it
    }

    private async Task Read(int pauses)
    {
        await Task.Yield();
        var (began, isAlive) = (time.GetTimestamp(), false);
        try
        {
            isAlive = (await table.ReadRowAsync(silo.SiloAddress)).TryGet(silo.SiloAddress) is { } row && row.Item1.Status != SiloStatus.Dead;
        }
        catch (Exception e)
        {
            LogUnknown(logger, e, silo.SiloAddress);
            throw new SiloUnavailableException($"Silo {silo.SiloAddress} stood still and cannot find out whether it was declared dead meanwhile.", e);
        }
        finally
        {
            lock (_gate)
            {
                if (pauses == _pauses)
                    (_doubtful, _check) = (!isAlive, null);
                // The beat has ended when the process is about to; a look is good for as long as a beat then.
                if (isAlive && began > Volatile.Read(ref _last))
                    Volatile.Write(ref _last, began);
            }
        }

        if (!isAlive)
        {
            LogDead(logger, silo.SiloAddress);
            throw new SiloUnavailableException($"Silo {silo.SiloAddress} stood still and was declared dead meanwhile.");
        }

        LogAlive(logger, silo.SiloAddress);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Silo {Silo} stood still for a while; it is still a member and goes on.")]
    private static partial void LogAlive(ILogger logger, SiloAddress silo);

    [LoggerMessage(Level = LogLevel.Error, Message = "Silo {Silo} stood still for a while and was declared dead meanwhile; it answers no more calls.")]
    private static partial void LogDead(ILogger logger, SiloAddress silo);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Silo {Silo} stood still for a while and cannot read whether it is still a member; calls are refused until it can.")]
    private static partial void LogUnknown(ILogger logger, Exception exception, SiloAddress silo);
}
