using Kinerja.Grains.Access;
using Kinerja.Grains.Access.Contracts;
using Kinerja.Grains.Shared;
using Kinerja.Grains.Tenants.Contracts;
using Kinerja.Model.Keys;

namespace Kinerja.Web.Application.Search;

/// <summary>The agencies that somebody may read: those where they hold a role, those of a region they review, and the example.</summary>
internal sealed class ReadableAgencies(IGrainFactory grains, AccessRules rules, IEnumerable<OpenScope> open)
{
    /// <summary>Agencies of one answer.</summary>
    public const int Most = 100;

    /// <summary>Their keys, own ones first, and whether there are more.</summary>
    public async Task<(IReadOnlyList<AgencyKey> Keys, bool IsCut)> Of(Caller caller)
    {
        var keys = new List<AgencyKey>();
        foreach (var scope in caller.Grants.Select(g => g.Scope))
        {
            if (AgencyKey.TryParse(scope, out var key))
                keys.Add(key);
        }

        foreach (var region in caller.Grants.Where(g => g.Role == ActorRole.Reviewer).Select(g => g.Scope).Distinct(StringComparer.Ordinal))
        {
            if (RegionCode.TryParse(region, out var code))
                keys.AddRange((await grains.Directory(code.Value).List()).Where(e => e.State is TenantStatus.Active or TenantStatus.Suspended).Select(e => new AgencyKey(code, e.Code)));
        }

        foreach (var example in open)
        {
            if (AgencyKey.TryParse(example.Scope, out var key))
                keys.Add(key);
        }

        var readable = keys.Distinct().Where(k => rules.Allows(Right.ReadAgency, k.ToString(), caller)).ToList();
        return ([.. readable.Take(Most)], readable.Count > Most);
    }
}
