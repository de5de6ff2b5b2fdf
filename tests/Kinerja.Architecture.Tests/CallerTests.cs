using System.Buffers.Binary;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using Kinerja.Grains.Access;
using Kinerja.Grains.Access.Contracts;
using Kinerja.Grains.Agencies.Contracts;
using Xunit;

namespace Kinerja.Architecture.Tests;

/// <summary>Who somebody is, is decided at the edge and nowhere else.</summary>
public sealed class CallerTests
{
    // The audit adds entries as itself: to a command that is being answered it is no part of the grain.
    private static readonly string[] Edge =
    [
        "Kinerja.Web.Access.", "Kinerja.Web.Accounts.AccountCalls.", "Kinerja.Web.Accounts.Samples.", "Kinerja.Web.Application.Demo.", "Kinerja.Web.Hosting.", "Kinerja.Grains.Audit.AuditTrail.",
    ];

    [Fact]
    public void Only_the_edge_says_who_calls()
    {
        var calls = new[] { typeof(IAgency).Assembly, typeof(Program).Assembly }
            .SelectMany(a => CallsOf(a, nameof(Callers), nameof(Callers.Use)).Concat(CallsOf(a, nameof(Caller), nameof(Caller.Service)))).ToList();

        Assert.NotEmpty(calls);
        Assert.Empty(calls.Where(c => !Edge.Any(e => c.StartsWith(e, StringComparison.Ordinal))));
    }

    [Fact]
    public void Nobody_writes_the_caller_past_its_class()
    {
        var calls = new[] { typeof(IAgency).Assembly, typeof(Program).Assembly }.SelectMany(a => CallsOf(a, "RequestContext", "Set")).ToList();
        // The way of a pull through the indicators and the place of a rehearsal are the other things that travel beside calls; they say nothing about who calls.
        Assert.Equal([typeof(Callers).FullName + ".", "Kinerja.Grains.Rehearsals.Rehearsal.", "Kinerja.Grains.Indicators.CellInputs."], calls.Distinct());
    }

    [Fact]
    public void Services_and_open_agencies_are_named_in_code()
    {
        Assert.Equal(
            [typeof(ServiceAccess).FullName + "."],
            new[] { typeof(IAgency).Assembly, typeof(Program).Assembly }.SelectMany(a => CallsOf(a, nameof(ServiceAccess), ".ctor")).Distinct());
        Assert.Equal(["Kinerja.Web.Application.Demo.DemoExtensions."], CallsOf(typeof(Program).Assembly, nameof(OpenScope), ".ctor").Distinct());
    }

    /// <summary>The classes (the outermost, with a dot behind) whose code calls a method.</summary>
    private static List<string> CallsOf(Assembly assembly, string type, string method)
    {
        using var file = new PEReader(File.OpenRead(assembly.Location));
        var metadata = file.GetMetadataReader();
        var tokens = Tokens(metadata, type, method).Select(h => MetadataTokens.GetToken(h)).ToHashSet();
        var found = new List<string>();
        foreach (var handle in metadata.MethodDefinitions)
        {
            var definition = metadata.GetMethodDefinition(handle);
            if (definition.RelativeVirtualAddress == 0)
                continue;
            var code = file.GetMethodBody(definition.RelativeVirtualAddress).GetILBytes() ?? [];
            // call, callvirt and newobj are one byte with the token behind it.
            for (var i = 0; i + 4 < code.Length; i++)
            {
                if (code[i] is 0x28 or 0x6F or 0x73 && tokens.Contains(BinaryPrimitives.ReadInt32LittleEndian(code.AsSpan(i + 1))))
                {
                    found.Add(Outermost(metadata, definition.GetDeclaringType()));
                    break;
                }
            }
        }

        return found;
    }

    private static IEnumerable<EntityHandle> Tokens(MetadataReader metadata, string type, string method) =>
        metadata.MemberReferences.Where(h =>
            metadata.GetMemberReference(h) is var m && metadata.GetString(m.Name) == method && m.Parent.Kind == HandleKind.TypeReference
            && metadata.GetString(metadata.GetTypeReference((TypeReferenceHandle)m.Parent).Name) == type).Select(h => (EntityHandle)h)
        .Concat(metadata.MethodDefinitions.Where(h =>
            metadata.GetMethodDefinition(h) is var m && metadata.GetString(m.Name) == method
            && metadata.GetString(metadata.GetTypeDefinition(m.GetDeclaringType()).Name) == type).Select(h => (EntityHandle)h));

    private static string Outermost(MetadataReader metadata, TypeDefinitionHandle handle)
    {
        var type = metadata.GetTypeDefinition(handle);
        while (!type.GetDeclaringType().IsNil)
            type = metadata.GetTypeDefinition(type.GetDeclaringType());
        return $"{metadata.GetString(type.Namespace)}.{metadata.GetString(type.Name)}.";
    }
}
