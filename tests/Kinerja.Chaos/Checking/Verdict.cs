namespace Kinerja.Chaos.Checking;

/// <summary>What a history says about the system.</summary>
public sealed record Verdict
{
    /// <summary>Everything that was wrong; empty for a correct system.</summary>
    public required IReadOnlyList<Violation> Violations { get; init; }

    /// <summary>Acknowledged changes.</summary>
    public int Acknowledged { get; init; }

    /// <summary>Changes refused by name.</summary>
    public int Refused { get; init; }

    /// <summary>Changes of unknown outcome.</summary>
    public int Unknown { get; init; }

    /// <summary>Acknowledged reads.</summary>
    public int Reads { get; init; }

    /// <summary>Changes that were sent more than once.</summary>
    public int Retried { get; init; }

    /// <summary>Steps of workflows that were acknowledged.</summary>
    public int Steps { get; init; }

    /// <summary>Overviews of regions that were compared with the figures of their agencies.</summary>
    public int Overviews { get; init; }

    /// <summary>Computed figures that were compared with their sources.</summary>
    public int Figures { get; init; }

    /// <summary>Computed figures that could not be decided.</summary>
    public int Undecided { get; init; }

    /// <summary>Acknowledged changes that are gone, or overwritten by one that had not seen them.</summary>
    public int Lost => Count("1b", "1h", "2a", "2d", "3a", "3b");

    /// <summary>Effects that stand twice.</summary>
    public int Duplicates => Count("1a", "1c");

    /// <summary>Computed figures that are wrong.</summary>
    public int WrongAggregates => Count("5a", "5b", "5c", "5d");

    /// <summary>Overviews among them.</summary>
    public int WrongOverviews => Violations.Where(v => v.Check.StartsWith('5') && IsOverview(v.Object)).SelectMany(v => v.Operations.Take(1)).Distinct(StringComparer.Ordinal).Count();

    /// <summary>Steps that the workflow does not have, figures that changed while closed, frozen ones that did not stay.</summary>
    public int WrongSteps => Violations.Count(v => v.Check.StartsWith('4'));

    /// <summary>True for the name of an overview.</summary>
    internal static bool IsOverview(string name) => name.StartsWith("overview:", StringComparison.Ordinal);

    /// <summary>Conflicts shown to whoever had made the change, or without a rival.</summary>
    public int FalseConflicts => Count("2f", "2h", "3c", "3d");

    private int Count(params string[] checks) => Violations.Count(v => checks.Contains(v.Check));
}
