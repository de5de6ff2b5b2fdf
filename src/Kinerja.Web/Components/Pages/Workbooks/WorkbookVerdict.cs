namespace Kinerja.Web.Components.Pages.Workbooks;

/// <summary>What comparing a figure as it was downloaded, as it stands now and as the file has it says.</summary>
public enum WorkbookVerdict
{
    /// <summary>The file and everybody else left it.</summary>
    Unchanged,

    /// <summary>The file changed it and nobody else did.</summary>
    Changed,

    /// <summary>Others changed it, the file did not: what they stored stays.</summary>
    Theirs,

    /// <summary>Both changed it, to different figures: a person chooses.</summary>
    Conflict,

    /// <summary>The file has what is stored already.</summary>
    Same,

    /// <summary>The file has nothing where a figure stood: no reason to withdraw it, because a cell is emptied easily.</summary>
    Emptied,

    /// <summary>It cannot be taken, and says why.</summary>
    Refused,
}
