using System.Collections.Concurrent;
using System.Reflection;
using Orleans;

namespace Kinerja.Web.Tests.Site;

/// <summary>The grains of a site, counting by interface how often one is reached for.</summary>
public class CountingGrains : DispatchProxy
{
    private IGrainFactory _inner = null!;
    private ConcurrentDictionary<string, int> _count = null!;

    /// <summary>A factory that counts.</summary>
    public static IGrainFactory Over(IGrainFactory inner, out IReadOnlyDictionary<string, int> count)
    {
        var proxy = Create<IGrainFactory, CountingGrains>();
        var counting = (CountingGrains)(object)proxy;
        counting._inner = inner;
        count = counting._count = new(StringComparer.Ordinal);
        return proxy;
    }

    /// <inheritdoc/>
    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
    {
        if (targetMethod is { IsGenericMethod: true })
            _count.AddOrUpdate(targetMethod.GetGenericArguments()[0].Name, 1, (_, n) => n + 1);
        return targetMethod!.Invoke(_inner, args);
    }
}
