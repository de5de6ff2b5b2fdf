using Kinerja.Model.Periods;

namespace Kinerja.Web.Components.Pages.Plans.Targets;

/// <summary>Names of the fields of a year's targets. The name of a text field is also the id of its control.</summary>
public static class TargetFields
{
    public const string Check = "periksa";
    public const string Save = "simpan";
    public const string Reason = "alasan";

    /// <summary>A target as typed.</summary>
    public static string Text(string code, Period period) => $"target.{code}.{period.Code()}";

    /// <summary>What the field held when the page was made.</summary>
    public static string Was(string code, Period period) => $"semula.{code}.{period.Code()}";

    /// <summary>The reading chosen where there are several.</summary>
    public static string Reading(string code, Period period) => $"baca.{code}.{period.Code()}";

    /// <summary>Why cells of an indicator hold no number.</summary>
    public static string Why(string code) => $"sebab.{code}";

    /// <summary>What that field held when the page was made.</summary>
    public static string WhyWas(string code) => $"sebab-semula.{code}";
}
