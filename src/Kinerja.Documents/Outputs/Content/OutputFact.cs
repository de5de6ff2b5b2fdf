namespace Kinerja.Documents.Outputs.Content;

/// <summary>A fact with its name.</summary>
/// <param name="Name">E.g. “Satuan”.</param>
/// <param name="Value">What it is.</param>
public sealed record OutputFact(string Name, OutputValue Value);
