using Kinerja.Model.Values;

namespace Kinerja.Documents.Outputs.Building;

/// <summary>The figure of a region for the shared indicator that an own one is tied to.</summary>
/// <param name="Indicator">Code of the own indicator.</param>
/// <param name="Region">Name of the region.</param>
/// <param name="Shared">Name of the shared indicator.</param>
/// <param name="Value">Ratio of sums over the agencies of the region, from published figures alone.</param>
/// <param name="Reported">Agencies whose figure is in it.</param>
/// <param name="Expected">Agencies whose figure could be expected.</param>
public sealed record OutputNeighbour(string Indicator, string Region, string Shared, TypedValue Value, int Reported, int Expected);
