using System.Text.Json.Nodes;

namespace Kinerja.Infra.Tests.Azure;

/// <summary>All resources of a deployment.</summary>
/// <param name="Text">As the compiler wrote it.</param>
/// <param name="Root">The same, read.</param>
public sealed record Deployment(string Text, JsonNode Root)
{
    /// <summary>All of them.</summary>
    public IReadOnlyList<JsonNode> Resources { get; } = [.. Root["predictedResources"]!.AsArray().Select(r => r!)];

    /// <summary>Those of a type.</summary>
    public IReadOnlyList<JsonNode> Of(string type) => [.. Resources.Where(r => TypeOf(r) == type)];

    /// <summary>The only one of a type.</summary>
    public JsonNode One(string type) => Assert.Single(Of(type));

    /// <summary>The only one of a type whose name ends so.</summary>
    public JsonNode One(string type, string end) => Assert.Single(Of(type), r => NameOf(r).EndsWith(end, StringComparison.Ordinal));

    /// <summary>Settings of the site, or of its slot.</summary>
    public IReadOnlyDictionary<string, string> Settings(bool slot = false) =>
        One(slot ? "Microsoft.Web/sites/slots/config" : "Microsoft.Web/sites/config", "/appsettings")["properties"]!.AsObject().ToDictionary(p => p.Key, p => (string)p.Value!);

    /// <summary>Type of a resource.</summary>
    public static string TypeOf(JsonNode resource) => (string)resource["type"]!;

    /// <summary>Name of a resource.</summary>
    public static string NameOf(JsonNode resource) => (string)resource["name"]!;
}
