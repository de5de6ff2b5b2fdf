using System.Text.Json.Serialization;
using Kinerja.Grains.Agencies.Contracts;
using Kinerja.Grains.Storage;
using Kinerja.Model.Achievements;
using Kinerja.Model.Models;
using Kinerja.Model.Plans;

namespace Kinerja.Grains.Agencies.Storage;

/// <summary>The row of an agency.</summary>
internal sealed record AgencyState : IStoredRecord
{
    /// <summary>Version of this shape.</summary>
    /// <remarks>2: the plan holds what indicators meant before, and the years they are valid in. A row of version 1 means the same in it, and is written back as one.</remarks>
    public int Schema { get; init => field = Math.Max(value, 2); } = 2;

    /// <summary>Grows by one with each command.</summary>
    public long Revision { get; init; }

    /// <summary>Revision at which profile, cascade or cards last changed.</summary>
    public long CascadeRevision { get; init; }

    /// <summary>Name.</summary>
    public string Name { get; init; } = "";

    /// <summary>Name of the region.</summary>
    public string RegionName { get; init; } = "";

    /// <summary>IANA zone.</summary>
    public string TimeZone { get; init; } = "Asia/Jakarta";

    /// <summary>Days until a quarter is due.</summary>
    public int DueDays { get; init; } = 15;

    /// <summary>True for sample agencies.</summary>
    public bool IsSample { get; init; }

    /// <summary>The plan; null before the first.</summary>
    [JsonConverter(typeof(PackedJsonConverter<Plan>))]
    public Plan? Plan { get; init; }

    /// <summary>The policy in force.</summary>
    public AchievementPolicy Policy { get; init; } = AchievementPolicy.Default;

    /// <summary>Decisions by finding id.</summary>
    public IReadOnlyDictionary<string, FindingDecision> Decisions { get; init; } = new Dictionary<string, FindingDecision>();

    /// <summary>Where the plan came from.</summary>
    public PlanOrigin? Origin { get; init; }

    /// <summary>Operation id of the plan last applied; null before the first.</summary>
    public string? Applied { get; init; }

    /// <summary>Changes of the plan that have not reached all their indicator-years, oldest first.</summary>
    public IReadOnlyList<PlanPush> Pushes { get; init; } = [];

    /// <summary>Operations remembered.</summary>
    public IReadOnlyList<StoredOperation> Operations { get; init; } = [];

    /// <summary>Shared models by year.</summary>
    public IReadOnlyList<ModelAdoption> Adoptions { get; init; } = [];

    /// <summary>The versions that the adoptions name, as they were published.</summary>
    [JsonConverter(typeof(PackedJsonConverter<IReadOnlyList<ModelVersion>>))]
    public IReadOnlyList<ModelVersion> ModelVersions { get; init; } = [];

    /// <summary>Imports that were applied, oldest first; what each changed lies in a row of its own while it can be taken back.</summary>
    public IReadOnlyList<StoredApplication> Applications { get; init; } = [];

    /// <summary>Indicator-years that still wait.</summary>
    [JsonIgnore]
    public int Pending => Pushes.Sum(p => p.Count);
}
