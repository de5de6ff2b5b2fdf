namespace Kinerja.Grains.Tenants.Contracts;

/// <summary>Something that was done to a tenant.</summary>
/// <param name="Act">What.</param>
/// <param name="To">The status after it.</param>
/// <param name="Reason">Why; null when not said.</param>
/// <param name="By">Who, as shown.</param>
/// <param name="At">When, UTC.</param>
/// <param name="Account">Account of who did it; empty where no person did.</param>
[GenerateSerializer, Immutable, Alias("kinerja.tenant-step")]
public sealed record TenantStep(
    [property: Id(0)] TenantAct Act, [property: Id(1)] TenantStatus To, [property: Id(2)] string? Reason, [property: Id(3)] string By, [property: Id(4)] DateTimeOffset At,
    [property: Id(5)] string Account = "");
