using Kinerja.Model.Outcomes;

namespace Kinerja.Web.Components.Pages.Plans.Wording;

/// <summary>Names of the fields of a wording. The name of a field is also the id of its control.</summary>
public static class WordingFields
{
    public const string Save = "simpan";
    public const string Revision = "rev";
    public const string Name = "nama";
    public const string Number = "nomor";
    public const string Reason = "alasan";

    /// <summary>The field that a problem of the command belongs to; empty for the page as a whole.</summary>
    public static string Of(Problem problem) => problem.Field switch { "name" => Name, "number" => Number, "reason" => Reason, _ => "" };
}
