using Kinerja.Model.Imports;
using Kinerja.Model.Plans;
using Kinerja.Testing;

namespace Kinerja.Documents.Tests.Support;

/// <summary>The first real input, imported once.</summary>
internal static class LumajangDocument
{
    public static string Text { get; } = File.ReadAllText(Repository.PathOf("demo", "lumajang", "iku-lumajang.txt"));

    public static string[] Lines { get; } = Text.Split('\n');

    public static ImportDraft Draft { get; } = Drafts.Of(Text);

    public static Plan Plan => Draft.Plan;
}
