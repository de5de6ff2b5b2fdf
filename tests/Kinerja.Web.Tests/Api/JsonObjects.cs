using System.Text.Json.Nodes;

namespace Kinerja.Web.Tests.Api;

/// <summary>Short ways with JSON objects.</summary>
internal static class JsonObjects
{
    /// <summary>The object with another value of a property.</summary>
    public static JsonObject With(this JsonObject json, string name, JsonNode? value)
    {
        json[name] = value;
        return json;
    }
}
