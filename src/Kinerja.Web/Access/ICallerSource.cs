using Kinerja.Grains.Access.Contracts;

namespace Kinerja.Web.Access;

/// <summary>One way in which a request shows who makes it: a session, a key. All sources are tried in turn; where none finds anybody, it is the public.</summary>
public interface ICallerSource
{
    /// <summary>The caller; null when the request shows nobody of this kind. What a request shows and what cannot be confirmed counts as nobody.</summary>
    ValueTask<Caller?> Find(HttpContext context);
}
