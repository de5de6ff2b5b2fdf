using Kinerja.Grains.Agencies.Contracts;

namespace Kinerja.Web.Components.Pages.Findings;

/// <summary>A decision as a form sent it.</summary>
/// <param name="Kind">What was decided.</param>
/// <param name="Reason">Why; null when not said.</param>
/// <param name="Corrections">What to put in place.</param>
internal sealed record ReadDecision(DecisionKind Kind, string? Reason, IReadOnlyList<Correction> Corrections);
