namespace Kinerja.Model.Outcomes;

/// <summary>What kind of refusal a <see cref="Problem"/> is; the API turns it into a status code.</summary>
public enum ProblemKind
{
    /// <summary>The input is wrong (422).</summary>
    Invalid = 0,

    /// <summary>The thing named does not exist (404).</summary>
    NotFound = 1,

    /// <summary>Somebody else changed it first (409, or 412 with If-Match).</summary>
    Conflict = 2,

    /// <summary>The caller may not do this (403).</summary>
    Forbidden = 3,

    /// <summary>The period is closed (423).</summary>
    Locked = 4,

    /// <summary>The input is over a limit (413).</summary>
    TooLarge = 5,

    /// <summary>Storage or the cluster does not answer at the moment; nothing was written (503).</summary>
    Unavailable = 6,
}
