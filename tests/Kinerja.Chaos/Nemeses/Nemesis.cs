namespace Kinerja.Chaos.Nemeses;

/// <summary>Something that goes wrong, on purpose.</summary>
/// <param name="Name">Its name, for scripts and logs.</param>
/// <param name="Weight">How often it is drawn, relative to the others; 0 only by name.</param>
/// <param name="Strike">Does it, measures, and leaves everything running.</param>
internal sealed record Nemesis(string Name, int Weight, Func<Arena, Random, Task> Strike);
