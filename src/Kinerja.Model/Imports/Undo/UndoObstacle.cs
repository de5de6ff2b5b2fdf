using Kinerja.Model.Periods;

namespace Kinerja.Model.Imports.Undo;

/// <summary>Something that an import put in place and that somebody has changed or reported on since.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Code">Code of the row; empty for the head of the plan and who signed.</param>
/// <param name="Name">Its name as the plan has it now.</param>
/// <param name="Year">The year, for a target, a figure, a definition or a signed version.</param>
/// <param name="Period">The period, for a target or a figure.</param>
/// <param name="By">Who changed it; null when the plan does not know.</param>
/// <param name="At">When, UTC; null when the plan does not know.</param>
[GenerateSerializer, Immutable, Alias("kinerja.undo-obstacle")]
public sealed record UndoObstacle(
    [property: Id(0)] UndoObstacleKind Kind,
    [property: Id(1)] string Code,
    [property: Id(2)] string Name,
    [property: Id(3)] int? Year = null,
    [property: Id(4)] Period? Period = null,
    [property: Id(5)] string? By = null,
    [property: Id(6)] DateTimeOffset? At = null);
