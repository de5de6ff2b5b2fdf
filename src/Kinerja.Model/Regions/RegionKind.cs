namespace Kinerja.Model.Regions;

/// <summary>What a <see cref="Region"/> is.</summary>
public enum RegionKind
{
    /// <summary>The whole country.</summary>
    Nation = 0,

    /// <summary><i>Provinsi</i>.</summary>
    Province = 1,

    /// <summary><i>Kabupaten</i>, also <i>kabupaten administrasi</i>.</summary>
    Regency = 2,

    /// <summary><i>Kota</i>, also <i>kota administrasi</i>.</summary>
    City = 3,
}
