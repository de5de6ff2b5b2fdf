using Kinerja.Model.Outcomes;

namespace Kinerja.Model.Models;

/// <summary>A link that the system proposes; it counts when a person has confirmed it.</summary>
[GenerateSerializer, Immutable, Alias("kinerja.link-proposal")]
public sealed record LinkProposal
{
    /// <summary>Code of the shared indicator.</summary>
    [Id(0)] public required string Shared { get; init; }

    /// <summary>Code of the own indicator; null when none of them comes near.</summary>
    [Id(1)] public string? Own { get; init; }

    /// <summary>Grade proposed; null without an own indicator.</summary>
    [Id(2)] public LinkGrade? Grade { get; init; }

    /// <summary>Why.</summary>
    [Id(3)] public required Text Reason { get; init; }

    /// <summary>Conversion proposed with grade B; empty otherwise.</summary>
    [Id(4)] public IReadOnlyList<ComponentConversion> Conversion { get; init; } = [];

    /// <summary>The link that is in force; null when nobody has confirmed one.</summary>
    [Id(5)] public IndicatorLink? Confirmed { get; init; }
}
