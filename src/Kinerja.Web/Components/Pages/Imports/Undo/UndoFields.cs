namespace Kinerja.Web.Components.Pages.Imports.Undo;

/// <summary>Names of the fields with which an application is taken back; also their ids.</summary>
public static class UndoFields
{
    /// <summary>Takes it back.</summary>
    public const string Send = "batalkan";

    /// <summary>The revision that was looked at.</summary>
    public const string Revision = "rev";

    /// <summary>Last part of the address of the page.</summary>
    public const string Path = "batal";
}
