using Azure.Core;

namespace Kinerja.Testing.Faults;

/// <summary>
/// Puts faults into the clients of a storage account, tables and blobs alike. One injector serves all clients of a process; its plan is changed while
/// they run. Without a plan every call passes as if the injector were not there.
/// </summary>
/// <param name="time">The clock of all waits; the system's by default.</param>
public sealed class FaultInjector(TimeProvider? time = null)
{
    private readonly TimeProvider _time = time ?? TimeProvider.System;
    private volatile FaultRun? _run;

    /// <summary>Called for every fault that struck, on the thread of the call; for a request delivered late once more when it was.</summary>
    public event Action<InjectedFault>? Struck;

    /// <summary>Calls that the present plan has counted.</summary>
    public long Calls => _run?.Calls ?? 0;

    /// <summary>What has struck under the present plan, in order.</summary>
    public IReadOnlyCollection<InjectedFault> Injected => _run?.Struck ?? [];

    /// <summary>The plan in force; null when there is none.</summary>
    public FaultPlan? Plan => _run?.Plan;

    internal FaultRun? Run => _run;

    internal LateRequests Late { get; } = new();

    /// <summary>Adds the faults to the options of a client that is yet to be made.</summary>
    public void Install(ClientOptions options)
    {
        options.AddPolicy(new CallFaults(this), HttpPipelinePosition.PerCall);
        options.AddPolicy(new TryFaults(this), HttpPipelinePosition.BeforeTransport);
    }

    /// <summary>Puts a plan in force, in place of any other. Calls are numbered from 1 again.</summary>
    public void Use(FaultPlan plan) => _run = new(plan, _time);

    /// <summary>No more faults. Requests that are under way still arrive; <see cref="SettleAsync"/> waits for them.</summary>
    public void Off() => _run = null;

    /// <summary>Delivers every late request that is still under way, and returns when storage has answered each.</summary>
    public Task SettleAsync() => Late.DeliverAllAsync();

    internal void Remember(FaultRun run, InjectedFault fault)
    {
        run.Remember(fault);
        Struck?.Invoke(fault);
    }
}
