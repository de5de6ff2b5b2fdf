namespace Kinerja.Web.Application.Imports.Reading;

/// <summary>Whether a document is being read.</summary>
public enum ReadingStanding
{
    /// <summary>It is.</summary>
    Running = 0,

    /// <summary>It is kept, and its review is there.</summary>
    Kept = 1,

    /// <summary>It could not be read, or storage did not answer.</summary>
    Failed = 2,

    /// <summary>Somebody has stopped it; nothing was kept.</summary>
    Cancelled = 3,

    /// <summary>The process that read it is gone; nothing was kept.</summary>
    Died = 4,
}
