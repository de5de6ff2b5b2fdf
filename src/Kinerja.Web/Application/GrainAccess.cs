using Kinerja.Grains.Agencies.Contracts;
using Kinerja.Grains.Audit.Contracts;
using Kinerja.Grains.Imports.Contracts;
using Kinerja.Grains.Indicators.Contracts;
using Kinerja.Grains.Models.Contracts;
using Kinerja.Grains.Overviews.Contracts;
using Kinerja.Grains.Scorecards.Contracts;
using Kinerja.Model.Keys;

namespace Kinerja.Web.Application;

/// <summary>Grains by their typed keys; nobody builds a key from text by hand.</summary>
public static class GrainAccess
{
    public static IAgency Agency(this IGrainFactory grains, AgencyKey key) => grains.GetGrain<IAgency>(key.ToString());

    public static IIndicatorYear IndicatorYear(this IGrainFactory grains, IndicatorYearKey key) => grains.GetGrain<IIndicatorYear>(key.ToString());

    public static IScorecard Scorecard(this IGrainFactory grains, ScorecardKey key) => grains.GetGrain<IScorecard>(key.ToString());

    public static IIndicatorModel IndicatorModel(this IGrainFactory grains, string model) => grains.GetGrain<IIndicatorModel>(model);

    public static IOverview Overview(this IGrainFactory grains, OverviewKey key) => grains.GetGrain<IOverview>(key.ToString());

    /// <summary>The years of a region.</summary>
    public static IRegionYears RegionYears(this IGrainFactory grains, RegionCode region) => grains.GetGrain<IRegionYears>(region.Value);

    /// <summary>The periods of a scorecard on their way.</summary>
    public static ISubmissions Submissions(this IGrainFactory grains, ScorecardKey key) => grains.GetGrain<ISubmissions>(key.ToString());

    /// <summary>The audit of a scope.</summary>
    public static IAuditLog AuditLog(this IGrainFactory grains, string scope) => grains.GetGrain<IAuditLog>(scope);

    public static IImport Import(this IGrainFactory grains, ImportAddress address) => grains.GetGrain<IImport>(address.Key);
}
