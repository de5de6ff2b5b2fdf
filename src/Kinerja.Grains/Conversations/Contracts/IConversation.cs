using Kinerja.Grains.Access.Contracts;
using Kinerja.Grains.Shared;
using Kinerja.Model.Outcomes;
using Orleans.Concurrency;

namespace Kinerja.Grains.Conversations.Contracts;

/// <summary>
/// What people of an agency and its reviewers say about the figures of a period: comments, questions, and the agency's notes. Key: the period, <c>35.08|dinkop-um|2019|tw4</c>.
/// Every act is an event with a number; what stands is made of the events, so nothing that was written is lost when it is changed.
/// </summary>
[Alias("kinerja.IConversation")]
public interface IConversation : IGrainWithStringKey
{
    /// <summary>What was said about one figure.</summary>
    /// <param name="code">Code of the indicator or component.</param>
    [ReadOnly, Needs(Right.Discuss), Alias("Get")]
    Task<CellTalk> Get(string code);

    /// <summary>How much was said, by code; figures about which nothing was said are left out.</summary>
    [ReadOnly, Needs(Right.Discuss), Alias("GetCounts")]
    Task<IReadOnlyDictionary<string, TalkCount>> GetCounts();

    /// <summary>Who takes part: people of the agency and reviewers of its region, each once for each role.</summary>
    [ReadOnly, Needs(Right.Discuss), Alias("GetPeople")]
    Task<IReadOnlyList<CellPerson>> GetPeople();

    /// <summary>What happened after an event, oldest first, at most 100; ask again from the last.</summary>
    /// <param name="sequence">Number of the last event that is known; 0 begins.</param>
    [ReadOnly, Needs(Right.Service), FromGrains("notifier"), Alias("Since")]
    Task<IReadOnlyList<CellEvent>> Since(long sequence);

    /// <summary>What happened last, newest first, at most 8; words that were taken back are left out.</summary>
    [ReadOnly, Needs(Right.Discuss), Alias("Latest")]
    Task<IReadOnlyList<CellEvent>> Latest();

    /// <summary>Writes. Problems: <c>required</c>, <c>tooLong</c>, <c>codeInvalid</c>, <c>talkKindInvalid</c>, <c>noThread</c>, <c>questionClosed</c>, <c>noPerson</c>, <c>tooManyMentions</c>, <c>conversationFull</c>.</summary>
    [Needs(Right.Discuss), Alias("Say")]
    Task<Outcome<Receipt>> Say(Say command);

    /// <summary>Changes one's own words. Problems: <c>noEntry</c>, <c>notOwn</c>, <c>tooLate</c>, <c>required</c>, <c>tooLong</c>.</summary>
    [Needs(Right.Discuss), Alias("Edit")]
    Task<Outcome<Receipt>> Edit(EditSaid command);

    /// <summary>Takes one's own words back. Problems: <c>noEntry</c>, <c>notOwn</c>, <c>tooLate</c>.</summary>
    [Needs(Right.Discuss), Alias("Withdraw")]
    Task<Outcome<Receipt>> Withdraw(WithdrawSaid command);

    /// <summary>Closes a question. Problems: <c>noThread</c>, <c>questionClosed</c>.</summary>
    [Needs(Right.Discuss), Alias("Close")]
    Task<Outcome<Receipt>> Close(CloseQuestion command);

    /// <summary>Writes a note; operator or head of the agency. Problems: <c>tooLong</c>, <c>codeInvalid</c>, <c>noteChanged</c>, <c>roleNotAllowed</c>, <c>conversationFull</c>.</summary>
    [Needs(Right.Discuss), Alias("WriteNote")]
    Task<Outcome<Receipt>> WriteNote(WriteNote command);
}
