namespace Kinerja.Web.Application.Outputs;

/// <summary>How an issued document stands to what there is now.</summary>
public enum OutputStanding
{
    /// <summary>Built anew it says the same.</summary>
    Unchanged = 0,

    /// <summary>What it was made from has changed since.</summary>
    Changed = 1,

    /// <summary>A newer one of its series was issued.</summary>
    Replaced = 2,

    /// <summary>It was withdrawn.</summary>
    Withdrawn = 3,
}
