using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Kinerja.Testing;

namespace Kinerja.Infra.Tests.Azure;

/// <summary>What is deployed for each size lies beside the tests, so that a change of a template shows as what it changes in Azure.</summary>
public sealed class GoldenTests(Template template)
{
    private static readonly JsonSerializerOptions Format = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [Theory]
    [InlineData("hemat")]
    [InlineData("standar")]
    [InlineData("zona")]
    public void What_is_deployed_is_what_was_read_and_committed(string size)
    {
        var path = Repository.PathOf("tests", "Kinerja.Infra.Tests", "Golden", $"{size}.json");
        var now = Sorted(template[size].Root)!.ToJsonString(Format).ReplaceLineEndings("\n") + "\n";
        if (!File.Exists(path))
        {
            File.WriteAllText(path, now);
            Assert.Fail($"{path} was not there and has been written from the templates. Read it, then commit it.");
        }

        var known = File.ReadAllText(path).ReplaceLineEndings("\n");
        var (gone, come) = (known.Split('\n').Except(now.Split('\n')), now.Split('\n').Except(known.Split('\n')));
        Assert.True(known == now, $"{size} is deployed otherwise; delete {path} to write it anew:\n{string.Join('\n', gone.Select(l => "- " + l).Concat(come.Select(l => "+ " + l)))}");
    }

    // The compiler gives resources, outputs and properties in another order each time.
    private static JsonNode? Sorted(JsonNode? node) => node switch
    {
        JsonObject some => new JsonObject(some.OrderBy(p => p.Key, StringComparer.Ordinal).Select(p => KeyValuePair.Create(p.Key, Sorted(p.Value)))),
        JsonArray some when some.All(n => n is JsonObject o && o.ContainsKey("id") && o.ContainsKey("type")) => new JsonArray([.. some.OrderBy(n => (string)n!["id"]!, StringComparer.Ordinal).Select(Sorted)]),
        JsonArray some => new JsonArray([.. some.Select(Sorted)]),
        _ => node?.DeepClone(),
    };
}
