using Kinerja.Grains.SingleSignOn.Contracts;
using Kinerja.Grains.Storage;

namespace Kinerja.Grains.SingleSignOn.Storage;

/// <summary>The row of a provider.</summary>
internal sealed record SingleSignOnState : IStoredRecord
{
    /// <summary>Version of this shape.</summary>
    public int Schema { get; init; } = 1;

    /// <summary>Grows by one with each command.</summary>
    public long Revision { get; init; }

    /// <summary>Grows by one with each change of the settings; a trial of the connection changes none.</summary>
    public long Edition { get; init; }

    /// <summary>The settings; null before anything was set.</summary>
    public ProviderSettings? Settings { get; init; }

    /// <summary>The secret, protected with the keys of the site; null when there is none.</summary>
    public string? Secret { get; init; }

    /// <summary>Who changed the settings last, as shown.</summary>
    public string By { get; init; } = "";

    /// <summary>When that was, UTC.</summary>
    public DateTimeOffset At { get; init; }

    /// <summary>The last time the connection was tried.</summary>
    public ProviderTry? Try { get; init; }

    /// <summary>Operations remembered.</summary>
    public IReadOnlyList<StoredOperation> Operations { get; init; } = [];
}
