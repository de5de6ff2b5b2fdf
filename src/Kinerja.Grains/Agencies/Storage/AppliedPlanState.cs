using System.Text.Json.Serialization;
using Kinerja.Grains.Agencies.Contracts;
using Kinerja.Grains.Storage;
using Kinerja.Model.Plans;

namespace Kinerja.Grains.Agencies.Storage;

/// <summary>
/// What an application changed. Written before the row of the agency refers to it, and over one that nothing refers to any more; it counts only for the operation that it names.
/// </summary>
internal sealed record AppliedPlanState : IStoredRecord
{
    /// <summary>Version of this shape.</summary>
    public int Schema { get; init; } = 1;

    /// <summary>Operation id under which it was applied.</summary>
    public string OperationId { get; init; } = "";

    /// <summary>The plan before; null when there was none.</summary>
    [JsonConverter(typeof(PackedJsonConverter<Plan>))]
    public Plan? Before { get; init; }

    /// <summary>The plan as it was put in place.</summary>
    [JsonConverter(typeof(PackedJsonConverter<Plan>))]
    public Plan After { get; init; } = new() { Header = new() };

    /// <summary>Decisions before.</summary>
    public IReadOnlyDictionary<string, FindingDecision> DecisionsBefore { get; init; } = new Dictionary<string, FindingDecision>();

    /// <summary>Decisions that came with it.</summary>
    public IReadOnlyDictionary<string, FindingDecision> DecisionsAfter { get; init; } = new Dictionary<string, FindingDecision>();

    /// <summary>Where the plan before came from.</summary>
    public PlanOrigin? Origin { get; init; }
}
