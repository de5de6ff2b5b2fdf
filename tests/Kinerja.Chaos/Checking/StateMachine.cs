namespace Kinerja.Chaos.Checking;

/// <summary>Which steps a workflow allows, and to whom.</summary>
/// <param name="Start">The state it begins in.</param>
/// <param name="Steps">The steps.</param>
public sealed record StateMachine(string Start, IReadOnlyList<StateMachine.Step> Steps)
{
    /// <summary>A period of an agency-year.</summary>
    public static StateMachine Reporting { get; } = new("draft",
    [
        new("draft", "submitted", "operator"),
        new("submitted", "draft", "verifier"),
        new("submitted", "verified", "verifier"),
        new("verified", "draft", "approver"),
        new("verified", "approved", "approver"),
        new("approved", "locked", "admin"),
    ]);

    /// <summary>States that nothing leads out of.</summary>
    public bool IsTerminal(string state) => !Steps.Any(s => s.From == state);

    /// <summary>True when the step exists, whoever asks.</summary>
    public bool Has(string from, string to) => Steps.Any(s => s.From == from && s.To == to);

    /// <summary>True when that role may take the step.</summary>
    public bool Permits(string from, string to, string? role) => Steps.Any(s => s.From == from && s.To == to && s.Role == role);

    /// <summary>A step.</summary>
    /// <param name="From">State before.</param>
    /// <param name="To">State after.</param>
    /// <param name="Role">Who may take it.</param>
    public sealed record Step(string From, string To, string Role);
}
