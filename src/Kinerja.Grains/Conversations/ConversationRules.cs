using Kinerja.Grains.Conversations.Contracts;
using Kinerja.Grains.Conversations.Storage;
using Kinerja.Grains.Shared;
using Kinerja.Model.Keys;
using Kinerja.Model.Outcomes;

namespace Kinerja.Grains.Conversations;

/// <summary>What may be said, and the event that it becomes. Pure; number and time are given by the grain.</summary>
internal static class ConversationRules
{
    /// <summary>The event of a comment, question or reply.</summary>
    /// <param name="events">What happened so far.</param>
    /// <param name="command">What is said.</param>
    /// <param name="people">Who takes part; asked for only when somebody is mentioned.</param>
    public static Outcome<StoredTalk> Said(IReadOnlyList<StoredTalk> events, Say command, IReadOnlyList<CellPerson> people)
    {
        if (!KeyText.IsCode(command.Code))
            return ConversationRefusals.CodeInvalid();
        if (command.Kind is not (CellEventKind.Comment or CellEventKind.Question or CellEventKind.Answer) || (command.Kind == CellEventKind.Question && command.About is not null) || (command.Closes && command.Kind != CellEventKind.Answer))
            return ConversationRefusals.KindInvalid();
        if (Words(command.Text) is var text && !text.IsOk)
            return text.Problem;
        if (command.About is not null || command.Kind == CellEventKind.Answer)
        {
            if (Find(events, command.Code, command.About) is not { } thread || (thread.First.Kind == CellEventKind.Question) != (command.Kind == CellEventKind.Answer))
                return ConversationRefusals.NoThread();
            if (command.Closes && thread.ClosedAt is not null)
                return ConversationRefusals.QuestionClosed();
        }

        var accounts = command.Mentions.Distinct(StringComparer.Ordinal).ToList();
        if (accounts.Count > ConversationLimits.MaxMentions)
            return ConversationRefusals.TooManyMentions(ConversationLimits.MaxMentions);
        var mentioned = accounts.ConvertAll(account => people.FirstOrDefault(p => p.Account == account));
        if (mentioned.Contains(null))
            return ConversationRefusals.NoPerson();
        return Event(command.Kind, command.Code, command.Actor) with { Text = text.Value!, About = command.About, Closes = command.Closes, Mentions = [.. mentioned.OfType<CellPerson>()] };
    }

    /// <summary>The event of other words in place of one's own.</summary>
    public static Outcome<StoredTalk> Edited(IReadOnlyList<StoredTalk> events, EditSaid command, DateTimeOffset now)
    {
        if (Own(events, command.Entry, command.Actor) is var said && !said.IsOk)
            return said.Problem;
        if (now - said.Value.At > ConversationLimits.Edit)
            return ConversationRefusals.TooLateToEdit((int)ConversationLimits.Edit.TotalMinutes);
        return Words(command.Text) is { IsOk: true } text
            ? Event(CellEventKind.Edited, said.Value.Code, command.Actor) with { Text = text.Value, About = command.Entry }
            : Words(command.Text).Problem;
    }

    /// <summary>The event of taking one's own words back.</summary>
    public static Outcome<StoredTalk> Withdrawn(IReadOnlyList<StoredTalk> events, WithdrawSaid command, DateTimeOffset now)
    {
        if (Own(events, command.Entry, command.Actor) is var said && !said.IsOk)
            return said.Problem;
        return now - said.Value.At > ConversationLimits.Withdraw
            ? ConversationRefusals.TooLateToWithdraw((int)ConversationLimits.Withdraw.TotalHours)
            : Event(CellEventKind.Withdrawn, said.Value.Code, command.Actor) with { About = command.Entry };
    }

    /// <summary>The event of closing a question.</summary>
    public static Outcome<StoredTalk> Closed(IReadOnlyList<StoredTalk> events, CloseQuestion command)
    {
        if (events.FirstOrDefault(e => e.Sequence == command.Question && e.Kind == CellEventKind.Question) is not { } question)
            return ConversationRefusals.NoThread();
        return Find(events, question.Code, question.Sequence) is not { IsOpen: true }
            ? ConversationRefusals.QuestionClosed()
            : Event(CellEventKind.Closed, question.Code, command.Actor) with { About = question.Sequence };
    }

    /// <summary>The event of a wording of a note.</summary>
    public static Outcome<StoredTalk> Noted(IReadOnlyList<StoredTalk> events, WriteNote command)
    {
        if (command.Actor.Role is not (ActorRole.Operator or ActorRole.Head))
            return ConversationRefusals.NoteRole();
        if (!KeyText.IsCode(command.Code))
            return ConversationRefusals.CodeInvalid();
        if (!Enum.IsDefined(command.Kind))
            return ConversationRefusals.KindInvalid();
        var text = PlainText.Lines(command.Text);
        if (text.Length > ConversationLimits.MaxText)
            return Refusals.TooLong("text", ConversationLimits.MaxText);
        var last = events.LastOrDefault(e => e.Kind == CellEventKind.Note && e.Code == command.Code && e.Note == command.Kind);
        if (command.Expected is { } expected && expected != (last?.Sequence ?? 0))
            return last is null ? ConversationRefusals.NoEntry() : ConversationRefusals.NoteChanged(last.By);
        if (text.Length == 0 && last is null or { Text.Length: 0 })
            return Refusals.Required("text");
        return Event(CellEventKind.Note, command.Code, command.Actor) with { Text = text, Note = command.Kind };
    }

    private static StoredTalk Event(CellEventKind kind, string code, Actor actor) => new() { Kind = kind, Code = code, ById = actor.Id, By = actor.Name, Role = actor.Role };

    private static TalkThread? Find(IReadOnlyList<StoredTalk> events, string code, long? first) =>
        TalkFold.Of(events, code).Threads.FirstOrDefault(t => t.First.Sequence == first && t.First.WithdrawnAt is null);

    private static Outcome<StoredTalk> Own(IReadOnlyList<StoredTalk> events, long entry, Actor actor)
    {
        if (events.FirstOrDefault(e => e.Sequence == entry && TalkFold.IsSaid(e)) is not { } said || events.Any(e => e.Kind == CellEventKind.Withdrawn && e.About == entry))
            return ConversationRefusals.NoEntry();
        return said.ById == actor.Id ? said : ConversationRefusals.NotOwn();
    }

    private static Outcome<string> Words(string? text)
    {
        var clean = PlainText.Lines(text);
        if (clean.Length == 0)
            return Refusals.Required("text");
        return clean.Length > ConversationLimits.MaxText ? Refusals.TooLong("text", ConversationLimits.MaxText) : clean;
    }
}
