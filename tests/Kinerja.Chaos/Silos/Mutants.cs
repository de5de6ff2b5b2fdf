using Kinerja.Grains;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Storage;

namespace Kinerja.Chaos.Silos;

/// <summary>Builds that are broken on purpose, to see that the checker finds them. The product itself has no switch for any of this.</summary>
internal static class Mutants
{
    /// <summary>Rows are written whatever their ETag is.</summary>
    public const string NoEtag = "no-etag";

    /// <summary>Operation ids are not remembered.</summary>
    public const string NoOperationId = "no-operation-id";

    /// <summary>What could not be written stays in memory as if it had been.</summary>
    public const string DirtyState = "dirty-state";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } = [NoEtag, NoOperationId, DirtyState];

    /// <summary>Puts a broken storage before the true one.</summary>
    public static void Break(IServiceCollection services, string? mutant)
    {
        if (string.IsNullOrEmpty(mutant))
            return;
        Func<IGrainStorage, BrokenStorage> broken = mutant switch
        {
            NoEtag => inner => new BlindStorage(inner),
            NoOperationId => inner => new ForgetfulStorage(inner),
            DirtyState => inner => new DirtyStorage(inner),
            _ => throw new ArgumentException($"There is no mutant {mutant}; there are {string.Join(", ", All)}.", nameof(mutant)),
        };
        var registered = services.Last(s => s.ServiceType == typeof(IGrainStorage) && s.IsKeyedService && Equals(s.ServiceKey, StorageNames.Provider));
        services.Remove(registered);
        services.AddKeyedSingleton<IGrainStorage>(StorageNames.Provider, (provider, key) => broken((IGrainStorage)registered.KeyedImplementationFactory!(provider, key)));
    }
}
