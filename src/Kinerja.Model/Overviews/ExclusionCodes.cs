namespace Kinerja.Model.Overviews;

/// <summary>Stable codes of why a figure that was reported is not in a sum, beside the codes of values. They stand in storage and in the API.</summary>
public static class ExclusionCodes
{
    /// <summary>The figure was entered itself; its components were not, and percentages are never summed.</summary>
    public const string DirectValue = "directValue";

    /// <summary>The own formula has changed since the link was confirmed as A.</summary>
    public const string LinkOutdated = "linkOutdated";

    /// <summary>The conversion reads a figure that the plan no longer has.</summary>
    public const string ConversionUnreadable = "conversionUnreadable";

    /// <summary>Grade C: same intent, another formula or population.</summary>
    public const string GradeC = "gradeC";

    /// <summary>Grade D: the name alone.</summary>
    public const string GradeD = "gradeD";

    /// <summary>No own indicator is tied to the shared one.</summary>
    public const string NotLinked = "notLinked";

    /// <summary>Not verified or published yet.</summary>
    public const string NotVisible = "notVisible";

    /// <summary>The indicator does not apply.</summary>
    public const string NotApplicable = "notApplicable";

    /// <summary>Reported in a form that cannot be added up, for whichever reason.</summary>
    public const string NotComputable = "notComputable";

    /// <summary>The agency has not adopted the model.</summary>
    public const string NotJoined = "notJoined";
}
