namespace Kinerja.Web.Hosting.Platform;

/// <summary>How many grains of a type are in memory, in all processes.</summary>
internal sealed record GrainLine(string Type, int Activations);
