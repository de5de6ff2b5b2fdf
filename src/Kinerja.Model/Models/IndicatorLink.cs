namespace Kinerja.Model.Models;

/// <summary>An agency's own indicator tied to a shared one. Own wording and numbering stay as they are.</summary>
[GenerateSerializer, Immutable, Alias("kinerja.indicator-link")]
public sealed record IndicatorLink
{
    /// <summary>Code of the shared indicator within its model. One own indicator stands for it.</summary>
    [Id(0)] public required string Shared { get; init; }

    /// <summary>Code of the own indicator, key or goal.</summary>
    [Id(1)] public required string Own { get; init; }

    /// <summary>Grade as a person confirmed it.</summary>
    [Id(2)] public required LinkGrade Grade { get; init; }

    /// <summary>Why this grade, in the person's words; 3–500 characters.</summary>
    [Id(3)] public required string Reason { get; init; }

    /// <summary>For grade B: every component of the shared formula from own figures. Empty otherwise.</summary>
    [Id(4)] public IReadOnlyList<ComponentConversion> Conversion { get; init; } = [];
}
