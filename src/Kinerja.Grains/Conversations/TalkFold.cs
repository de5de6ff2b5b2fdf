using Kinerja.Grains.Conversations.Contracts;
using Kinerja.Grains.Conversations.Storage;

namespace Kinerja.Grains.Conversations;

/// <summary>What stands, made of what happened. Pure.</summary>
internal static class TalkFold
{
    /// <summary>What was said about one figure.</summary>
    public static CellTalk Of(IReadOnlyList<StoredTalk> events, string code)
    {
        var mine = events.Where(e => e.Code == code).ToList();
        var changes = mine.Where(e => e.Kind is CellEventKind.Edited or CellEventKind.Withdrawn).ToLookup(e => e.About);
        var replies = mine.Where(e => IsSaid(e) && e.About is not null).ToLookup(e => e.About);
        var closings = mine.Where(e => e.Kind == CellEventKind.Closed || e.Closes).ToLookup(e => e.About);
        return new()
        {
            Threads = [.. mine.Where(e => IsSaid(e) && e.About is null).Select(first => Thread(first, replies[first.Sequence], closings[first.Sequence].FirstOrDefault(), changes))],
            Notes = [.. mine.Where(e => e.Kind == CellEventKind.Note).Select(e => new CellNote(e.Note ?? NoteKind.Obstacle, e.Text, e.Sequence, e.ById, e.By, e.At))],
        };
    }

    /// <summary>How much was said, by code.</summary>
    public static IReadOnlyDictionary<string, TalkCount> Counts(IReadOnlyList<StoredTalk> events) =>
        events.Select(e => e.Code).Distinct(StringComparer.Ordinal).Select(code => (code, Of(events, code))).ToDictionary(c => c.code, c => Count(c.Item2), StringComparer.Ordinal);

    /// <summary>For whoever tells people of it. Words that were withdrawn since are told nobody.</summary>
    public static CellEvent Told(StoredTalk e, IReadOnlySet<long> withdrawn) => new(
        e.Sequence, e.Kind, e.Code, e.ById, e.By, e.At, [.. e.Mentions.Select(m => m.Account)],
        withdrawn.Contains(e.Sequence) || (e.Kind == CellEventKind.Edited && e.About is { } about && withdrawn.Contains(about)) ? "" : Short(e.Text), e.About);

    /// <summary>What people wrote last, newest first, as it stands now: with its latest words, and without what was taken back.</summary>
    public static IReadOnlyList<CellEvent> Latest(IReadOnlyList<StoredTalk> all)
    {
        var (withdrawn, words) = (new HashSet<long>(), new Dictionary<long, string>());
        foreach (var e in all)
        {
            if (e is { Kind: CellEventKind.Withdrawn, About: { } gone })
                withdrawn.Add(gone);
            else if (e is { Kind: CellEventKind.Edited, About: { } changed })
                words[changed] = e.Text;
        }

        return
        [
            .. all.Where(e => (IsSaid(e) || e.Kind == CellEventKind.Note) && !withdrawn.Contains(e.Sequence)).Reverse().Take(CellEvent.MaxLatest)
                .Select(e => Told(words.TryGetValue(e.Sequence, out var now) ? e with { Text = now } : e, withdrawn)),
        ];
    }

    /// <summary>True for what has words of its own in a thread.</summary>
    public static bool IsSaid(StoredTalk e) => e.Kind is CellEventKind.Comment or CellEventKind.Question or CellEventKind.Answer;

    /// <summary>The first characters of a text, none cut in half.</summary>
    internal static string Short(string text)
    {
        if (text.Length <= CellEvent.MaxText)
            return text;
        var end = CellEvent.MaxText - 1;
        return $"{text[..(char.IsHighSurrogate(text[end - 1]) ? end - 1 : end)]}…";
    }

    private static TalkThread Thread(StoredTalk first, IEnumerable<StoredTalk> replies, StoredTalk? closing, ILookup<long?, StoredTalk> changes) => new()
    {
        Entries = [.. replies.Prepend(first).Select(e => Entry(e, changes[e.Sequence]))],
        ClosedAt = closing?.At,
        ClosedBy = closing?.By,
    };

    private static TalkEntry Entry(StoredTalk said, IEnumerable<StoredTalk> changes)
    {
        var list = changes.ToList();
        var wordings = list.Where(c => c.Kind == CellEventKind.Edited).Select(c => c.Text).Prepend(said.Text).ToList();
        var withdrawn = list.Find(c => c.Kind == CellEventKind.Withdrawn);
        return new()
        {
            Sequence = said.Sequence,
            Kind = said.Kind,
            ById = said.ById,
            By = said.By,
            Role = said.Role,
            At = said.At,
            Text = withdrawn is null ? wordings[^1] : "",
            Mentions = said.Mentions,
            EditedAt = list.LastOrDefault(c => c.Kind == CellEventKind.Edited)?.At,
            Earlier = withdrawn is null ? [.. wordings.SkipLast(1)] : [],
            WithdrawnAt = withdrawn?.At,
        };
    }

    private static TalkCount Count(CellTalk talk) => new(
        talk.Threads.Sum(t => t.Entries.Count(e => e.WithdrawnAt is null)),
        talk.Threads.Count(t => t.IsOpen),
        Enum.GetValues<NoteKind>().Count(kind => talk.Note(kind) is { Text.Length: > 0 }));
}
