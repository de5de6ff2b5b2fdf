namespace Kinerja.Model.Periods;

/// <summary>Who has to do something next about a period.</summary>
public enum Turn
{
    /// <summary>Nobody: it is public, or being frozen at this moment.</summary>
    Nobody = 0,

    /// <summary>The operators fill it in.</summary>
    Operator = 1,

    /// <summary>The head of the agency signs.</summary>
    Head = 2,

    /// <summary>The reviewers of the kabupaten verify.</summary>
    Reviewer = 3,

    /// <summary>The reviewers publish what they have verified.</summary>
    Publisher = 4,
}
