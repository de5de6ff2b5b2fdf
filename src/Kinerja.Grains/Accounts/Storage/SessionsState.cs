using Kinerja.Grains.Storage;

namespace Kinerja.Grains.Accounts.Storage;

/// <summary>The row of an account that changes with its use: sessions and attempts. A wrong password changes nothing in the main row.</summary>
internal sealed record SessionsState : IStoredRecord
{
    /// <summary>Version of this shape.</summary>
    public int Schema { get; init; } = 1;

    /// <summary>Grows by one with each write.</summary>
    public long Revision { get; init; }

    /// <summary>Sessions, the oldest first; some may have ended.</summary>
    public IReadOnlyList<StoredSession> Sessions { get; init; } = [];

    /// <summary>Where attempts came from, the oldest first.</summary>
    public IReadOnlyList<StoredSource> Sources { get; init; } = [];

    /// <summary>Wrong attempts from sources that have never signed in, since <see cref="StrangersSince"/>.</summary>
    public int Strangers { get; init; }

    /// <summary>Beginning of the hour in which they are counted, UTC.</summary>
    public DateTimeOffset StrangersSince { get; init; }
}
