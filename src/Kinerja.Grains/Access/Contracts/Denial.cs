namespace Kinerja.Grains.Access.Contracts;

/// <summary>Why somebody may not do something, as far as they may be told.</summary>
public enum Denial
{
    /// <summary>Nobody has signed in: signing in may help.</summary>
    NotSignedIn = 0,

    /// <summary>The caller may not even know whether there is such a thing: it is answered as what does not exist.</summary>
    Hidden = 1,

    /// <summary>The caller may read this, but not do that.</summary>
    Forbidden = 2,

    /// <summary>The caller holds the role, but it counts only in a session with a second factor.</summary>
    SecondFactor = 3,
}
