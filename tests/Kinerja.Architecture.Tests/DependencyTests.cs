using System.Reflection;
using Kinerja.Documents;
using Kinerja.Grains.Agencies.Contracts;
using Kinerja.Model.Values;
using Orleans.Configuration;
using Xunit;

namespace Kinerja.Architecture.Tests;

/// <summary>Dependencies point one way: Web → Documents, Grains → Model; Orleans.AzureStorage stands alone.</summary>
public sealed class DependencyTests
{
    private static readonly Assembly Model = typeof(TypedValue).Assembly;
    private static readonly Assembly Documents = typeof(ImportSource).Assembly;
    private static readonly Assembly Grains = typeof(IAgency).Assembly;
    private static readonly Assembly Storage = typeof(AzureTableStorageOptions).Assembly;

    [Fact]
    public void Model_knows_no_other_project_and_no_runtime() => AssertReferences(
        Model, forbidden: ["Kinerja.", "Orleans.Runtime", "Orleans.Core", "Orleans.Server", "Microsoft.AspNetCore", "Azure.", "System.Net.Http", "System.IO.FileSystem"]);

    [Fact]
    public void Documents_know_the_model_alone() => AssertReferences(
        Documents, forbidden: ["Kinerja.Grains", "Kinerja.Web", "Orleans.Runtime", "Orleans.Core", "Microsoft.AspNetCore", "Azure."], required: "Kinerja.Model");

    [Fact]
    public void Grains_know_the_model_and_not_their_host() => AssertReferences(
        Grains, forbidden: ["Kinerja.Documents", "Kinerja.Web", "Orleans.AzureStorage", "Microsoft.AspNetCore", "Azure."], required: "Kinerja.Model");

    [Fact]
    public void Storage_provider_stands_alone() => AssertReferences(Storage, forbidden: ["Kinerja.", "Microsoft.AspNetCore"]);

    [Fact]
    public void Only_the_host_names_the_storage_provider()
    {
        var offenders =
            from type in typeof(Program).Assembly.GetTypes()
            where type.Namespace is { } space && space.StartsWith("Kinerja.Web", StringComparison.Ordinal) && !space.StartsWith("Kinerja.Web.Hosting", StringComparison.Ordinal)
            from named in NamedTypes(type)
            where named.Assembly == Storage
            select $"{type.FullName} → {named.FullName}";

        Assert.Empty(offenders);
    }

    [Fact]
    public void Pages_and_api_reach_storage_through_grains_only()
    {
        var offenders =
            from type in typeof(Program).Assembly.GetTypes()
            where type.Namespace is { } space
                && (space.StartsWith("Kinerja.Web.Components", StringComparison.Ordinal) || space.StartsWith("Kinerja.Web.Application", StringComparison.Ordinal))
            from named in NamedTypes(type)
            where named.Namespace?.StartsWith("Azure", StringComparison.Ordinal) == true
            select $"{type.FullName} → {named.FullName}";

        Assert.Empty(offenders);
    }

    private static IEnumerable<Type> NamedTypes(Type type)
    {
        const BindingFlags All = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
        return type.GetFields(All).Select(f => f.FieldType)
            .Concat(type.GetConstructors(All).SelectMany(c => c.GetParameters()).Select(p => p.ParameterType))
            .Concat(type.GetMethods(All).SelectMany(m => m.GetParameters().Select(p => p.ParameterType).Append(m.ReturnType)));
    }

    private static void AssertReferences(Assembly assembly, string[] forbidden, string? required = null)
    {
        var names = assembly.GetReferencedAssemblies().Select(a => a.Name!).ToList();
        Assert.Empty(names.Where(n => forbidden.Any(f => n.StartsWith(f, StringComparison.Ordinal)) && n != assembly.GetName().Name));
        if (required is not null)
        {
            Assert.Contains(required, names);
        }
    }
}
