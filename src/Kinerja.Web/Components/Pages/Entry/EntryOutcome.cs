namespace Kinerja.Web.Components.Pages.Entry;

/// <summary>What came of sending one figure.</summary>
public enum EntryOutcome
{
    /// <summary>It is stored, by this sending or an earlier one.</summary>
    Saved,

    /// <summary>It has several readings and one has to be chosen.</summary>
    Ask,

    /// <summary>It is taken only with a reason, and where it is implausible with a confirmation too.</summary>
    Warning,

    /// <summary>It is no figure that can be stored.</summary>
    Invalid,

    /// <summary>Somebody else stored another one since it was looked at.</summary>
    Conflict,

    /// <summary>Its period takes no figures.</summary>
    Locked,

    /// <summary>Storage did not answer; the same may be sent again.</summary>
    Unavailable,
}
