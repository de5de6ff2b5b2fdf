using Kinerja.Model.Imports.Undo;
using Kinerja.Model.Outcomes;
using Kinerja.Model.Plans;

namespace Kinerja.Grains.Agencies.Contracts;

/// <summary>What would go back if an import were taken back now.</summary>
[GenerateSerializer, Immutable, Alias("kinerja.undo-preview")]
public sealed record UndoPreview
{
    /// <summary>The application.</summary>
    [Id(0)] public required ImportApplication Application { get; init; }

    /// <summary>Revision of the agency that this was made at.</summary>
    [Id(1)] public required long Revision { get; init; }

    /// <summary>The plan as it would be; null when the agency would have none.</summary>
    [Id(2)] public Plan? Plan { get; init; }

    /// <summary>What keeps it from going back, each thing by name; empty when nothing does.</summary>
    [Id(3)] public IReadOnlyList<UndoObstacle> Obstacles { get; init; } = [];

    /// <summary>Why the plan would not be taken over as it would be; empty when it would.</summary>
    [Id(4)] public IReadOnlyList<Problem> Problems { get; init; } = [];
}
