namespace Kinerja.Web.Components.Pages.Overviews;

/// <summary>Whose view of the figures: which states of reporting are summed and shown.</summary>
public enum Audience
{
    /// <summary>All states: the reviewers of a kabupaten.</summary>
    All,

    /// <summary>Verified and published: the province.</summary>
    Verified,

    /// <summary>Published only: the public.</summary>
    Published,
}
