using Kinerja.Documents.Drafting;
using Kinerja.Model.Outcomes;
using Kinerja.Model.Texts;

namespace Kinerja.Documents.Reading;

/// <summary>Texts that may not say what they seem to: wrongly decoded, letters of another script, hidden marks. Reported with their lines, never mended.</summary>
internal static class DoubtfulTexts
{
    private const int MostPlaces = 12;

    /// <summary>One remark for each kind of doubt and word, with the lines where it stands.</summary>
    public static IEnumerable<Text> Find(IReadOnlyList<SourceLine> lines)
    {
        var found = new Dictionary<Text, List<Text>>();
        var order = new List<Text>();
        foreach (var line in lines)
        {
            foreach (var cell in line.Cells)
            {
                if (!cell.IsFilled || IsPlain(cell.Text))
                    continue;
                foreach (var note in TextCleaner.Clean(cell.Text).Notes)
                {
                    if (note.NeedsLook)
                        Add(found, order, note.Message, Places.Of(line.At()));
                }
            }
        }

        return order.Select(message => Say(message, found[message]));
    }

    private static bool IsPlain(string text) => !text.AsSpan().ContainsAnyExceptInRange('\t', '~') && !text.Contains('@', StringComparison.Ordinal);

    private static void Add(Dictionary<Text, List<Text>> found, List<Text> order, Text message, Text place)
    {
        if (!found.TryGetValue(message, out var places))
        {
            if (order.Count >= MostPlaces * MostPlaces)
                return; // A document of nothing but doubts is told by its first ones.
            found[message] = places = [];
            order.Add(message);
        }

        if (places.Count <= MostPlaces && (places.Count == 0 || places[^1] != place))
            places.Add(place);
    }

    private static Text Say(Text message, List<Text> places)
    {
        var more = places.Count > MostPlaces;
        var shown = places.Take(MostPlaces).ToList();
        return new(
            $"{string.Join(", ", shown.Select((p, i) => i == 0 ? p.Id : Lower(p.Id)))}{(more ? " dan lainnya" : "")}: {message.Id}",
            $"{string.Join(", ", shown.Select((p, i) => i == 0 ? p.En : Lower(p.En)))}{(more ? " and others" : "")}: {message.En}");
    }

    private static string Lower(string text) => char.ToLowerInvariant(text[0]) + text[1..];
}
