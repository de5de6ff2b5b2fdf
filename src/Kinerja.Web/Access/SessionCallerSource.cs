using Kinerja.Grains.Access.Contracts;

namespace Kinerja.Web.Access;

/// <summary>The person behind a session cookie: the account and the session that it names, as long as both are still good.</summary>
internal sealed class SessionCallerSource(SessionCallers callers) : ICallerSource
{
    /// <summary>Claim with the account id.</summary>
    public const string Account = "sub";

    /// <summary>Claim with the session id.</summary>
    public const string Session = "sid";

    /// <inheritdoc/>
    public ValueTask<Caller?> Find(HttpContext context) =>
        context.User.Identity is { IsAuthenticated: true } && context.User.FindFirst(Account)?.Value is { Length: > 0 } account && context.User.FindFirst(Session)?.Value is { Length: > 0 } session
            ? callers.Find(account, session)
            : ValueTask.FromResult<Caller?>(null);
}
