namespace Kinerja.Documents.Office;

/// <summary>A relationship from one part of a file to another.</summary>
/// <param name="Id">How the part names it.</param>
/// <param name="Type">What it is for, an address that is never fetched.</param>
/// <param name="Target">Name of the other part, from the root of the file.</param>
internal sealed record Relationship(string Id, string Type, string Target);
