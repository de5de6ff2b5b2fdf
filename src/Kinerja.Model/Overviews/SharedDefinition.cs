using Kinerja.Model.Achievements;
using Kinerja.Model.Formulas;
using Kinerja.Model.Models;
using Kinerja.Model.Texts;

namespace Kinerja.Model.Overviews;

/// <summary>A shared indicator as an overview shows and computes it. Everything under one id computes the same.</summary>
[GenerateSerializer, Immutable, Alias("kinerja.shared-definition")]
public sealed record SharedDefinition
{
    /// <summary>Id; sums are made under it.</summary>
    [Id(0)] public required SharedId Id { get; init; }

    /// <summary>The indicator.</summary>
    [Id(1)] public required SharedIndicator Indicator { get; init; }

    /// <summary>Components in the order of the formula; sums stand in this order.</summary>
    [Id(2)] public required IReadOnlyList<SharedPart> Parts { get; init; }

    /// <summary>Name of the model.</summary>
    [Id(3)] public required string ModelName { get; init; }

    /// <summary>Field of government; null when it belongs to none.</summary>
    [Id(4)] public string? Affair { get; init; }

    /// <summary>Policy by which figures of regions are held against targets.</summary>
    [Id(5)] public AchievementPolicy Policy { get; init; } = AchievementPolicy.Default;

    /// <summary>Version whose words these are; of two the later one is shown.</summary>
    [Id(6)] public int Version { get; init; }

    /// <summary>Position in the model, for order.</summary>
    [Id(7)] public int Order { get; init; }

    /// <summary>The definitions of a published version.</summary>
    public static IReadOnlyList<SharedDefinition> Of(ModelVersion version)
    {
        ArgumentNullException.ThrowIfNull(version);
        return [.. version.Content.Indicators.Select((indicator, order) => new SharedDefinition
        {
            Id = new(version.Model, indicator.Code, indicator.Since),
            Indicator = indicator,
            Parts = [.. (FormulaParser.Parse(indicator.FormulaText).Formula?.Components ?? []).Select(c => Part(c, version.Content))],
            ModelName = version.Content.Name,
            Affair = version.Content.Affair,
            Policy = version.Content.Policy,
            Version = version.Number,
            Order = order,
        })];
    }

    private static SharedPart Part(ComponentRef component, ModelContent content)
    {
        var shared = content.Components.FirstOrDefault(c => TextFolding.Fold(c.Name) == component.Name);
        return new(component.Name, component.YearOffset, shared?.Name ?? component.Text, shared?.Unit);
    }
}
