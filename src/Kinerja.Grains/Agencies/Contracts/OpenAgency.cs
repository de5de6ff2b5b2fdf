using Kinerja.Grains.Access.Contracts;
using Kinerja.Grains.Shared;

namespace Kinerja.Grains.Agencies.Contracts;

/// <summary>Opens an agency.</summary>
[GenerateSerializer, Immutable, Alias("kinerja.open-agency")]
public sealed record OpenAgency : IActed
{
    /// <summary>Operation id, 1–100 characters of the key alphabet.</summary>
    [Id(0)] public required string OperationId { get; init; }

    /// <summary>Name, 3–200 characters.</summary>
    [Id(1)] public required string Name { get; init; }

    /// <summary>Name of the region, e.g. “Kabupaten Lumajang”; left empty it is the name in the catalogue of regions.</summary>
    [Id(2)] public string RegionName { get; init; } = "";

    /// <summary>IANA zone: Asia/Jakarta, Asia/Makassar or Asia/Jayapura.</summary>
    [Id(3)] public string TimeZone { get; init; } = "Asia/Jakarta";

    /// <summary>True for sample agencies; the mark shows wherever the agency does.</summary>
    [Id(4)] public bool IsSample { get; init; }

    /// <summary>Who opens it.</summary>
    [Id(5)] public required Actor Actor { get; init; }
}
