using Kinerja.Chaos.Histories;
using static Kinerja.Chaos.Histories.OperationKind;
using static Kinerja.Chaos.Histories.OperationOutcome;

namespace Kinerja.Chaos.Checking;

/// <summary>
/// Check 5, computed figures: (a) each equals, to the last digit, its formula over values that its sources held together at some moment of the read, (b) no
/// source is older than what was known before the read began, (c) none is newer than what had been sent, (d) when writers have come to rest, it is the
/// formula over the last values. A source behind a workflow counts as hidden in every state in which it may not be seen.
/// </summary>
/// <param name="registers">The sources.</param>
/// <param name="flows">The workflows that hide sources.</param>
/// <param name="formulas">By name: the figure from the values of its sources, in canonical text.</param>
internal sealed class AggregateCheck(
    IReadOnlyDictionary<string, Register> registers, Func<string, Flow> flows, IReadOnlyDictionary<string, Func<IReadOnlyList<string>, string>> formulas)
{
    /// <summary>What a formula gets in place of a value that may not be seen.</summary>
    public const string Hidden = "hidden";

    /// <summary>Combinations of values that are tried for one figure.</summary>
    public const int MaxCombinations = 20_000;

    /// <summary>Figures that were compared.</summary>
    public int Compared { get; private set; }

    /// <summary>Figures with too many possible sources to be compared.</summary>
    public int Undecided { get; private set; }

    public IReadOnlyList<Violation> Run(string name, IReadOnlyList<Operation> operations) =>
        [.. operations.Where(o => o is { Kind: ReadAggregate, Outcome: Ok }).SelectMany(read => read.Rows.Select(row => Row(name, read, row)).OfType<Violation>())];

    private Violation? Row(string name, Operation read, AggregateRow row)
    {
        var sources = row.Sources.Select((s, i) => (Register: registers[s], Named: row.Versions.ElementAtOrDefault(i))).ToList();
        foreach (var (register, named) in sources)
        {
            if (named is { } version && register.Known.Before(read.Invoked) is { } known && known.Value > version)
                return new("5b", name, [read.Id, known.By.Id], $"{row.Name} is computed from version {version}; {known.By.Story()} was over before {Told(read)} began.");
            if (named is { } future && (!register.Versions.TryGetValue(future, out var facts) || facts.Since > read.Completed))
                return new("5c", name, [read.Id], $"{row.Name} is computed from version {future} of a source, which nobody had sent before {Told(read)} ended.");
        }

        Compared++;
        if (Matches(row, [.. sources.Select((s, i) => Gated(row, i, read, Possible(s.Register, s.Named, read)))]) is not { } matches)
        {
            Undecided++;
            return null;
        }

        if (matches)
            return null;
        var story = $"{row.Name} is {row.Value} in {Told(read)}; {row.Formula} over {string.Join(" and ", sources.Select((s, i) => $"{Window(s.Register, s.Named, read)}{Gate(row, i, read)}").Concat(row.Given))} gives something else.";
        if (read.Final)
            return new("5d", name, [read.Id], story);
        var old = sources.Select((s, i) => Gated(row, i, read, [.. s.Register.Versions.Values.Where(v => v.Since <= read.Completed).SelectMany(v => v.Values).Distinct(StringComparer.Ordinal)]));
        return Matches(row, [.. old]) == true
            ? new("5b", name, [read.Id], $"{story} It would be right for older values: a change that was acknowledged before the read is not in it.")
            : new("5a", name, [read.Id], story);
    }

    private static List<long> Versions(Register register, long? named, Operation read) =>
        named is { } version ? [version] : read.Final && register.Last is { } last ? [last] : [.. register.Window(read.Invoked, read.Completed)];

    private static IReadOnlyList<string> Possible(Register register, long? named, Operation read) =>
        [.. Versions(register, named, read).SelectMany(v => register.Versions[v].Values).Distinct(StringComparer.Ordinal)];

    private static string Window(Register register, long? named, Operation read) =>
        string.Join(" or ", Versions(register, named, read).Select(v => $"version {v} ({string.Join(" or ", register.Versions[v].Values)})"));

    private IReadOnlyList<string> Gated(AggregateRow row, int at, Operation read, IReadOnlyList<string> values)
    {
        if (row.Gates.Count == 0)
            return values;
        var states = States(row, at, read);
        return [.. states.Any(s => StateMachine.IsSeen(s, row.Level!)) ? values : [], .. states.All(s => StateMachine.IsSeen(s, row.Level!)) ? Array.Empty<string>() : [Hidden]];
    }

    private string Gate(AggregateRow row, int at, Operation read) =>
        row.Gates.Count == 0 ? "" : $", seen from {row.Level} on and {string.Join(" or ", States(row, at, read))}";

    private IReadOnlySet<string> States(AggregateRow row, int at, Operation read) => flows(row.Gates[at]).Possible(read.Invoked, read.Completed, read.Final);

    private static string Told(Operation read) => read.Story();

    /// <summary>True when some combination gives the figure; null when there are too many.</summary>
    private bool? Matches(AggregateRow row, List<IReadOnlyList<string>> values)
    {
        var combinations = values.Aggregate(1L, (product, v) => Math.Min(MaxCombinations + 1L, product * v.Count));
        if (combinations > MaxCombinations)
            return null;
        var formula = formulas[row.Formula];
        var picked = new string[values.Count];
        return Try(0);

        bool Try(int at) => at == values.Count ? formula([.. picked, .. row.Given]) == row.Value : values[at].Any(v =>
        {
            picked[at] = v;
            return Try(at + 1);
        });
    }
}
