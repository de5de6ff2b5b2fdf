using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Orleans.GrainDirectory;

namespace Kinerja.Grains.Storage;

/// <summary>
/// When silos come or go, ranges of the directory change hands, and on a busy machine an entry can get lost on the way. The grain then begins anew elsewhere while its old
/// activation goes on answering from memory. So after each change of the membership an activation has itself confirmed by the directory before it begins its next
/// call: an entry that is missing is made again, and whoever finds another one in its place ends (docs/adr/0017-one-activation.md).
/// </summary>
/// <remarks>One look for each activation that is used and each change of the membership, in the silo that keeps the entry; none otherwise.</remarks>
internal sealed partial class OneActivation(IServiceProvider services, ILogger<OneActivation> logger) : IIncomingGrainCallFilter
{
    // Asked for at the first call, because the directory itself is made of what calls grains.
    private IClusterMembershipService? _membership;
    private IGrainDirectory? _directory;

    /// <inheritdoc/>
    public Task Invoke(IIncomingGrainCallContext context)
    {
        if (context.TargetContext is not { GrainInstance: StoredGrain } activation)
            return context.Invoke();
        _membership ??= services.GetRequiredService<IClusterMembershipService>();
        var version = _membership.CurrentSnapshot.Version;
        return IsConfirmed(activation, version) ? context.Invoke() : Later(context, activation, version);
    }

    private static bool IsConfirmed(IGrainContext activation, MembershipVersion version) =>
        (activation.GetComponent<Confirmed>()?.Version ?? activation.Address.MembershipVersion) >= version;

    private async Task Later(IIncomingGrainCallContext context, IGrainContext activation, MembershipVersion version)
    {
        _directory ??= services.GetRequiredKeyedService<IGrainDirectory>(GrainDirectoryAttribute.DEFAULT_GRAIN_DIRECTORY);
        var named = await _directory.Register(activation.Address);
        if (named is null || !named.Matches(activation.Address))
        {
            LogAnother(logger, activation.GrainId, named?.SiloAddress);
            activation.Deactivate(new(DeactivationReasonCode.DuplicateActivation, "The directory names another activation."));
            // The call was not begun; who made it makes it again and comes to the other one.
            throw new SiloUnavailableException($"{activation.GrainId} lives in {named?.SiloAddress} now.");
        }

        activation.SetComponent(new Confirmed(version));
        await context.Invoke();
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "An activation of {Grain} whose entry was lost ends; the other one lives in {Silo}.")]
    private static partial void LogAnother(ILogger logger, GrainId grain, SiloAddress? silo);

    /// <summary>Under which version of the membership the directory named the activation.</summary>
    private sealed record Confirmed(MembershipVersion Version);
}
