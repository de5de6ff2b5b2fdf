using Kinerja.Model.Achievements;

namespace Kinerja.Model.Models;

/// <summary>What a version of a shared model holds.</summary>
[GenerateSerializer, Immutable, Alias("kinerja.model-content")]
public sealed record ModelContent
{
    /// <summary>Name of the model: <i>Koperasi dan usaha mikro</i>.</summary>
    [Id(0)] public required string Name { get; init; }

    /// <summary>Code of the field of government, e.g. <c>2.17</c>; null when it belongs to none.</summary>
    [Id(1)] public string? Affair { get; init; }

    /// <summary>Components, in order.</summary>
    [Id(2)] public IReadOnlyList<SharedComponent> Components { get; init; } = [];

    /// <summary>Indicators, in order.</summary>
    [Id(3)] public IReadOnlyList<SharedIndicator> Indicators { get; init; } = [];

    /// <summary>How the figures of regions are held against their targets; agencies keep their own policies.</summary>
    [Id(4)] public AchievementPolicy Policy { get; init; } = AchievementPolicy.Default;

    /// <summary>The indicator with a code, or null.</summary>
    public SharedIndicator? Indicator(string code) => Indicators.FirstOrDefault(i => i.Code == code);

    /// <summary>The component with a code, or null.</summary>
    public SharedComponent? Component(string code) => Components.FirstOrDefault(c => c.Code == code);
}
