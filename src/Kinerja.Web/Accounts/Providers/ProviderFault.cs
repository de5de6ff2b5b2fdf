namespace Kinerja.Web.Accounts.Providers;

/// <summary>What may go wrong with a provider. Each has words for people, <c>Fault.…</c>.</summary>
internal enum ProviderFault
{
    /// <summary>No provider is set up, or it is switched off.</summary>
    Off,

    /// <summary>The agency is not in use at present.</summary>
    Suspended,

    /// <summary>It does not answer, answers too slowly or with too much, or lies where the site asks nobody.</summary>
    Unreachable,

    /// <summary>What it says of itself cannot be read, or it calls itself otherwise than the settings.</summary>
    Document,

    /// <summary>The person did not agree, or the provider does not let them.</summary>
    Refused,

    /// <summary>The provider reported a mistake of its own or of the settings.</summary>
    Provider,

    /// <summary>The way back belongs to no sign-in that this browser has begun, was used before, or took too long.</summary>
    State,

    /// <summary>The provider does not take the code, the client or its secret.</summary>
    Code,

    /// <summary>What it says of the person is not signed by it, not for this site, or not for this sign-in.</summary>
    Token,

    /// <summary>It is over or not valid yet: the clocks differ.</summary>
    Clock,

    /// <summary>It does not say who the person is.</summary>
    Subject,

    /// <summary>It gives no e-mail address, and the settings want one.</summary>
    Email,

    /// <summary>It has not verified the address.</summary>
    Unverified,

    /// <summary>The address is of another domain.</summary>
    Domain,

    /// <summary>The account holds no role there and has no invitation.</summary>
    NoRole,

    /// <summary>The secret cannot be read with the present keys of the site.</summary>
    Secret,
}
