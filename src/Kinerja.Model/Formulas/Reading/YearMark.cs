namespace Kinerja.Model.Formulas.Reading;

/// <summary>A year mark as found.</summary>
/// <param name="Next">The atom after it.</param>
/// <param name="Offset">0 or −1.</param>
/// <param name="Year">A calendar year instead of N; null for a relative mark.</param>
/// <param name="Unsupported">True for a year that is neither this one nor the previous one (<c>N-2</c>, <c>N+1</c>, <i>dua tahun lalu</i>).</param>
internal readonly record struct YearMark(int Next, int Offset, int? Year = null, bool Unsupported = false);
