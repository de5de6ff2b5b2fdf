namespace Kinerja.Web.Accounts;

/// <summary>How an attempt to sign in ended.</summary>
internal enum SignInAnswer
{
    /// <summary>A session has begun.</summary>
    Done,

    /// <summary>The password was right; a code is asked for.</summary>
    CodeWanted,

    /// <summary>Wrong, unknown, disabled, or to wait: the answer does not say which.</summary>
    Refused,

    /// <summary>Too many attempts at once; nothing was looked at.</summary>
    Busy,
}
