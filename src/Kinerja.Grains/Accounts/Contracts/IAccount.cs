using Kinerja.Grains.Access.Contracts;
using Kinerja.Grains.Shared;
using Kinerja.Model.Outcomes;
using Orleans.Concurrency;

namespace Kinerja.Grains.Accounts.Contracts;

/// <summary>A person's account. Key: account id, 32 hexadecimal digits.</summary>
[Alias("kinerja.IAccount")]
public interface IAccount : IGrainWithStringKey
{
    /// <summary>What the edge needs to know to build the caller of a request; null when the account is gone, disabled, or the session has ended.</summary>
    /// <param name="session">Session id from the cookie.</param>
    [ReadOnly, Needs(Right.Service), Alias("GetAccess")]
    Task<AccountAccess?> GetAccess(string session);

    /// <summary>Remembers that a scope is worth asking for roles of this account. Called before a role is given there; naming one twice, or one too many, does no harm.</summary>
    [Needs(Right.Service), FromGrains("members"), Alias("AddScope")]
    Task AddScope(string scope);

    /// <summary>Scopes worth asking for roles of this account; one that holds none any more may be among them.</summary>
    [ReadOnly, Needs(Right.Service), Alias("GetScopes")]
    Task<IReadOnlyList<string>> GetScopes();

    /// <summary>Forgets a scope: it is gone, and nobody holds a role there any more.</summary>
    [Needs(Right.Service), Alias("RemoveScope")]
    Task RemoveScope(string scope);

    /// <summary>The address that the account has shown to be its own; null when there is none.</summary>
    [ReadOnly, FromGrains("inbox", "registration"), Alias("GetConfirmedEmail")]
    Task<string?> GetConfirmedEmail();

    /// <summary>The account; null when there is none.</summary>
    [ReadOnly, Needs(Right.Service), Alias("Get")]
    Task<AccountView?> Get();

    /// <summary>Makes the account, or gives one that is not confirmed yet another ticket. Problems: <c>accountThere</c>, <c>operationReused</c>.</summary>
    [Needs(Right.Service), Alias("Open")]
    Task<Outcome<Receipt>> Open(OpenAccount command);

    /// <summary>Keeps changed credentials. Problems: <c>noAccount</c>, <c>revisionConflict</c>, <c>operationReused</c>.</summary>
    [Needs(Right.Service), Alias("Save")]
    Task<Outcome<Receipt>> Save(SaveAccount command);

    /// <summary>Ends the account: nothing of the person stays, nobody can sign in. Doing it twice does no harm.</summary>
    [Needs(Right.Service), Alias("Close")]
    Task Close();

    /// <summary>Keeps a ticket that goes out by mail. Problems: <c>noAccount</c>, <c>operationReused</c>.</summary>
    [Needs(Right.Service), Alias("Issue")]
    Task<Outcome<Receipt>> Issue(IssueTicket command);

    /// <summary>What a ticket says; null when it is unknown, used or too old.</summary>
    [ReadOnly, Needs(Right.Service), Alias("GetTicket")]
    Task<AccountTicket?> GetTicket(TicketPurpose purpose, string hash);

    /// <summary>Uses a ticket, once, for what it was issued for. Problems: <c>ticketInvalid</c>, <c>operationReused</c>.</summary>
    [Needs(Right.Service), Alias("UseTicket")]
    Task<Outcome<Receipt>> UseTicket(UseTicket command);

    /// <summary>Begins a session; the same id twice begins it once. Problems: <c>noAccount</c>.</summary>
    [Needs(Right.Service), Alias("BeginSession")]
    Task<Outcome<Receipt>> BeginSession(BeginSession command);

    /// <summary>Living sessions, the latest first.</summary>
    [ReadOnly, Needs(Right.Service), Alias("GetSessions")]
    Task<IReadOnlyList<SessionView>> GetSessions();

    /// <summary>Ends a session. One that has ended, or never was, is no mistake.</summary>
    /// <param name="key">Name of the session as in <see cref="SessionView.Key"/>.</param>
    [Needs(Right.Service), Alias("EndSession")]
    Task EndSession(string key);

    /// <summary>Ends all sessions.</summary>
    [Needs(Right.Service), FromGrains("members"), Alias("EndSessions")]
    Task EndSessions();

    /// <summary>False while a source has to wait after too many wrong passwords or codes.</summary>
    /// <param name="source">Address of the network that the attempt comes from.</param>
    [ReadOnly, Needs(Right.Service), Alias("MayTry")]
    Task<bool> MayTry(string source);

    /// <summary>Counts an attempt. True for a right one that counts; false for a wrong one, and for a right one of a source that has to wait.</summary>
    /// <param name="source">Address of the network that the attempt comes from.</param>
    /// <param name="isRight">True when password or code were right.</param>
    [Needs(Right.Service), Alias("Attempt")]
    Task<bool> Attempt(string source, bool isRight);
}
