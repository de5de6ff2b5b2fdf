using Kinerja.Documents.Outputs.Building;
using Kinerja.Documents.Outputs.Content;

namespace Kinerja.Documents.Outputs;

/// <summary>A made-up document of each kind: what tags there are, and what a template looks like before an agency has figures.</summary>
public static class OutputSamples
{
    /// <summary>The sample of a kind, in Indonesian.</summary>
    public static OutputDocument Of(OutputKind kind) => Of(kind, "id");

    /// <summary>The sample of a kind.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="language">Two letters: <c>id</c> or <c>en</c>.</param>
    public static OutputDocument Of(OutputKind kind, string language) => OutputBuilder.Build(kind, SampleInput.Of(kind) with { Language = language });
}
