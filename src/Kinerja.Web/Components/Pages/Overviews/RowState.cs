namespace Kinerja.Web.Components.Pages.Overviews;

/// <summary>What a child brings to the sum of its parent. Every child has exactly one state, so that the coverage adds up.</summary>
public enum RowState
{
    /// <summary>Its components are in the sum (grades A and B).</summary>
    Summed,

    /// <summary>It has a figure that may not be summed (grades C and D).</summary>
    Listed,

    /// <summary>Due and not reported.</summary>
    Late,

    /// <summary>Reported, but not yet in a state that the reader may see.</summary>
    Hidden,

    /// <summary>Not due yet.</summary>
    NotDue,

    /// <summary>Reported, but cannot be computed.</summary>
    NotComputable,

    /// <summary>The indicator does not apply there.</summary>
    NotApplicable,

    /// <summary>It has adopted the shared indicators and tied nothing to this one.</summary>
    Unlinked,

    /// <summary>No agency of it has adopted the shared indicators.</summary>
    NotJoined,
}
