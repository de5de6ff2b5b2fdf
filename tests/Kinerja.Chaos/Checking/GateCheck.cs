using Kinerja.Chaos.Histories;
using static Kinerja.Chaos.Histories.OperationKind;
using static Kinerja.Chaos.Histories.OperationOutcome;

namespace Kinerja.Chaos.Checking;

/// <summary>
/// Check 4 continued, what a workflow does to figures: (h) none changes while its period is closed, (i) none is refused for a period that is open, (j) what was
/// frozen stays as it was.
/// </summary>
internal static class GateCheck
{
    /// <summary>Code of a refusal because of the period.</summary>
    public const string Closed = "periodClosed";

    /// <summary>What stands in place of a submission that does not match its hash.</summary>
    public const string Broken = "broken";

    public static IEnumerable<Violation> Writes(IEnumerable<Operation> operations, Func<string, Flow> flows)
    {
        foreach (var write in operations.Where(o => o is { Kind: Write, Flow: not null }))
        {
            if (write.Outcome != Ok && (write.Outcome != Failed || write.Code != Closed))
                continue;
            var states = flows(write.Flow!).Possible(write.Invoked, write.Completed);
            if (write.Outcome == Ok && states.Count > 0 && !states.Any(StateMachine.Open.Contains))
                yield return new("4h", write.Flow!, [write.Id], $"{write.Story()} was acknowledged while the period was {string.Join(" or ", states)}.");
            if (write.Outcome == Failed && states.Count > 0 && states.All(StateMachine.Open.Contains))
                yield return new("4i", write.Flow!, [write.Id], $"{write.Story()} was refused while the period was {string.Join(" or ", states)}.");
        }
    }

    public static IEnumerable<Violation> Frozen(string name, IReadOnlyList<Operation> operations)
    {
        foreach (var reads in operations.Where(o => o is { Kind: ReadFrozen, Outcome: Ok }).GroupBy(o => o.Version))
        {
            var told = reads.DistinctBy(r => r.Value).ToList();
            if (told.Count > 1)
                yield return new("4j", name, [.. told.Select(r => r.Id)], $"Submission {reads.Key} is told in two ways: {string.Join("; ", told.Select(r => r.Story()))}.");
            else if (told[0].Value == Broken)
                yield return new("4j", name, [told[0].Id], $"Submission {reads.Key} does not match its hash: {told[0].Story()}.");
        }
    }
}
