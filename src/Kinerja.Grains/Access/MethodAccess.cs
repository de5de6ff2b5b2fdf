using System.Reflection;
using Kinerja.Grains.Access.Contracts;

namespace Kinerja.Grains.Access;

/// <summary>What a method of a grain asks of its callers, looked up once.</summary>
internal sealed class MethodAccess
{
    private MethodAccess(MethodInfo method)
    {
        var parameters = method.GetParameters();
        Type = method.DeclaringType!;
        Name = $"{Type.Name}.{method.Name}";
        IsGuarded = Type.Namespace?.StartsWith("Kinerja.", StringComparison.Ordinal) == true;
        Right = method.GetCustomAttribute<NeedsAttribute>()?.Right;
        Senders = [.. (method.GetCustomAttribute<FromGrainsAttribute>()?.Types ?? []).Select(GrainType.Create)];
        Commands = Indexes(parameters, typeof(IActed));
        Questions = Indexes(parameters, typeof(INamesRight));
    }

    /// <summary>The interface.</summary>
    public Type Type { get; }

    /// <summary>Interface and method, for the log.</summary>
    public string Name { get; }

    /// <summary>True for grains of the product; those of the runtime guard themselves.</summary>
    public bool IsGuarded { get; }

    /// <summary>What the edge needs; null when it may not call.</summary>
    public Right? Right { get; }

    /// <summary>Grain types that may call.</summary>
    public GrainType[] Senders { get; }

    /// <summary>Indexes of the arguments that name their actor.</summary>
    public int[] Commands { get; }

    /// <summary>Indexes of the arguments whose content asks for more.</summary>
    public int[] Questions { get; }

    /// <summary>Reads the attributes of a method.</summary>
    public static MethodAccess Of(MethodInfo method) => new(method);

    private static int[] Indexes(ParameterInfo[] parameters, Type type) =>
        [.. parameters.Where(p => type.IsAssignableFrom(p.ParameterType)).Select(p => p.Position)];
}
