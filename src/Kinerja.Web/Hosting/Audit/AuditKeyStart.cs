namespace Kinerja.Web.Hosting.Audit;

/// <summary>Has the key of the audit ready before the silo takes its first call; after <see cref="StorageWait"/>, which stands before it in the order of services.</summary>
internal sealed class AuditKeyStart(AuditKeyRing keys) : IHostedLifecycleService
{
    public Task StartingAsync(CancellationToken cancellationToken) => keys.Prepare(cancellationToken);

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
