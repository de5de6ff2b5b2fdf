namespace Kinerja.Web.Components.Pages.Imports.Reading;

/// <summary>Names around the page that shows how far a document is read.</summary>
public static class ReadingFields
{
    /// <summary>Last part of its address.</summary>
    public const string Path = "baca";

    /// <summary>Stops the reading.</summary>
    public const string Stop = "hentikan";

    /// <summary>The reading that the page for bringing a document is come back to from.</summary>
    public const string From = "dari";
}
