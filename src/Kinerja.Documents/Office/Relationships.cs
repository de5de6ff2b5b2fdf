namespace Kinerja.Documents.Office;

/// <summary>The relationships of parts. Those that lead out of the file are left out: nothing is ever followed there.</summary>
internal static class Relationships
{
    private const int Most = 10_000;

    /// <summary>Relationships of a part; of the whole file for an empty name.</summary>
    public static List<Relationship> Of(OfficePackage package, string part)
    {
        var folder = part.Contains('/', StringComparison.Ordinal) ? part[..part.LastIndexOf('/')] : "";
        var found = new List<Relationship>();
        package.Read($"{(folder.Length > 0 ? folder + "/" : "")}_rels/{part[(part.LastIndexOf('/') + 1)..]}.rels", xml =>
        {
            while (xml.Next() && found.Count < Most)
            {
                if (xml is { IsStart: true, Name: "Relationship" } && xml.Attribute("TargetMode") != "External"
                    && xml.Attribute("Id") is { } id && xml.Attribute("Type") is { } type && xml.Attribute("Target") is { } target)
                    found.Add(new(id, type, Resolve(folder, target)));
            }
        });
        return found;
    }

    private static string Resolve(string folder, string target)
    {
        if (target.StartsWith('/'))
            return target[1..];
        var parts = folder.Length > 0 ? folder.Split('/').ToList() : [];
        foreach (var step in target.Split('/'))
        {
            if (step == ".." && parts.Count > 0)
                parts.RemoveAt(parts.Count - 1);
            else if (step is not ("." or ".."))
                parts.Add(step);
        }

        return string.Join('/', parts);
    }
}
