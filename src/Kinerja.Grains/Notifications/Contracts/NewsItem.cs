using Kinerja.Model.Keys;
using Kinerja.Model.Periods;

namespace Kinerja.Grains.Notifications.Contracts;

/// <summary>
/// Something that somebody should know. It names places and moments and holds neither figures nor anybody's words: those stand where it leads, for whoever may read them then.
/// </summary>
[GenerateSerializer, Immutable, Alias("kinerja.news-item")]
public sealed record NewsItem
{
    /// <summary>The agency it is about.</summary>
    [Id(0)] public required AgencyKey Agency { get; init; }

    /// <summary>Number among the notices of that agency, from 1 without gaps: a notice that is delivered again is known by it.</summary>
    [Id(1)] public required long Number { get; init; }

    /// <summary>What it tells.</summary>
    [Id(2)] public required NewsKind Kind { get; init; }

    /// <summary>Name of the agency at that time.</summary>
    [Id(3)] public required string Name { get; init; }

    /// <summary>When it happened, UTC.</summary>
    [Id(4)] public required DateTimeOffset At { get; init; }

    /// <summary>Year of the period; 0 for what concerns none.</summary>
    [Id(5)] public int Year { get; init; }

    /// <summary>The period; null for what concerns none.</summary>
    [Id(6)] public Period? Period { get; init; }

    /// <summary>Code of the indicator or component; empty for what concerns none.</summary>
    [Id(7)] public string Code { get; init; } = "";

    /// <summary>Days until the end of the due date when a reminder was written; negative when late.</summary>
    [Id(8)] public int Days { get; init; }

    /// <summary>Scope that numbers it and whose people it is for, when that is not <see cref="Agency"/>: an agency that is only asked for tells nothing itself. Null for notices of an agency.</summary>
    [Id(9)] public string? Source { get; init; }

    /// <summary>Whose numbers <see cref="Number"/> is one of.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public string NumberedBy => Source ?? Agency.ToString();
}
