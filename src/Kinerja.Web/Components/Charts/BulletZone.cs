namespace Kinerja.Web.Components.Charts;

/// <summary>A band as ground of a bar: shade 1 to 5, from and to as shares of the width.</summary>
internal sealed record BulletZone(int Shade, double From, double To);
