using Kinerja.Chaos.Histories;
using static Kinerja.Chaos.Histories.OperationKind;
using static Kinerja.Chaos.Histories.OperationOutcome;

namespace Kinerja.Chaos.Checking;

/// <summary>
/// Check 3, reservation: (a) never two owners at once, (b) a read shows who owns the name, (c) a name is refused only when somebody else may have it,
/// (d) what was refused owns nothing.
/// </summary>
internal static class ReservationCheck
{
    /// <summary>Code of the refusal of a name that somebody else has.</summary>
    public const string Taken = "agencyExists";

    public static IEnumerable<Violation> Run(string name, IReadOnlyList<Operation> operations)
    {
        var reads = operations.Where(o => o is { Kind: ReadOwner, Outcome: Ok }).OrderBy(o => o.Completed).ToList();
        var tenures = operations.Where(o => o.Kind == Reserve && o.Outcome != Failed).Select(Tenure).ToList();
        var held = tenures.Where(t => t.Certain < t.Until).OrderBy(t => t.Certain).ToList();
        return [.. Owners(), .. Reads(), .. Refusals()];

        (Operation By, long From, long Certain, long Until, long Gone) Tenure(Operation reserve)
        {
            var seen = reads.Where(r => r.Value == reserve.Value).Select(r => r.Completed).DefaultIfEmpty(Operation.Never).Min();
            var releases = operations.Where(o => o.Kind == Release && o.Value == reserve.Value && o.Outcome != Failed).ToList();
            return (reserve, reserve.Invoked, Math.Min(seen, reserve.Completed),
                releases.Select(r => r.Invoked).DefaultIfEmpty(Operation.Never).Min(), releases.Select(r => r.Completed).DefaultIfEmpty(Operation.Never).Min());
        }

        IEnumerable<Violation> Owners()
        {
            var longest = held.FirstOrDefault();
            foreach (var next in held.Skip(1))
            {
                if (longest.Until > next.Certain)
                    yield return new("3a", name, [longest.By.Id, next.By.Id], $"The name has two owners: {longest.By.Story()} and {next.By.Story()}.");
                if (next.Until > longest.Until)
                    longest = next;
            }
        }

        IEnumerable<Violation> Reads()
        {
            foreach (var read in reads)
            {
                if (held.FirstOrDefault(h => h.By.Value != read.Value && h.Certain < read.Invoked && h.Until > read.Completed) is { By: { } owner })
                    yield return new("3b", name, [read.Id, owner.Id], $"{read.Story()}, while it belongs to {owner.Story()}.");
                if (read.Value is null)
                    continue;
                var tenure = tenures.FirstOrDefault(t => t.By.Value == read.Value);
                if (tenure.By is null)
                {
                    var refused = operations.FirstOrDefault(o => o.Kind == Reserve && o.Value == read.Value);
                    yield return refused is null
                        ? new("3b", name, [read.Id], $"{read.Story()}, who never asked for it.")
                        : new("3d", name, [refused.Id, read.Id], $"{refused.Story()} was refused, and {read.Story()} shows it as owner.");
                }
                else if (tenure.From > read.Completed || tenure.Gone < read.Invoked)
                {
                    yield return new("3b", name, [read.Id, tenure.By.Id], $"{read.Story()}, outside of the time of {tenure.By.Story()}.");
                }
            }
        }

        IEnumerable<Violation> Refusals()
        {
            foreach (var refused in operations.Where(o => o is { Kind: Reserve, Outcome: Failed, Code: Taken }))
            {
                if (!tenures.Exists(t => t.From < refused.Completed && t.Gone > refused.Invoked))
                    yield return new("3c", name, [refused.Id], $"{refused.Story()} was told that the name is taken, and nobody else had it.");
            }
        }
    }
}
