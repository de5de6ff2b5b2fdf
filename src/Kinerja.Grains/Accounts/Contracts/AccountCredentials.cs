namespace Kinerja.Grains.Accounts.Contracts;

/// <summary>Who the person is and how they show it. Secrets are kept as hashes; the key of the authenticator comes here encrypted.</summary>
[GenerateSerializer, Immutable, Alias("kinerja.account-credentials")]
public sealed record AccountCredentials
{
    /// <summary>Name, as shown in histories.</summary>
    [Id(0)] public required string Name { get; init; }

    /// <summary>E-mail address as typed.</summary>
    [Id(1)] public required string Email { get; init; }

    /// <summary>True once the person has followed a link sent to the address.</summary>
    [Id(2)] public bool IsConfirmed { get; init; }

    /// <summary>Hash of the password; null while there is none.</summary>
    [Id(3)] public string? PasswordHash { get; init; }

    /// <summary>Changes with password and second factor; sessions begun under another stamp have ended.</summary>
    [Id(4)] public required string Stamp { get; init; }

    /// <summary>Nobody can sign in before this moment; null when the account is not disabled.</summary>
    [Id(5)] public DateTimeOffset? DisabledUntil { get; init; }

    /// <summary>True when a code is asked for after the password.</summary>
    [Id(6)] public bool HasSecondFactor { get; init; }

    /// <summary>Key of the authenticator, encrypted; null while there is none.</summary>
    [Id(7)] public string? AuthenticatorKey { get; init; }

    /// <summary>Number of the last time step of 30 s whose code was used: a code counts once.</summary>
    [Id(8)] public long LastTimeStep { get; init; }

    /// <summary>Hashes of the recovery codes that are left.</summary>
    [Id(9)] public IReadOnlyList<string> RecoveryCodes { get; init; } = [];

    /// <summary>Logins of other services.</summary>
    [Id(10)] public IReadOnlyList<ExternalLogin> Logins { get; init; } = [];

    /// <summary>Passkeys.</summary>
    [Id(11)] public IReadOnlyList<PasskeyRecord> Passkeys { get; init; } = [];

    /// <summary>Whether the password is as long as those of admins must be; neither the password nor its length is kept. Null until it is next typed.</summary>
    [Id(12)] public bool? HasLongPassword { get; init; }
}
