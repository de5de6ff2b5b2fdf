using Kinerja.Documents.Outputs.Content;

namespace Kinerja.Documents.Outputs.Building;

/// <summary>What the agency noted beside its figures, one indicator after the other, in its own words.</summary>
internal static class NoteBlocks
{
    /// <summary>The blocks; none where nothing was noted.</summary>
    public static IEnumerable<OutputBlock> Build(OutputInput input, Wording words)
    {
        var notes = input.Notes.Where(n => n.Text.Length > 0).ToLookup(n => n.Indicator, StringComparer.Ordinal);
        if (notes.Count == 0)
            yield break;
        yield return new HeadingBlock(2, words.Say("Kendala, pendorong, dan tindak lanjut", "Obstacles, drivers and follow-up"));
        foreach (var row in input.Figures?.Rows.Where(r => notes.Contains(r.Card.Code)) ?? [])
        {
            yield return new HeadingBlock(3, row.Card.Name);
            yield return new FactsBlock([.. notes[row.Card.Code].OrderBy(n => n.Kind).Select(n => new OutputFact(Name(n.Kind, words), new OutputText(n.Text)))]);
        }
    }

    private static string Name(OutputNoteKind kind, Wording words) => kind switch
    {
        OutputNoteKind.Driver => words.Say("Pendorong", "Driver"),
        OutputNoteKind.FollowUp => words.Say("Tindak lanjut", "Follow-up"),
        _ => words.Say("Kendala", "Obstacle"),
    };
}
