using Kinerja.Model.Models;

namespace Kinerja.Grains.Agencies.Storage;

/// <summary>A model adopted for a year.</summary>
/// <param name="Year">Year.</param>
/// <param name="Model">Key of the model.</param>
/// <param name="Version">Number of the version, kept beside.</param>
/// <param name="Links">Links confirmed.</param>
internal sealed record ModelAdoption(int Year, string Model, int Version, IReadOnlyList<IndicatorLink> Links);
