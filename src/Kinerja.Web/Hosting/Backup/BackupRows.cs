using Kinerja.Web.Hosting.Tenants;

namespace Kinerja.Web.Hosting.Backup;

/// <summary>Which rows are copied, and which of them a restore brings back.</summary>
internal static class BackupRows
{
    /// <summary>Rows that only save work; a roll-up without one looks at its children again.</summary>
    public const string Snapshot = "snapshot";

    // Parts of the snapshots of large overviews.
    private static readonly string[] OfSnapshots = ["parts-", "totals-"];

    /// <summary>
    /// What a restore leaves as it is now, where there is anything of it: the audit, which nothing may take back; where the agency stands; who is let in and by what key, so that no
    /// access comes back that was taken since; and what was told to whom, so that nobody is told twice.
    /// </summary>
    public static IReadOnlyList<string> Living { get; } = ["admissions", "agency-name", "api-keys", TenantTypes.Audit, "members", "notifier", "single-sign-on", TenantTypes.Tenant, "visits"];

    /// <summary>True for rows of which each version is copied. The audit keeps every entry by itself and has anchors of its own; it is part of the whole copies.</summary>
    public static bool IsFollowed(string type, string row) => IsCopied(row) && type != TenantTypes.Audit;

    /// <summary>True for rows that a whole copy holds.</summary>
    public static bool IsCopied(string row) => row != Snapshot && !Array.Exists(OfSnapshots, part => row.StartsWith(part, StringComparison.Ordinal));

    /// <summary>True for rows that say what the agency's content is.</summary>
    public static bool Counts(RowVersion row) => row.Type != TenantTypes.Audit && !TenantTypes.IsDerived(row.Name);
}
