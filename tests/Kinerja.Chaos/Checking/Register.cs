using Kinerja.Chaos.Histories;
using static Kinerja.Chaos.Histories.OperationKind;
using static Kinerja.Chaos.Histories.OperationOutcome;

namespace Kinerja.Chaos.Checking;

/// <summary>The versions of a register as its history tells them.</summary>
internal sealed class Register
{
    private readonly List<(long Version, long Since)> _possible = [];

    public Register(IReadOnlyList<Operation> operations)
    {
        Writes = [.. operations.Where(o => o.Kind == Write)];
        Reads = [.. operations.Where(o => o.Kind is ReadRegister or Initial && o is { Outcome: Ok, Version: not null })];
        foreach (var write in Writes.Where(w => w is { Outcome: Ok, Version: not null }))
            At(write.Version!.Value).Winners.Add(write);
        foreach (var write in Writes.Where(w => w is { Outcome: Unknown, Expected: not null }))
            At(write.Expected!.Value + 1).Candidates.Add(write);
        foreach (var read in Reads)
        {
            if (read.Kind == Initial)
                At(read.Version!.Value).Initial = read;
            else
                At(read.Version!.Value).Seen.TryAdd(read.Value!, read);
        }

        Known = new(Writes.Where(w => w is { Outcome: Ok, Version: not null }).Concat(Reads).Select(o => (o.Completed, o.Version!.Value, o)));
        foreach (var (version, facts) in Versions)
            _possible.Add((version, facts.Since));
    }

    /// <summary>Writes.</summary>
    public IReadOnlyList<Operation> Writes { get; }

    /// <summary>Acknowledged reads, the one before the run included.</summary>
    public IReadOnlyList<Operation> Reads { get; }

    /// <summary>By version, ascending.</summary>
    public SortedDictionary<long, RegisterVersion> Versions { get; } = [];

    /// <summary>The newest version known by when.</summary>
    public Timeline Known { get; }

    /// <summary>The version that the last read after the writers had come to rest saw; null when there was none.</summary>
    public long? Last => Reads.Where(r => r.Final).Max(r => r.Version);

    /// <summary>The newest version that surely exists; all before it do, too.</summary>
    public long Certain => Versions.Where(v => v.Value.IsCertain).Select(v => v.Key).DefaultIfEmpty(long.MinValue).Max();

    /// <summary>Versions that a read may have seen: not older than what was known when it began, not newer than what had been sent when it ended.</summary>
    public IReadOnlyList<long> Window(long invoked, long completed)
    {
        var from = Known.Before(invoked)?.Value ?? long.MinValue;
        var first = _possible.FindIndex(v => v.Version >= from);
        return first < 0 ? [] : [.. _possible.Skip(first).Where(v => v.Since <= completed).Select(v => v.Version)];
    }

    private RegisterVersion At(long version)
    {
        if (!Versions.TryGetValue(version, out var facts))
            Versions[version] = facts = new();
        return facts;
    }
}
