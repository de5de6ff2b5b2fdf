using Kinerja.Chaos.Histories;

namespace Kinerja.Chaos.Checking;

/// <summary>Check 6, tenancy: no answer to one tenant holds the marker of another.</summary>
internal static class TenancyCheck
{
    /// <param name="operations">All operations.</param>
    /// <param name="markers">The marker of each tenant.</param>
    public static IEnumerable<Violation> Run(IEnumerable<Operation> operations, IReadOnlyDictionary<string, string> markers)
    {
        var tenants = markers.ToDictionary(m => m.Value, m => m.Key, StringComparer.Ordinal);
        foreach (var operation in operations.Where(o => o.Tenant is not null))
        {
            foreach (var marker in operation.Markers.Where(m => m != markers[operation.Tenant!]))
            {
                yield return new("6", operation.Object, [operation.Id],
                    $"{operation.Story()} was sent for {operation.Tenant}; its answer holds {marker} of {tenants.GetValueOrDefault(marker, "nobody known")}.");
            }
        }
    }
}
