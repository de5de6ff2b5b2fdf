namespace Kinerja.Web.Components.Pages.Overviews;

/// <summary>How far the reporting of a period has come.</summary>
public enum ReportStage
{
    /// <summary>Being filled in.</summary>
    Filling,

    /// <summary>Submitted by the agency.</summary>
    Submitted,

    /// <summary>Returned with a note.</summary>
    Returned,

    /// <summary>Verified.</summary>
    Verified,

    /// <summary>Published.</summary>
    Published,
}
