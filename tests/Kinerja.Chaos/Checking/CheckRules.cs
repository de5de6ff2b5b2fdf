namespace Kinerja.Chaos.Checking;

/// <summary>What the checker has to know of the world besides the history.</summary>
public sealed record CheckRules
{
    /// <summary>The marker of each tenant.</summary>
    public IReadOnlyDictionary<string, string> Markers { get; init; } = new Dictionary<string, string>();

    /// <summary>Formulas of computed figures by name.</summary>
    public IReadOnlyDictionary<string, Func<IReadOnlyList<string>, string>> Formulas { get; init; } = new Dictionary<string, Func<IReadOnlyList<string>, string>>();

    /// <summary>False while the run goes on and the last reads are still to come.</summary>
    public bool IsOver { get; init; } = true;

    /// <summary>The workflow.</summary>
    public StateMachine Machine { get; init; } = StateMachine.Reporting;
}
