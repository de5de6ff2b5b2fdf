namespace Kinerja.Testing.Faults;

/// <summary>What was decided for one call: which fault, if any, and where.</summary>
internal sealed class CallFate(FaultRun run, long call, FaultKind? kind, FaultPosition position)
{
    private int _tries;

    public FaultRun Run => run;

    public long Call => call;

    public FaultKind? Kind => kind;

    public FaultPosition Position => position;

    public Dice Dice => new(run.Plan.Seed, call);

    /// <summary>Whether the try that now begins is struck.</summary>
    public bool StrikesNextTry() => ++_tries <= run.Plan.Tries && kind is not null && position == FaultPosition.Try;
}
