using Kinerja.Model.Outcomes;

namespace Kinerja.Grains.Tenants;

/// <summary>The refusals around the life of a tenant.</summary>
internal static class TenantRefusals
{
    public static Problem Status() => new(
        "tenantStatus",
        new("Langkah ini tidak dapat diambil dari keadaan perangkat daerah sekarang. Muat ulang dan periksa.", "This step cannot be taken from where the agency stands now. Reload and check."),
        "act",
        ProblemKind.Conflict);

    public static Problem ActNotAllowed() => new(
        "tenantActNotAllowed", new("Langkah ini bukan wewenang Anda.", "This step is not yours to take."), "act", ProblemKind.Forbidden);
}
