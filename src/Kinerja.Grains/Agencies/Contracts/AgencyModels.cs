using Kinerja.Model.Models;

namespace Kinerja.Grains.Agencies.Contracts;

/// <summary>The shared models of an agency and year, with what the system proposes.</summary>
[GenerateSerializer, Immutable, Alias("kinerja.agency-models")]
public sealed record AgencyModels
{
    /// <summary>Year.</summary>
    [Id(0)] public required int Year { get; init; }

    /// <summary>Models adopted.</summary>
    [Id(1)] public IReadOnlyList<YearModel> Models { get; init; } = [];

    /// <summary>For each shared indicator of each model what is proposed and what is confirmed, by model key.</summary>
    [Id(2)] public IReadOnlyDictionary<string, IReadOnlyList<LinkProposal>> Proposals { get; init; } = new Dictionary<string, IReadOnlyList<LinkProposal>>();

    /// <summary>Revision of the agency; give it back with the next change.</summary>
    [Id(3)] public long Revision { get; init; }
}
