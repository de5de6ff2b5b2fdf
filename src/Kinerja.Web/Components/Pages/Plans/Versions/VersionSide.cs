using Kinerja.Grains.Agencies.Contracts;
using Kinerja.Model.Plans;

namespace Kinerja.Web.Components.Pages.Plans.Versions;

/// <summary>One side of a comparison, or what is looked at: a signed version, or the present plan.</summary>
/// <param name="Key">Number of the version, or <see cref="VersionNames.Now"/>.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Plan">Its content, of one year.</param>
/// <param name="Facts">What is known of the version; null for the present plan.</param>
/// <param name="IsIntact">False when the content has not the hash that was kept beside it.</param>
public sealed record VersionSide(string Key, string Name, Plan Plan, PlanVersionFacts? Facts, bool IsIntact = true);
