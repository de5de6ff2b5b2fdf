namespace Kinerja.Model.Keys;

/// <summary>The level of a <see cref="RegionCode"/>.</summary>
public enum RegionLevel
{
    /// <summary>The whole country; code <c>id</c>.</summary>
    Nation = 0,

    /// <summary>A province; code of two digits.</summary>
    Province = 1,

    /// <summary>A <i>kabupaten</i> or <i>kota</i>; code of two and two digits.</summary>
    Regency = 2,
}
