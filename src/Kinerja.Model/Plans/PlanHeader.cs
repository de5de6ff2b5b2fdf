namespace Kinerja.Model.Plans;

/// <summary>The head of a plan document.</summary>
[GenerateSerializer, Immutable, Alias("kinerja.plan-header")]
public sealed record PlanHeader
{
    /// <summary>Title, cleaned; null when none was found.</summary>
    [Id(0)] public string? Title { get; init; }

    /// <summary>Name of the agency, cleaned, e.g. “Dinas Koperasi dan Usaha Mikro”; null when none was found.</summary>
    [Id(1)] public string? Agency { get; init; }

    /// <summary>Name of the region, e.g. “Kabupaten Lumajang”; null when none was found.</summary>
    [Id(2)] public string? Region { get; init; }

    /// <summary>All years with a column, ascending.</summary>
    [Id(3)] public IReadOnlyList<int> Years { get; init; } = [];

    /// <summary>The base year (<i>tahun dasar</i>, <i>kondisi awal</i>); null when the document names none.</summary>
    [Id(4)] public int? BaseYear { get; init; }

    /// <summary>The vision; null when none.</summary>
    [Id(5)] public string? Vision { get; init; }

    /// <summary>The missions with their printed numbers.</summary>
    [Id(6)] public IReadOnlyList<Mission> Missions { get; init; } = [];

    /// <summary>Whether the base-year column holds realisations (true) or targets (false); null while neither the document nor a person has said.</summary>
    [Id(7)] public bool? BaseIsRealisation { get; init; }
}
