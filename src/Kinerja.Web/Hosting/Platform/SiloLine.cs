namespace Kinerja.Web.Hosting.Platform;

/// <summary>A process of the site.</summary>
/// <param name="Address">Where the others reach it.</param>
/// <param name="Version">Which version of the program; null when it does not say.</param>
/// <param name="Status">Its state among the members, as Orleans calls it.</param>
/// <param name="Since">When it was started.</param>
/// <param name="Seen">When it last said that it is alive.</param>
/// <param name="Activations">Grains of the product in its memory.</param>
/// <param name="IsHere">True for the one that answers.</param>
internal sealed record SiloLine(string Address, string? Version, string Status, DateTimeOffset Since, DateTimeOffset Seen, int Activations, bool IsHere);
