using Kinerja.Grains.Conversations;
using Kinerja.Grains.Conversations.Contracts;
using Kinerja.Grains.Conversations.Storage;
using Kinerja.Grains.Shared;
using Kinerja.Grains.Tests.Support;
using Kinerja.Model.Outcomes;

namespace Kinerja.Grains.Tests.Conversations;

/// <summary>What may be said, changed and taken back, and what stands afterwards.</summary>
public sealed class ConversationRulesTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 1, 8, 0, 0, TimeSpan.Zero);
    private static readonly Actor Siti = new("siti", "Siti Aminah", Role: ActorRole.Operator);
    private static readonly Actor Budi = new("budi", "Budi Santoso", Role: ActorRole.Reviewer);

    private readonly List<StoredTalk> _events = [];

    [Fact]
    public void The_latest_are_newest_first_in_their_latest_words_without_what_was_taken_back()
    {
        StoredTalk[] all =
        [
            Talk(1, CellEventKind.Comment, "lama"), Talk(2, CellEventKind.Question, "salah ketik"), Talk(3, CellEventKind.Comment, "ditarik"), Talk(4, CellEventKind.Edited, "benar", about: 2),
            Talk(5, CellEventKind.Withdrawn, "", about: 3), Talk(6, CellEventKind.Closed, "", about: 2), Talk(7, CellEventKind.Note, "hujan"),
        ];
        Assert.Equal([(7, "hujan"), (2, "benar"), (1, "lama")], TalkFold.Latest(all).Select(e => (e.Sequence, e.Text)));
        Assert.Equal(CellEvent.MaxLatest, TalkFold.Latest([.. Enumerable.Range(1, 30).Select(n => Talk(n, CellEventKind.Comment, "x"))]).Count);

        static StoredTalk Talk(long number, CellEventKind kind, string text, long? about = null) => new() { Sequence = number, Kind = kind, Text = text, About = about };
    }

    [Fact]
    public void A_question_is_open_until_it_is_closed_and_an_answer_alone_does_not_close_it()
    {
        var question = Take(ConversationRules.Said(_events, Say(Budi, CellEventKind.Question, "Mana berita acaranya?"), []));
        Assert.Equal(1, Counts().OpenQuestions);
        Take(ConversationRules.Said(_events, Say(Siti, CellEventKind.Answer, "Menyusul.", question), []));
        Assert.Equal((2, 1), (Counts().Comments, Counts().OpenQuestions));
        Assert.True(Talk().Threads.Single().IsAnswered);
        Take(ConversationRules.Closed(_events, new() { OperationId = "op", Question = question, Actor = Budi }));
        Assert.Equal(0, Counts().OpenQuestions);
        Assert.Equal("Budi Santoso", Talk().Threads.Single().ClosedBy);
        Assert.Equal("questionClosed", ConversationRules.Closed(_events, new() { OperationId = "op", Question = question, Actor = Budi }).Refused());
        // A late answer is still an answer.
        Take(ConversationRules.Said(_events, Say(Siti, CellEventKind.Answer, "Sudah dilampirkan.", question), []));
    }

    [Fact]
    public void An_answer_may_close_its_question_at_once()
    {
        var question = Take(ConversationRules.Said(_events, Say(Budi, CellEventKind.Question, "Mana?"), []));
        Take(ConversationRules.Said(_events, Say(Siti, CellEventKind.Answer, "Ini.", question) with { Closes = true }, []));
        Assert.Equal(0, Counts().OpenQuestions);
        Assert.Equal("questionClosed", ConversationRules.Said(_events, Say(Siti, CellEventKind.Answer, "Lagi.", question) with { Closes = true }, []).Refused());
    }

    [Fact]
    public void What_fits_nowhere_is_refused_with_its_field()
    {
        var comment = Take(ConversationRules.Said(_events, Say(Budi, CellEventKind.Comment, "Cocokkan."), []));
        Assert.Equal(("required", "text"), Of(Say(Siti, CellEventKind.Comment, " \u202E\u0007 ")));
        Assert.Equal(("tooLong", "text"), Of(Say(Siti, CellEventKind.Comment, new('x', 2001))));
        Assert.Equal(("codeInvalid", "code"), Of(Say(Siti, CellEventKind.Comment, "x") with { Code = "../x" }));
        Assert.Equal(("talkKindInvalid", "kind"), Of(Say(Siti, CellEventKind.Note, "x")));
        Assert.Equal(("talkKindInvalid", "kind"), Of(Say(Siti, CellEventKind.Comment, "x") with { Closes = true }));
        Assert.Equal(("noThread", "about"), Of(Say(Siti, CellEventKind.Answer, "x")));
        Assert.Equal(("noThread", "about"), Of(Say(Siti, CellEventKind.Answer, "x", comment)));
        Assert.Equal(("noThread", "about"), Of(Say(Siti, CellEventKind.Comment, "x", comment) with { Code = "iku-2" }));
        Assert.Equal(("noThread", "about"), Of(Say(Siti, CellEventKind.Comment, "x", 99)));
        Assert.Equal(("noPerson", "mentions"), Of(Say(Siti, CellEventKind.Comment, "x") with { Mentions = ["orang-lain"] }));
        Assert.Equal(("tooManyMentions", "mentions"), Of(Say(Siti, CellEventKind.Comment, "x") with { Mentions = [.. Enumerable.Range(0, 11).Select(n => $"p-{n}")] }));
    }

    [Fact]
    public void Only_people_of_the_conversation_are_mentioned_each_once()
    {
        CellPerson[] people = [new("budi", "Budi Santoso", ActorRole.Reviewer), new("rina", "Rina", ActorRole.Head)];
        var said = ConversationRules.Said(_events, Say(Siti, CellEventKind.Comment, "Mohon dilihat.") with { Mentions = ["budi", "budi"] }, people).Ok();
        Assert.Equal([people[0]], said.Mentions);
    }

    [Fact]
    public void Own_words_are_changed_for_half_an_hour_and_what_they_were_stays()
    {
        var comment = Take(ConversationRules.Said(_events, Say(Siti, CellEventKind.Comment, "171"), []));
        Assert.Equal("notOwn", ConversationRules.Edited(_events, Edit(comment, "173", Budi), Now).Refused());
        Take(ConversationRules.Edited(_events, Edit(comment, "173", Siti), Now.AddMinutes(30)));
        Assert.Equal(("tooLate", "text"), Failed(ConversationRules.Edited(_events, Edit(comment, "174", Siti), Now.AddMinutes(30).AddTicks(1))));
        var entry = Talk().Threads.Single().First;
        Assert.Equal("173", entry.Text);
        Assert.Equal(["171"], entry.Earlier);
        Assert.Equal("noEntry", ConversationRules.Edited(_events, Edit(99, "x", Siti), Now).Refused());
    }

    [Fact]
    public void Own_words_are_taken_back_for_a_day_and_then_nobody_is_shown_them()
    {
        var comment = Take(ConversationRules.Said(_events, Say(Siti, CellEventKind.Comment, "rahasia"), []));
        Take(ConversationRules.Said(_events, Say(Budi, CellEventKind.Comment, "Baik.", comment), []));
        Assert.Equal("notOwn", ConversationRules.Withdrawn(_events, new() { OperationId = "op", Entry = comment, Actor = Budi }, Now).Refused());
        Assert.Equal("tooLate", ConversationRules.Withdrawn(_events, new() { OperationId = "op", Entry = comment, Actor = Siti }, Now.AddDays(1).AddTicks(1)).Refused());
        Take(ConversationRules.Withdrawn(_events, new() { OperationId = "op", Entry = comment, Actor = Siti }, Now.AddDays(1)));
        var thread = Talk().Threads.Single();
        Assert.Equal("", thread.First.Text);
        Assert.NotNull(thread.First.WithdrawnAt);
        Assert.Equal("Baik.", thread.Entries[1].Text);
        Assert.Equal(1, Counts().Comments);
        Assert.DoesNotContain("rahasia", TalkFold.Told(_events[0], new HashSet<long> { comment }).Text, StringComparison.Ordinal);
        Assert.Equal("noEntry", ConversationRules.Withdrawn(_events, new() { OperationId = "op", Entry = comment, Actor = Siti }, Now).Refused());
        Assert.Equal("noThread", ConversationRules.Said(_events, Say(Budi, CellEventKind.Comment, "Lagi.", comment), []).Refused());
    }

    [Fact]
    public void A_note_has_versions_and_nobody_overwrites_what_they_have_not_seen()
    {
        var first = Take(ConversationRules.Noted(_events, Note("Anggaran terlambat.", 0)));
        Assert.Equal("noteChanged", ConversationRules.Noted(_events, Note("Lain.", 0)).Refused());
        var second = Take(ConversationRules.Noted(_events, Note("Anggaran terlambat dua bulan.", first)));
        Assert.Equal(["Anggaran terlambat.", "Anggaran terlambat dua bulan."], Talk().Notes.Select(n => n.Text));
        Assert.Equal(second, Talk().Note(NoteKind.Obstacle)!.Sequence);
        Assert.Equal(1, Counts().Notes);
        Take(ConversationRules.Noted(_events, Note("", second)));
        Assert.Equal(0, Counts().Notes);
        Assert.Equal("required", ConversationRules.Noted(_events, Note(" ", null)).Refused());
        Assert.Equal("roleNotAllowed", ConversationRules.Noted(_events, Note("x", null) with { Actor = Budi }).Refused());
        Assert.Null(Talk().Note(NoteKind.Driver));
    }

    [Fact]
    public void What_is_told_is_short_and_no_character_is_cut_in_half()
    {
        var text = TalkFold.Short(new string('x', 198) + "😀😀");
        Assert.True(text.Length <= CellEvent.MaxText);
        Assert.EndsWith("…", text, StringComparison.Ordinal);
        Assert.DoesNotContain(text, char.IsSurrogate);
        Assert.Equal("pendek", TalkFold.Short("pendek"));
    }

    private static Say Say(Actor by, CellEventKind kind, string text, long? about = null) => new() { OperationId = "op", Code = "iku-1", Kind = kind, Text = text, About = about, Actor = by };

    private static EditSaid Edit(long entry, string text, Actor by) => new() { OperationId = "op", Entry = entry, Text = text, Actor = by };

    private static WriteNote Note(string text, long? expected) => new() { OperationId = "op", Code = "iku-1", Kind = NoteKind.Obstacle, Text = text, Expected = expected, Actor = Siti };

    private static (string, string?) Failed(Outcome<StoredTalk> outcome) => (outcome.Problem.Code, outcome.Problem.Field);

    private (string, string?) Of(Say command) => Failed(ConversationRules.Said(_events, command, []));

    private long Take(Outcome<StoredTalk> outcome)
    {
        _events.Add(outcome.Ok() with { Sequence = _events.Count + 1, At = Now });
        return _events.Count;
    }

    private CellTalk Talk() => TalkFold.Of(_events, "iku-1");

    private TalkCount Counts() => TalkFold.Counts(_events)["iku-1"];
}
