using Kinerja.Grains.Accounts.Contracts;
using Kinerja.Grains.Storage;

namespace Kinerja.Grains.Accounts.Storage;

/// <summary>The main row of an account.</summary>
internal sealed record AccountState : IStoredRecord
{
    /// <summary>Version of this shape.</summary>
    public int Schema { get; init; } = 1;

    /// <summary>Grows by one with each command.</summary>
    public long Revision { get; init; }

    /// <summary>When the account was made, UTC.</summary>
    public DateTimeOffset Created { get; init; }

    /// <summary>Who and how; null when the account was never opened or has been closed.</summary>
    public AccountCredentials? Credentials { get; init; }

    /// <summary>The e-mail address before the present one.</summary>
    public string? Former { get; init; }

    /// <summary>Where roles may be held.</summary>
    public IReadOnlyList<string> Scopes { get; init; } = [];

    /// <summary>Links that went out by mail.</summary>
    public IReadOnlyList<AccountTicket> Tickets { get; init; } = [];

    /// <summary>Operations remembered.</summary>
    public IReadOnlyList<StoredOperation> Operations { get; init; } = [];
}
