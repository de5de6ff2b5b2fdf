namespace Kinerja.Documents.Outputs.Building;

/// <summary>Whose document it is.</summary>
/// <param name="Region">Code of the region, e.g. <c>35.08</c>.</param>
/// <param name="Code">Code of the agency, e.g. <c>dinkop-um</c>.</param>
/// <param name="Name">Name of the agency.</param>
/// <param name="RegionName">Name of the region, e.g. “Kabupaten Lumajang”.</param>
/// <param name="IsSample">True for an agency of sample data; its documents say so.</param>
public sealed record OutputAgency(string Region, string Code, string Name, string RegionName, bool IsSample = false);
