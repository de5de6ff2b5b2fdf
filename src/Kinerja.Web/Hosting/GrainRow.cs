namespace Kinerja.Web.Hosting;

/// <summary>A row of a grain as it lies in the table.</summary>
/// <param name="Type">Grain type.</param>
/// <param name="Key">Key of the grain.</param>
/// <param name="Name">Name of the row.</param>
/// <param name="Content">Its bytes; null for a row that was cleared.</param>
internal sealed record GrainRow(string Type, string Key, string Name, BinaryData? Content);
