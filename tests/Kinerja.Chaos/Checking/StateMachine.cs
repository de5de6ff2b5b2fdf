namespace Kinerja.Chaos.Checking;

/// <summary>Which steps a workflow allows, and to whom.</summary>
/// <param name="Start">The state it begins in.</param>
/// <param name="Steps">The steps.</param>
public sealed record StateMachine(string Start, IReadOnlyList<StateMachine.Step> Steps)
{
    private const string Head = "head";
    private const string Reviewer = "reviewer";

    /// <summary>A period of an agency-year.</summary>
    public static StateMachine Reporting { get; } = new("open",
    [
        new("open", "submitting", Head),
        new("returned", "submitting", Head),
        new("submitting", "submitted", null),
        new("submitted", "returned", Reviewer),
        new("submitted", "verified", Reviewer),
        new("verified", "published", Reviewer),
        new("verified", "open", Reviewer),
        new("published", "locked", Reviewer),
        new("published", "open", Reviewer),
        new("locked", "open", Reviewer),
    ]);

    /// <summary>States in which figures may be entered.</summary>
    public static IReadOnlyList<string> Open { get; } = ["open", "returned"];

    private static readonly string[] Seen = ["verified", "published", "locked"];

    /// <summary>True when a figure is seen from <paramref name="level"/> on and stands in <paramref name="state"/>.</summary>
    public static bool IsSeen(string state, string level) => Array.IndexOf(Seen, state) is >= 0 and var at && at >= Array.IndexOf(Seen, level);

    /// <summary>States that follow without anybody asking.</summary>
    public IEnumerable<string> ByThemselves(string from) => Steps.Where(s => s.From == from && s.Role is null).Select(s => s.To);

    /// <summary>States that nothing leads out of.</summary>
    public bool IsTerminal(string state) => !Steps.Any(s => s.From == state);

    /// <summary>True when the step exists, whoever asks.</summary>
    public bool Has(string from, string to) => Steps.Any(s => s.From == from && s.To == to);

    /// <summary>True when that role may take the step.</summary>
    public bool Permits(string from, string to, string? role) => Steps.Any(s => s.From == from && s.To == to && s.Role == role);

    /// <summary>A step; each makes a version.</summary>
    /// <param name="From">State before.</param>
    /// <param name="To">State after.</param>
    /// <param name="Role">Who may take it; null when it follows by itself.</param>
    public sealed record Step(string From, string To, string? Role);
}
