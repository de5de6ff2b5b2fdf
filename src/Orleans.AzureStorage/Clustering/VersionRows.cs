using System.Globalization;
using Azure.Data.Tables;

namespace Orleans.AzureStorage.Clustering;

/// <summary>
/// The three rows of a cluster that carry its version. <see cref="Version"/> orders writers; <see cref="Start"/> and <see cref="End"/> sort before and
/// after every silo and show the same number, so that a reader of several pages notices a writer that came in between.
/// </summary>
internal static class VersionRows
{
    /// <summary>Key of the row whose ETag every change must name.</summary>
    public const string Version = "VersionRow";

    /// <summary>Key of the first row.</summary>
    public const string Start = "!Start";

    /// <summary>Key of the last row.</summary>
    public const string End = "~End";

    private const string Number = "MembershipVersion";

    /// <summary>Whether a row is one of the three.</summary>
    public static bool Has(string rowKey) => rowKey is Version or Start or End;

    /// <summary>One of the three rows at a version.</summary>
    public static TableEntity Create(string clusterId, string rowKey, int version)
    {
        var row = new TableEntity(clusterId, rowKey) { ["DeploymentId"] = clusterId, [Number] = version.ToString(CultureInfo.InvariantCulture) };
        // Older cleaners take every row that is not living for a dead silo.
        if (rowKey != Version)
            row[SiloRow.Status] = "Active";
        return row;
    }

    /// <summary>The version that a row shows.</summary>
    /// <exception cref="FormatException">It shows none.</exception>
    public static int Read(TableEntity row) =>
        int.TryParse(row[Number] as string, NumberStyles.None, CultureInfo.InvariantCulture, out var version)
            ? version
            : throw new FormatException($"{Number} of row {row.RowKey} of cluster {row.PartitionKey} cannot be read: '{row[Number] ?? "nothing"}'.");
}
