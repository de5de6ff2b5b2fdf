using Azure.Storage.Blobs;
using Microsoft.AspNetCore.DataProtection;

namespace Kinerja.Web.Hosting.Cluster;

/// <summary>
/// Has the authority of the silos ready before this one opens its port; after <see cref="StorageWait"/>, which stands before it in the order of services. The first silo of an account makes it. It lies
/// where the membership table lies: whoever may write that account could bring in a silo anyway, so it is as good a secret as the cluster itself (docs/adr/0041-silos-prove-who-they-are.md).
/// </summary>
internal sealed partial class SiloIdentityStart(BlobServiceClient blobs, IDataProtectionProvider protection, SiloIdentity identity, TimeProvider time, ILogger<SiloIdentityStart> logger)
    : IHostedLifecycleService
{
    private const string Name = "silo-authority.txt";
    private const string Purpose = "kinerja.silo.authority";

    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        var blob = new SecretBlob(blobs, protection, Name, Purpose);
        if (await blob.Read(cancellationToken) is { } known)
        {
            identity.Take(known);
            return;
        }

        var (authority, isOurs) = await blob.Keep(SiloIdentity.NewAuthority(time.GetUtcNow()), cancellationToken);
        identity.Take(authority);
        if (isOurs)
            LogMade(logger, Name);
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    [LoggerMessage(Level = LogLevel.Information, Message = "The authority by which silos know each other was made and is kept in {Blob}.")]
    private static partial void LogMade(ILogger logger, string blob);
}
