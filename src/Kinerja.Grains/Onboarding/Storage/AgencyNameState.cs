using Kinerja.Grains.Storage;

namespace Kinerja.Grains.Onboarding.Storage;

/// <summary>The row of a name. It is written and never deleted: a name that is free again keeps a row without a holder.</summary>
internal sealed record AgencyNameState : IStoredRecord
{
    /// <summary>Version of this shape.</summary>
    public int Schema { get; init; } = 1;

    /// <summary>Registration that has it; empty when nobody does.</summary>
    public string Holder { get; init; } = "";

    /// <summary>Until when, UTC; means nothing once it is settled.</summary>
    public DateTimeOffset Until { get; init; }

    /// <summary>True once an agency has it for ever.</summary>
    public bool IsSettled { get; init; }

    /// <summary>How often it has changed hands.</summary>
    public long Turns { get; init; }
}
