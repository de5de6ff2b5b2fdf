using System.Text.Json.Nodes;
using Kinerja.Testing;
using YamlDotNet.Core;
using YamlDotNet.Serialization;

namespace Kinerja.Infra.Tests;

/// <summary>YAML files of the repository as trees that tests can walk; merges (<c>&lt;&lt;</c>) are carried out, as Docker Compose does.</summary>
internal static class Yaml
{
    /// <summary>Reads a file, given by the parts of its path.</summary>
    public static JsonNode Read(params ReadOnlySpan<string> path)
    {
        using var text = File.OpenText(Repository.PathOf(path));
        var tree = new DeserializerBuilder().Build().Deserialize<object>(new MergingParser(new Parser(text)));
        return JsonNode.Parse(new SerializerBuilder().JsonCompatible().Build().Serialize(tree))!;
    }
}
