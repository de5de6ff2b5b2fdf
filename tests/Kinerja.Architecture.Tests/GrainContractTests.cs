using System.Reflection;
using Kinerja.Grains.Agencies.Contracts;
using Kinerja.Model.Values;
using Orleans;
using Xunit;

namespace Kinerja.Architecture.Tests;

/// <summary>What travels or is stored carries names that survive renaming.</summary>
public sealed class GrainContractTests
{
    private static readonly Assembly[] Assemblies = [typeof(TypedValue).Assembly, typeof(IAgency).Assembly];

    private static readonly List<Type> Own = [.. Assemblies.SelectMany(a => a.GetTypes()).Where(t => t.Namespace?.StartsWith("Kinerja.", StringComparison.Ordinal) == true)];

    [Fact]
    public void Every_serialised_type_has_an_alias() =>
        Assert.Empty(Own.Where(t => t.GetCustomAttribute<GenerateSerializerAttribute>() is not null && t.GetCustomAttribute<AliasAttribute>() is null));

    [Fact]
    public void Every_grain_interface_and_method_has_an_alias()
    {
        var interfaces = Own.Where(t => t.IsInterface && typeof(IGrainWithStringKey).IsAssignableFrom(t)).ToList();
        Assert.NotEmpty(interfaces);
        Assert.Empty(interfaces.Where(t => t.GetCustomAttribute<AliasAttribute>() is null));
        Assert.Empty(interfaces.SelectMany(t => t.GetMethods()).Where(m => m.GetCustomAttribute<AliasAttribute>() is null));
    }

    [Fact]
    public void Aliases_are_unique()
    {
        var aliases = Own.Select(t => t.GetCustomAttribute<AliasAttribute>()?.Alias).Where(a => a is not null).ToList();
        Assert.Equal(aliases.Distinct().Count(), aliases.Count);
    }

    [Fact]
    public void Grain_interfaces_and_messages_stand_in_contracts() =>
        Assert.Empty(typeof(IAgency).Assembly.GetTypes().Where(t =>
            t.IsInterface && typeof(IGrainWithStringKey).IsAssignableFrom(t) && t.Namespace?.EndsWith(".Contracts", StringComparison.Ordinal) != true));

    [Fact]
    public void Every_grain_class_names_its_type()
    {
        var grains = typeof(IAgency).Assembly.GetTypes().Where(t => t is { IsClass: true, IsAbstract: false } && typeof(IGrainBase).IsAssignableFrom(t)).ToList();
        Assert.NotEmpty(grains);
        Assert.Empty(grains.Where(t => t.GetCustomAttribute<GrainTypeAttribute>() is null));
        Assert.Empty(grains.Where(t => t.GetCustomAttribute<Orleans.Concurrency.ReentrantAttribute>() is not null));
    }
}
