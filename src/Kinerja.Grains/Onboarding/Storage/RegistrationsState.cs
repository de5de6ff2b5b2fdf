using Kinerja.Grains.Storage;

namespace Kinerja.Grains.Onboarding.Storage;

/// <summary>The row of an account's registrations.</summary>
internal sealed record RegistrationsState : IStoredRecord
{
    /// <summary>Version of this shape.</summary>
    public int Schema { get; init; } = 1;

    /// <summary>Ids, oldest first.</summary>
    public IReadOnlyList<string> Registrations { get; init; } = [];
}
