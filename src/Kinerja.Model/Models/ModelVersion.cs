namespace Kinerja.Model.Models;

/// <summary>A published version of a shared model. Never changes.</summary>
[GenerateSerializer, Immutable, Alias("kinerja.model-version")]
public sealed record ModelVersion
{
    /// <summary>The model's key, e.g. <c>koperasi-um</c>.</summary>
    [Id(0)] public required string Model { get; init; }

    /// <summary>Number, 1 upwards without gaps.</summary>
    [Id(1)] public required int Number { get; init; }

    /// <summary>What it holds.</summary>
    [Id(2)] public required ModelContent Content { get; init; }

    /// <summary>What changed against the version before, in words.</summary>
    [Id(3)] public required string Change { get; init; }

    /// <summary>When it was published, UTC.</summary>
    [Id(4)] public required DateTimeOffset At { get; init; }

    /// <summary>Who published it.</summary>
    [Id(5)] public required string By { get; init; }
}
