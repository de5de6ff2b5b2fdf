using Kinerja.Documents.Workbooks;
using Kinerja.Model.Numbers;
using Kinerja.Web.Components.Pages.Entry;

namespace Kinerja.Web.Components.Pages.Workbooks;

/// <summary>A figure of a file beside what is stored.</summary>
public sealed record WorkbookLine
{
    /// <summary>As the file has it.</summary>
    public required FilledRow Filled { get; init; }

    /// <summary>The row of the entry; null for a figure that the plan does not hold.</summary>
    public EntryRow? Row { get; init; }

    /// <summary>The outcome of comparing.</summary>
    public required WorkbookVerdict Verdict { get; init; }

    /// <summary>Why it is refused, or what has to be said before it is stored; null for nothing.</summary>
    public string? Message { get; init; }

    /// <summary>The file's figure as it would be sent.</summary>
    public EntryInput Input { get; init; } = new();

    /// <summary>The file's figure as a person reads it.</summary>
    public string Written { get; init; } = "";

    /// <summary>The readings to choose from.</summary>
    public IReadOnlyList<NumberCandidate> Readings { get; init; } = [];

    /// <summary>True when it is stored only with a confirmation.</summary>
    public bool WantsConfirmation { get; init; }

    /// <summary>True when it is stored only with a reason.</summary>
    public bool WantsReason { get; init; }

    /// <summary>Name for people.</summary>
    public string Name => Row?.Card.Name ?? (Filled.Code.Length > 0 ? Filled.Code : "?");

    /// <summary>What was downloaded, as a person reads it; empty where nothing was.</summary>
    public string Downloaded => Filled.Was is { } was && Row is { } row && SeenFigure.Parse(was, row.IsDirect) is { } seen ? seen.Print(row.Card.Unit) : "";

    /// <summary>What is stored, as a person reads it.</summary>
    public string Now => Row is { } row ? SeenFigure.Of(row).Print(row.Card.Unit) : "";

    /// <summary>True when it may be stored once its person says so.</summary>
    public bool IsOpen => Verdict is WorkbookVerdict.Changed or WorkbookVerdict.Conflict;
}
