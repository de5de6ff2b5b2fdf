namespace Kinerja.Model.Plans;

/// <summary>An objective (<i>sasaran</i>).</summary>
[GenerateSerializer, Immutable, Alias("kinerja.objective")]
public sealed record Objective
{
    /// <summary>Stable within the plan, e.g. <c>s-1</c>.</summary>
    [Id(0)] public required string Code { get; init; }

    /// <summary>As printed; null when none.</summary>
    [Id(1)] public string? Number { get; init; }

    /// <summary>Cleaned name.</summary>
    [Id(2)] public required string Name { get; init; }

    /// <summary>Code of the agency goal it serves; null when the document does not say.</summary>
    [Id(3)] public string? Goal { get; init; }

    /// <summary>Where it stands; several tables may name it.</summary>
    [Id(4)] public IReadOnlyList<SourceLocation> Sources { get; init; } = [];

    /// <summary>The text as written, when cleaning changed it; else null.</summary>
    [Id(5)] public string? OriginalName { get; init; }
}
