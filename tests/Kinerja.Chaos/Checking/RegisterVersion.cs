using Kinerja.Chaos.Histories;

namespace Kinerja.Chaos.Checking;

/// <summary>One version of a register: who may have made it, what it may hold, since when it can be there and since when it is known.</summary>
internal sealed class RegisterVersion
{
    /// <summary>The acknowledged writes of this version; more than one is a lost update.</summary>
    public List<Operation> Winners { get; } = [];

    /// <summary>Writes of unknown outcome that would make this version.</summary>
    public List<Operation> Candidates { get; } = [];

    /// <summary>The operation that read it before the run; null when it came later.</summary>
    public Operation? Initial { get; set; }

    /// <summary>Values that reads saw, each with the first that saw it.</summary>
    public Dictionary<string, Operation> Seen { get; } = new(StringComparer.Ordinal);

    /// <summary>True when an answer shows that the version exists.</summary>
    public bool IsCertain => Initial is not null || Winners.Count > 0 || Seen.Count > 0;

    /// <summary>The first moment at which the version can have existed; <see cref="Operation.Never"/> when nobody sent a write of it.</summary>
    public long Since => Initial is not null ? long.MinValue : Makers.Select(o => o.Invoked).DefaultIfEmpty(Operation.Never).Min();

    /// <summary>The values it may hold: one where it was acknowledged or read, all candidates' otherwise.</summary>
    public IEnumerable<string> Values => Initial is not null ? [Initial.Value!]
        : Winners.Count > 0 ? Winners.Select(w => w.Value!)
        : Seen.Count > 0 ? Seen.Keys
        : Candidates.Select(c => c.Value!).Distinct(StringComparer.Ordinal);

    /// <summary>Who can have made it: a winner leaves no room for anybody else, and what was seen none for other values.</summary>
    private IEnumerable<Operation> Makers => Winners.Count > 0 ? Winners : Seen.Count > 0 ? Candidates.Where(c => Seen.ContainsKey(c.Value!)) : Candidates;
}
