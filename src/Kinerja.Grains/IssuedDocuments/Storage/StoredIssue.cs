using Kinerja.Grains.IssuedDocuments.Contracts;
using Kinerja.Model.Periods;

namespace Kinerja.Grains.IssuedDocuments.Storage;

/// <summary>An entry in the row of the register.</summary>
internal sealed record StoredIssue
{
    /// <summary>The random part of its code.</summary>
    public string Code { get; init; } = "";

    /// <summary>What it is.</summary>
    public string Kind { get; init; } = "";

    /// <summary>Year.</summary>
    public int Year { get; init; }

    /// <summary>A quarter, or the year.</summary>
    public Period Period { get; init; }

    /// <summary>Code of the indicator; null for others.</summary>
    public string? Indicator { get; init; }

    /// <summary>Number of the signed version; null for others.</summary>
    public int? Version { get; init; }

    /// <summary>SHA-256 of its content.</summary>
    public string Hash { get; init; } = "";

    /// <summary>When, UTC.</summary>
    public DateTimeOffset At { get; init; }

    /// <summary>Account of who issued it.</summary>
    public string ById { get; init; } = "";

    /// <summary>Who issued it.</summary>
    public string By { get; init; } = "";

    /// <summary>When it was withdrawn, UTC.</summary>
    public DateTimeOffset? WithdrawnAt { get; init; }

    /// <summary>Account of who withdrew it.</summary>
    public string? WithdrawnById { get; init; }

    /// <summary>Why.</summary>
    public string? WithdrawnBecause { get; init; }

    /// <summary>SHA-256 of the files that it was handed out as when it was issued; none for entries from before they were kept.</summary>
    public IReadOnlyList<string> Files { get; init; } = [];

    /// <summary>The entry for readers.</summary>
    public IssuedDocument View() => new()
    {
        Code = Code, Kind = Kind, Year = Year, Period = Period, Indicator = Indicator, Version = Version, Hash = Hash, At = At, By = By, WithdrawnAt = WithdrawnAt, WithdrawnBecause = WithdrawnBecause,
        Files = Files,
    };
}
