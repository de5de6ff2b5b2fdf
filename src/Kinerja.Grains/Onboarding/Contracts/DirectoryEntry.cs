using Kinerja.Grains.Tenants.Contracts;

namespace Kinerja.Grains.Onboarding.Contracts;

/// <summary>An agency in the directory of its region.</summary>
/// <param name="Code">Code.</param>
/// <param name="Name">Name.</param>
/// <param name="Affair">Code of its affair; empty when it is not known.</param>
/// <param name="State">Where it stands as a tenant.</param>
/// <param name="Registration">Registration that asks for it or opened it; empty for an agency that was opened otherwise.</param>
[GenerateSerializer, Immutable, Alias("kinerja.directory-entry")]
public sealed record DirectoryEntry(
    [property: Id(0)] string Code, [property: Id(1)] string Name, [property: Id(2)] string Affair, [property: Id(3)] TenantStatus State, [property: Id(4)] string Registration = "");
