using Kinerja.Chaos.Histories;
using static Kinerja.Chaos.Histories.OperationKind;
using static Kinerja.Chaos.Histories.OperationOutcome;

namespace Kinerja.Chaos.Checking;

/// <summary>The states of a workflow by version: a register whose values are states.</summary>
internal sealed class Flow
{
    private readonly Register _states;
    private readonly string _start;

    public Flow(StateMachine machine, IReadOnlyList<Operation> operations)
    {
        _start = machine.Start;
        _states = new([.. operations.SelectMany(o => o.Kind switch
        {
            Transition when o.Outcome != Failed => Made(machine, o),
            ReadState => [o with { Kind = ReadRegister }],
            Initial => [o],
            _ => Enumerable.Empty<Operation>(),
        })]);
    }

    /// <summary>A workflow that nobody has touched.</summary>
    public static Flow Untouched(StateMachine machine) => new(machine, []);

    /// <summary>States in which the workflow can have been at some moment of a span of time.</summary>
    /// <param name="invoked">Its begin.</param>
    /// <param name="completed">Its end.</param>
    /// <param name="final">True when nobody takes steps any more.</param>
    public IReadOnlySet<string> Possible(long invoked, long completed, bool final = false)
    {
        if (_states.Versions.Count == 0)
            return new HashSet<string> { _start };
        IEnumerable<long> versions = final && _states.Last is { } last ? [last] : _states.Window(invoked, completed);
        return versions.SelectMany(v => _states.Versions[v].Values).ToHashSet(StringComparer.Ordinal);
    }

    // A step makes its version, and the states that follow by themselves make the next ones.
    private static IEnumerable<Operation> Made(StateMachine machine, Operation step)
    {
        var made = step with { Kind = Write };
        for (var states = new List<string> { step.Value! }; states.Count > 0; states = [.. states.SelectMany(machine.ByThemselves)])
        {
            foreach (var state in states)
                yield return made with { Value = state };
            made = made with { Expected = made.Expected + 1, Version = made.Version + 1 };
        }
    }
}
