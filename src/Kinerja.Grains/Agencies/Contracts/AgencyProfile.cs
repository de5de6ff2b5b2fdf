namespace Kinerja.Grains.Agencies.Contracts;

/// <summary>What an agency is.</summary>
[GenerateSerializer, Immutable, Alias("kinerja.agency-profile")]
public sealed record AgencyProfile
{
    /// <summary>Region code, e.g. <c>35.08</c>.</summary>
    [Id(0)] public required string Region { get; init; }

    /// <summary>Agency slug, e.g. <c>dinkop-um</c>.</summary>
    [Id(1)] public required string Agency { get; init; }

    /// <summary>Name.</summary>
    [Id(2)] public required string Name { get; init; }

    /// <summary>Name of the region.</summary>
    [Id(3)] public required string RegionName { get; init; }

    /// <summary>IANA zone of the agency.</summary>
    [Id(4)] public required string TimeZone { get; init; }

    /// <summary>Days after the end of a quarter until it is due, 0–180.</summary>
    [Id(5)] public int DueDays { get; init; } = 15;

    /// <summary>True for sample agencies.</summary>
    [Id(6)] public bool IsSample { get; init; }

    /// <summary>Years of the plan, ascending; empty without a plan.</summary>
    [Id(7)] public IReadOnlyList<int> Years { get; init; } = [];

    /// <summary>Revision of the agency, grows with each change.</summary>
    [Id(8)] public long Revision { get; init; }

    /// <summary>True when there is a plan.</summary>
    [Id(9)] public bool HasPlan { get; init; }
}
