using Kinerja.Grains.Onboarding.Contracts;

namespace Kinerja.Grains.Onboarding;

/// <summary>The list in a directory. Pure: gives the same list when nothing changes.</summary>
internal static class DirectoryEntries
{
    /// <summary>The list with an entry. What is known stays when the new entry does not say it; what is in use is not put back.</summary>
    public static IReadOnlyList<DirectoryEntry> With(IReadOnlyList<DirectoryEntry> entries, DirectoryEntry entry)
    {
        var known = entries.FirstOrDefault(e => e.Code == entry.Code);
        if (known is { State: TenantState.Active or TenantState.Suspended or TenantState.Closed } && entry.State is (TenantState.Requested or TenantState.Provisioning))
            return entries;
        var next = entry with
        {
            Affair = entry.Affair.Length > 0 ? entry.Affair : known?.Affair ?? "",
            Registration = entry.Registration.Length > 0 ? entry.Registration : known?.Registration ?? "",
        };
        return next == known ? entries : [.. entries.Where(e => e.Code != entry.Code).Append(next).OrderBy(e => e.Code, StringComparer.Ordinal)];
    }

    /// <summary>The list without what a registration only asked for.</summary>
    public static IReadOnlyList<DirectoryEntry> Without(IReadOnlyList<DirectoryEntry> entries, string code, string registration)
    {
        return entries.Any(IsAsked) ? [.. entries.Where(e => !IsAsked(e))] : entries;

        bool IsAsked(DirectoryEntry entry) =>
            entry.Code == code && entry.Registration == registration && entry.State is (TenantState.Requested or TenantState.Provisioning);
    }
}
