using Kinerja.Chaos.Histories;
using static Kinerja.Chaos.Histories.OperationKind;
using static Kinerja.Chaos.Histories.OperationOutcome;

namespace Kinerja.Chaos.Checking;

/// <summary>
/// Check 4, workflow. Each step names the version it makes, so the steps have an order: (a) one step for each version, (b) the steps are a path of the state
/// machine, (c) each by a role that may take it, (d) none after the last state, (e) steps follow real time, (f) a read shows the state of its version and
/// is not older than what was known, (g) what was refused took no effect.
/// </summary>
internal static class WorkflowCheck
{
    public static IEnumerable<Violation> Run(string flow, StateMachine machine, IReadOnlyList<Operation> operations)
    {
        var steps = operations.Where(o => o is { Kind: Transition, Outcome: Ok }).OrderBy(o => o.Version).ToList();
        var unknown = operations.Where(o => o is { Kind: Transition, Outcome: Unknown }).ToList();
        var reads = operations.Where(o => o.Kind is ReadState or Initial && o.Outcome == Ok).OrderBy(o => o.Version).ToList();
        return [.. Doubles(), .. Path(), .. Order(), .. Freshness()];

        IEnumerable<Violation> Doubles() => steps.GroupBy(s => s.Version).Where(g => g.Count() > 1)
            .Select(g => new Violation("4a", flow, [.. g.Select(s => s.Id)], $"Two steps made version {g.Key}: {string.Join(" and ", g.Select(s => s.Story()))}."));

        IEnumerable<Violation> Path()
        {
            // What is known for certain, in order of version; what lies between may be filled by steps of unknown outcome.
            var known = steps.Concat(reads).GroupBy(o => o.Version ?? 0).OrderBy(g => g.Key).ToList();
            var (version, state) = (0L, machine.Start);
            foreach (var facts in known)
            {
                var first = facts.FirstOrDefault(f => f.Kind == Transition) ?? facts.First();
                if (facts.Select(f => f.Value).Distinct(StringComparer.Ordinal).Count() > 1)
                    yield return new("4f", flow, [.. facts.Select(f => f.Id)], $"Version {facts.Key} is told in two ways: {string.Join("; ", facts.Select(f => f.Story()))}.");
                if (first.Kind == Initial)
                {
                    (version, state) = (facts.Key, first.Value!);
                    continue;
                }

                var before = Reach(version, state, first.Kind == Transition ? facts.Key - 1 : facts.Key);
                if (first.Kind == Transition)
                    foreach (var violation in Step(before, first))
                        yield return violation;
                else if (!before.Contains(first.Value!))
                    yield return Refused(first) ?? new("4f", flow, [first.Id], $"{first.Story()}; from version {version} ({state}) no steps that were sent lead there.");
                (version, state) = (facts.Key, first.Value!);
            }
        }

        IEnumerable<Violation> Step(HashSet<string> before, Operation step)
        {
            if (before.Count > 0 && before.All(machine.IsTerminal))
                yield return new("4d", flow, [step.Id], $"{step.Story()} was taken after the last state.");
            else if (!before.Any(b => machine.Has(b, step.Value!)))
                yield return new("4b", flow, [step.Id], $"{step.Story()} was taken from {(before.Count == 0 ? "nowhere" : string.Join(" or ", before))}, which has no such step.");
            else if (!before.Any(b => machine.Permits(b, step.Value!, step.Role)))
                yield return new("4c", flow, [step.Id], $"{step.Story()} is not a step of that role.");
        }

        // States that steps of unknown outcome can have led to at a version.
        HashSet<string> Reach(long from, string state, long to)
        {
            HashSet<string> states = [state];
            for (var version = from; version < to; version++)
                states = [.. states.SelectMany(s => unknown.Where(u => machine.Permits(s, u.Value!, u.Role)).Select(u => u.Value!)
                    .Concat(machine.ByThemselves(s)))];
            return states;
        }

        Violation? Refused(Operation read) => operations.FirstOrDefault(o => o is { Kind: Transition, Outcome: Failed } && o.Value == read.Value && o.Invoked < read.Completed) is { } refused
            ? new("4g", flow, [refused.Id, read.Id], $"{refused.Story()} was refused, and {read.Story()} shows it.")
            : null;

        IEnumerable<Violation> Order()
        {
            Operation? latest = null;
            foreach (var step in steps)
            {
                if (latest is not null && step.Completed < latest.Invoked)
                    yield return new("4e", flow, [step.Id, latest.Id], $"{step.Story()} was over before {latest.Story()} began, and comes after it.");
                if (latest is null || step.Invoked > latest.Invoked)
                    latest = step;
            }
        }

        IEnumerable<Violation> Freshness()
        {
            var known = new Timeline(steps.Concat(reads).Select(o => (o.Completed, o.Version ?? 0, o)));
            foreach (var read in reads)
            {
                if (known.Before(read.Invoked) is { } newer && newer.Value > read.Version)
                    yield return new("4f", flow, [read.Id, newer.By.Id], $"{read.Story()} is older than {newer.By.Story()}, which was over before it began.");
            }
        }
    }
}
