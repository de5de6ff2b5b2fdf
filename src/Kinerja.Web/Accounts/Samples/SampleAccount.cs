using Kinerja.Grains.Access.Contracts;
using Kinerja.Grains.Shared;

namespace Kinerja.Web.Accounts.Samples;

/// <summary>A person of the example.</summary>
/// <param name="Code">Names the person in the form of the sign-in page.</param>
/// <param name="Name">As shown.</param>
/// <param name="Role">The role.</param>
/// <param name="Scope">Where it is held, see <see cref="AccessScope"/>.</param>
internal sealed record SampleAccount(string Code, string Name, ActorRole Role, string Scope)
{
    /// <summary>All of them: who works in Lumajang, above it and on the platform.</summary>
    public static IReadOnlyList<SampleAccount> All { get; } =
    [
        new("operator", "Operator Dinkop (contoh)", ActorRole.Operator, "35.08|dinkop-um"),
        new("kepala", "Kepala Dinkop (contoh)", ActorRole.Head, "35.08|dinkop-um"),
        new("pengelola", "Pengelola Dinkop (contoh)", ActorRole.AgencyAdmin, "35.08|dinkop-um"),
        new("peninjau", "Peninjau Kabupaten (contoh)", ActorRole.Reviewer, "35.08"),
        new("pengelola-kabupaten", "Pengelola Kabupaten (contoh)", ActorRole.AgencyAdmin, "35.08"),
        new("provinsi", "Pembaca Provinsi (contoh)", ActorRole.ProvinceViewer, "35"),
        new("platform", "Pengelola Platform (contoh)", ActorRole.PlatformAdmin, AccessScope.Platform),
    ];

    /// <summary>The address; its domain belongs to nobody.</summary>
    public string Email => $"{Code}@contoh.example";
}
