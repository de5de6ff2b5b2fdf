using Kinerja.Chaos.Histories;
using static Kinerja.Chaos.Histories.OperationOutcome;

namespace Kinerja.Chaos.Checking;

/// <summary>
/// Check 2, versioned register: (a) one winner for each version, (b) no version that nobody made, (c) a read shows the value of its version, (d) no read is
/// older than what was known before it began, (e) none shows what had not been sent, (f) nothing that was refused took effect, (g) versions follow real
/// time, (h) a conflict has a rival.
/// </summary>
internal static class RegisterCheck
{
    /// <summary>Code of a refusal because of the version.</summary>
    public const string Conflict = "revisionConflict";

    public static IEnumerable<Violation> Run(string name, Register register)
    {
        var failed = register.Writes.Where(w => w is { Outcome: Failed, Value: not null }).GroupBy(w => w.Value!, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
        return [.. register.Versions.SelectMany(v => Version(v.Key, v.Value)), .. Winners(), .. Order(), .. Freshness(), .. Conflicts()];

        IEnumerable<Violation> Version(long version, RegisterVersion facts)
        {
            if (facts.Winners.Count > 1)
            {
                yield return new("2a", name, [.. facts.Winners.Select(w => w.Id)],
                    $"Two changes of version {version - 1} were both acknowledged: {string.Join(" and ", facts.Winners.Select(w => w.Story()))}.");
            }

            if (facts is { Initial: null, Winners.Count: 0, Candidates.Count: 0 } && !facts.Seen.Keys.Any(failed.ContainsKey))
                yield return new("2b", name, [.. facts.Seen.Values.Select(r => r.Id)], $"Version {version} was seen by {First(facts).Story()}, and nobody made it.");
            if (facts.Initial is null && version <= register.Certain && !register.Versions.ContainsKey(version - 1))
                yield return new("2b", name, [First(facts).Id], $"Version {version} was there ({First(facts).Story()}), and version {version - 1} never was.");
            foreach (var (value, read) in facts.Seen)
            {
                if (failed.TryGetValue(value, out var refused))
                    yield return new("2f", name, [refused.Id, read.Id], $"{refused.Story()} was refused, and {read.Story()} shows it.");
                else if (facts.Winners.Count > 0 && facts.Candidates.Find(c => c.Value == value) is { } second)
                    yield return new("2a", name, [facts.Winners[0].Id, second.Id, read.Id], $"{facts.Winners[0].Story()} was acknowledged; {read.Story()} shows {second.Story()} in its place.");
                else if (!Possible(facts).Contains(value) && Possible(facts).Any())
                    yield return new("2c", name, [read.Id], $"{read.Story()}; that version holds {string.Join(" or ", Possible(facts))}.");
                if (facts.Since > read.Completed && facts.Since != Operation.Never)
                    yield return new("2e", name, [read.Id], $"{read.Story()} shows a version that nobody had sent yet.");
            }

            if (facts.Seen.Count > 1)
                yield return new("2c", name, [.. facts.Seen.Values.Select(r => r.Id)], $"Version {version} was seen as {string.Join(" and as ", facts.Seen.Keys)}.");
        }

        IEnumerable<Violation> Winners() => register.Writes.Where(w => w is { Outcome: Ok, Expected: not null } && w.Version != w.Expected + 1)
            .Select(w => new Violation("2b", name, [w.Id], $"{w.Story()} should have made version {w.Expected + 1}."));

        IEnumerable<Violation> Order()
        {
            Operation? latest = null;
            foreach (var winner in register.Versions.Values.SelectMany(v => v.Winners))
            {
                if (latest is not null && winner.Completed < latest.Invoked)
                    yield return new("2g", name, [winner.Id, latest.Id], $"{winner.Story()} was over before {latest.Story()} began, and has a later version.");
                if (latest is null || winner.Invoked > latest.Invoked)
                    latest = winner;
            }
        }

        IEnumerable<Violation> Freshness()
        {
            foreach (var read in register.Reads)
            {
                if (register.Known.Before(read.Invoked) is { } known && known.Value > read.Version)
                    yield return new("2d", name, [read.Id, known.By.Id], $"{read.Story()} is older than {known.By.Story()}, which was over before it began.");
            }
        }

        IEnumerable<Violation> Conflicts()
        {
            foreach (var refused in register.Writes.Where(w => w is { Outcome: Failed, Code: Conflict, Expected: not null }))
            {
                if (!register.Versions.TryGetValue(refused.Expected!.Value + 1, out var rivals) || rivals.Since > refused.Completed)
                    yield return new("2h", name, [refused.Id], $"{refused.Story()} met a conflict, and nobody else had changed version {refused.Expected}.");
            }
        }
    }

    /// <summary>What a version may hold, without what reads say.</summary>
    private static IEnumerable<string> Possible(RegisterVersion facts) =>
        facts.Initial is { } initial ? [initial.Value!] : (facts.Winners.Count > 0 ? facts.Winners : facts.Candidates).Select(w => w.Value!);

    private static Operation First(RegisterVersion facts) => facts.Seen.Values.Concat(facts.Winners).DefaultIfEmpty(facts.Candidates.FirstOrDefault()).MinBy(o => o!.Completed)!;
}
