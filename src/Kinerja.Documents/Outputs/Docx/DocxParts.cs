namespace Kinerja.Documents.Outputs.Docx;

/// <summary>Names of parts.</summary>
internal static class DocxParts
{
    /// <summary>The part that a relationship leads to.</summary>
    /// <param name="source">Part that it begins at.</param>
    /// <param name="target">How it names the other.</param>
    public static string Resolve(string source, string target)
    {
        if (target.StartsWith('/'))
            return target[1..];
        var steps = source.Split('/')[..^1].ToList();
        foreach (var step in target.Split('/'))
        {
            if (step == "..")
                steps.RemoveRange(Math.Max(0, steps.Count - 1), Math.Min(1, steps.Count));
            else if (step != ".")
                steps.Add(step);
        }

        return string.Join('/', steps);
    }
}
