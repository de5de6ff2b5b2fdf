namespace Kinerja.Web.Components.Pages.Periods;

/// <summary>Names of the fields of one figure at verification; the names of text fields are their ids too.</summary>
public static class VerifyFields
{
    /// <summary>Ticked when the figure was looked at and holds.</summary>
    public static string Checked(string code) => $"periksa.{code}";

    /// <summary>What was seen.</summary>
    public static string Note(string code) => $"catatan.{code}";

    /// <summary>A comment to the agency, for a return.</summary>
    public static string Comment(string code) => $"komentar.{code}";
}
