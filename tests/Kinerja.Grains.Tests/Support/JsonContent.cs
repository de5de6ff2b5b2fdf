using System.Text.Json.Nodes;

namespace Kinerja.Grains.Tests.Support;

/// <summary>Compares what rows hold.</summary>
internal static class JsonContent
{
    /// <summary>Everything of the golden row is there, under its name and with its value. More may be there: a field may be added, never renamed.</summary>
    public static void AssertHolds(JsonNode? golden, JsonNode? row, string path)
    {
        switch (golden)
        {
            case JsonObject expected:
                foreach (var (name, value) in expected)
                    AssertHolds(value, (row as JsonObject)?[name], $"{path}.{name}");
                break;
            case JsonArray expected:
                Assert.True(row is JsonArray actual && actual.Count == expected.Count, path);
                for (var i = 0; i < expected.Count; i++)
                    AssertHolds(expected[i], ((JsonArray)row!)[i], $"{path}[{i}]");
                break;
            default:
                Assert.True(JsonNode.DeepEquals(golden, row), $"{path}: {golden?.ToJsonString()} became {row?.ToJsonString() ?? "nothing"}");
                break;
        }
    }
}
