namespace Kinerja.Web.Components.Pages.Imports;

/// <summary>Names of the fields with which a draft is applied; also their ids.</summary>
public static class ApplyFields
{
    public const string Apply = "terapkan";
    public const string Accept = "usulan";
    public const string Impossible = "mustahil";
    public const string Revision = "rev";
}
