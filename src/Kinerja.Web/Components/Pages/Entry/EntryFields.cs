namespace Kinerja.Web.Components.Pages.Entry;

/// <summary>Names of the fields of one figure. The name of its text field is also the id of the control.</summary>
public static class EntryFields
{
    /// <summary>The figure as typed.</summary>
    public static string Text(string code) => $"nilai.{code}";

    /// <summary>What the field held when the page was made.</summary>
    public static string Was(string code) => $"semula.{code}";

    /// <summary>The revision the page was made from.</summary>
    public static string Revision(string code) => $"rev.{code}";

    /// <summary>The reading chosen where there are several.</summary>
    public static string Reading(string code) => $"baca.{code}";

    /// <summary>Ticked when the measure does not apply.</summary>
    public static string NotApplicable(string code) => $"tidak-berlaku.{code}";

    /// <summary>Why.</summary>
    public static string Reason(string code) => $"alasan.{code}";

    /// <summary>Ticked when the person stands by an implausible figure.</summary>
    public static string Confirmed(string code) => $"benar.{code}";
}
