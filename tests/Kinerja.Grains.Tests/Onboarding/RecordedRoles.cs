using System.Collections.Concurrent;
using Kinerja.Grains.Onboarding;
using Kinerja.Grains.Shared;

namespace Kinerja.Grains.Tests.Onboarding;

/// <summary>Remembers the roles that were given, by their operations.</summary>
internal sealed class RecordedRoles : IRoleGiver
{
    private readonly ConcurrentDictionary<string, (string Scope, string Account, ActorRole Role)> _given = new();
    private int _failing;

    /// <summary>How many of the next gifts fail.</summary>
    public int Failing
    {
        set => _failing = value;
    }

    /// <summary>Who holds what in a scope.</summary>
    public IReadOnlyList<(string Account, ActorRole Role)> In(string scope) =>
        [.. _given.Values.Where(g => g.Scope == scope).Select(g => (g.Account, g.Role)).Order()];

    /// <inheritdoc/>
    public Task Give(string operation, string scope, string account, string name, ActorRole role, Actor by)
    {
        if (Interlocked.Decrement(ref _failing) >= 0)
            throw new TimeoutException("Nobody answers.");
        var given = _given.GetOrAdd(operation, (scope, account, role));
        Assert.Equal((scope, account, role), given);
        return Task.CompletedTask;
    }
}
