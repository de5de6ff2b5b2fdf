namespace Kinerja.Grains.DocumentTemplates.Contracts;

/// <summary>A version of a template.</summary>
[GenerateSerializer, Immutable, Alias("kinerja.template-version")]
public sealed record TemplateVersion
{
    /// <summary>Id, made of its kind and content.</summary>
    [Id(0)] public required string Id { get; init; }

    /// <summary>Code of the kind of documents that it is for.</summary>
    [Id(1)] public required string Kind { get; init; }

    /// <summary>Number among those of its kind, from 1.</summary>
    [Id(2)] public required int Number { get; init; }

    /// <summary>Name of the file as brought.</summary>
    [Id(3)] public required string Name { get; init; }

    /// <summary>Bytes.</summary>
    [Id(4)] public required int Size { get; init; }

    /// <summary>SHA-256 of the content.</summary>
    [Id(5)] public required string Sha256 { get; init; }

    /// <summary>Who brought it.</summary>
    [Id(6)] public required string By { get; init; }

    /// <summary>When, UTC.</summary>
    [Id(7)] public required DateTimeOffset At { get; init; }

    /// <summary>True when documents of its kind are written with it.</summary>
    [Id(8)] public bool IsInUse { get; init; }
}
