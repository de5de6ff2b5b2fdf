using System.Text.Json.Nodes;

namespace Kinerja.Web.Hosting.Tenants;

/// <summary>What is left of the life of a tenant that was deleted: that it was closed, and when it was deleted. Neither reasons nor names stay; those stand in the audit.</summary>
internal static class TenantEnd
{
    /// <summary>The row without its words.</summary>
    public static BinaryData Of(BinaryData tenant)
    {
        var row = JsonNode.Parse(tenant)!.AsObject();
        var steps = new JsonArray();
        if (row["steps"]?.AsArray().LastOrDefault(step => (string?)step?["act"] == "delete")?.DeepClone() is JsonObject deleted)
        {
            deleted.Remove("reason");
            deleted["by"] = "";
            deleted["account"] = "";
            steps.Add((JsonNode)deleted);
        }

        row["steps"] = steps;
        return BinaryData.FromString(row.ToJsonString());
    }
}
