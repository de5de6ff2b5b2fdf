namespace Kinerja.Grains.Agencies;

/// <summary>An indicator in a year, within one agency.</summary>
internal readonly record struct CellId(int Year, string Code);
