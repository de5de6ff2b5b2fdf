using Kinerja.Grains.Storage;

namespace Kinerja.Grains.Accounts.Storage;

/// <summary>The row of a name.</summary>
internal sealed record LoginNameState : IStoredRecord
{
    /// <summary>Version of this shape.</summary>
    public int Schema { get; init; } = 1;

    /// <summary>Who has it; empty when nobody has any more.</summary>
    public string Account { get; init; } = "";

    /// <summary>Reserved until, UTC; null when the name is bound.</summary>
    public DateTimeOffset? Until { get; init; }
}
