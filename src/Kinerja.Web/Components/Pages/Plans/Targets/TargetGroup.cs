namespace Kinerja.Web.Components.Pages.Plans.Targets;

/// <summary>The rows of one goal or objective.</summary>
/// <param name="Kind">Word of what it is; empty for the rest.</param>
/// <param name="Title">Its name.</param>
/// <param name="Rows">Its rows, in the order of the plan.</param>
public sealed record TargetGroup(string Kind, string Title, IReadOnlyList<TargetRow> Rows);
