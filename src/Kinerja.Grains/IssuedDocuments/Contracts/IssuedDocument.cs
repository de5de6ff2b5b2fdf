using Kinerja.Model.Periods;

namespace Kinerja.Grains.IssuedDocuments.Contracts;

/// <summary>A document as it was issued. What it said is known by its hash alone.</summary>
[GenerateSerializer, Immutable, Alias("kinerja.issued-document")]
public sealed record IssuedDocument
{
    /// <summary>The random part of its code: 22 characters, more than 100 bits.</summary>
    [Id(0)] public required string Code { get; init; }

    /// <summary>What it is.</summary>
    [Id(1)] public required string Kind { get; init; }

    /// <summary>Year.</summary>
    [Id(2)] public required int Year { get; init; }

    /// <summary>A quarter, or the year.</summary>
    [Id(3)] public required Period Period { get; init; }

    /// <summary>Code of the indicator that it is about; null for others.</summary>
    [Id(4)] public string? Indicator { get; init; }

    /// <summary>Number of the signed version that it is about; null for others.</summary>
    [Id(5)] public int? Version { get; init; }

    /// <summary>SHA-256 of its content.</summary>
    [Id(6)] public required string Hash { get; init; }

    /// <summary>When it was issued, UTC.</summary>
    [Id(7)] public required DateTimeOffset At { get; init; }

    /// <summary>Who issued it.</summary>
    [Id(8)] public required string By { get; init; }

    /// <summary>When it was withdrawn, UTC; null while it is not.</summary>
    [Id(9)] public DateTimeOffset? WithdrawnAt { get; init; }

    /// <summary>Why it was withdrawn.</summary>
    [Id(10)] public string? WithdrawnBecause { get; init; }

    /// <summary>SHA-256 of the files that it was handed out as when it was issued; none for entries from before they were kept.</summary>
    [Id(11)] public IReadOnlyList<string> Files { get; init; } = [];

    /// <summary>True for two documents of one series: the same kind for the same year, period and indicator, whichever version they are about.</summary>
    public bool IsOfSeries(string kind, int year, Period period, string? indicator) => Kind == kind && Year == year && Period == period && Indicator == indicator;
}
