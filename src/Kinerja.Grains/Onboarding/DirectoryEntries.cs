using Kinerja.Grains.Onboarding.Contracts;
using Kinerja.Grains.Tenants.Contracts;

namespace Kinerja.Grains.Onboarding;

/// <summary>The list in a directory. Pure: gives the same list when nothing changes.</summary>
internal static class DirectoryEntries
{
    /// <summary>The list with an entry. What is known stays when the new entry does not say it; what is in use is not put back.</summary>
    public static IReadOnlyList<DirectoryEntry> With(IReadOnlyList<DirectoryEntry> entries, DirectoryEntry entry)
    {
        var known = entries.FirstOrDefault(e => e.Code == entry.Code);
        // Out of suspension, and out of its end, only the tenant itself leads.
        if (known is { State: TenantStatus.Suspended or TenantStatus.Closed } || (known is { State: TenantStatus.Active } && entry.State is (TenantStatus.Requested or TenantStatus.Provisioning)))
            return entries;
        var next = entry with
        {
            Affair = entry.Affair.Length > 0 ? entry.Affair : known?.Affair ?? "",
            Registration = entry.Registration.Length > 0 ? entry.Registration : known?.Registration ?? "",
        };
        return next == known ? entries : [.. entries.Where(e => e.Code != entry.Code).Append(next).OrderBy(e => e.Code, StringComparer.Ordinal)];
    }

    /// <summary>The list with where an agency stands now; one that is not listed is not listed by it.</summary>
    public static IReadOnlyList<DirectoryEntry> Marked(IReadOnlyList<DirectoryEntry> entries, string code, TenantStatus status) =>
        entries.Any(e => e.Code == code && e.State != status) ? [.. entries.Select(e => e.Code == code ? e with { State = status } : e)] : entries;

    /// <summary>The list without what a registration only asked for.</summary>
    public static IReadOnlyList<DirectoryEntry> Without(IReadOnlyList<DirectoryEntry> entries, string code, string registration)
    {
        return entries.Any(IsAsked) ? [.. entries.Where(e => !IsAsked(e))] : entries;

        bool IsAsked(DirectoryEntry entry) =>
            entry.Code == code && entry.Registration == registration && entry.State is (TenantStatus.Requested or TenantStatus.Provisioning);
    }
}
