namespace Kinerja.Web.Application.Help;

/// <summary>
/// The words of the glossary, in the order of subjects. Their names and meanings stand in <c>GlossaryWords</c>; a test holds them against the glossary that developers read, so that
/// both speak of the same things.
/// </summary>
public static class GlossaryTerms
{
    /// <summary>All of them; each is the name that code uses.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        "Agency", "Region", "Affair", "Vision", "Mission", "Goal", "Objective", "Programme", "Activity", "Indicator", "GoalIndicator", "IndividualIndicator", "Component", "Target", "Realisation",
        "Achievement", "Band", "AchievementPolicy", "Quarter", "Baseline", "Unit", "Polarity", "Accumulation", "Finding", "Decision", "Severity", "Missing", "NotDue", "NotComputable", "NotApplicable",
        "Coverage", "SampleData", "Submission", "Return", "Verification", "Frozen", "BasisChange", "History", "Explanation", "Registration", "AgencyCode", "OfficialDomain", "Contest", "Invitation",
        "JoinRequest", "AgencyAdmin",
    ];
}
