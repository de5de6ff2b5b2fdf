using Kinerja.Grains.Access.Contracts;
using Kinerja.Grains.Shared;

namespace Kinerja.Grains.Onboarding;

/// <summary>Gives roles through the members of the scope, which see to it that the account knows where to look.</summary>
internal sealed class RoleGiver(IGrainFactory grains) : IRoleGiver
{
    /// <inheritdoc/>
    public async Task Give(string operation, string scope, string account, string name, ActorRole role, Actor by)
    {
        var given = await grains.GetGrain<IMembers>(scope).Give(new() { OperationId = operation, Account = account, Name = name, Role = role, Actor = by });
        if (!given.IsOk)
            throw new InvalidOperationException($"A role of {scope} could not be given: {given.Problem.Code}.");
    }
}
