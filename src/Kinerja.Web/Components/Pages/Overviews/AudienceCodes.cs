using Kinerja.Model.Overviews;

namespace Kinerja.Web.Components.Pages.Overviews;

/// <summary>How an address names whose view it is.</summary>
public static class AudienceCodes
{
    /// <summary><c>semua</c>, <c>terverifikasi</c>, <c>terbit</c>.</summary>
    public static string InAddress(this Visibility audience) => audience switch
    {
        Visibility.Verified => "terverifikasi",
        Visibility.Published => "terbit",
        _ => "semua",
    };

    /// <summary>Reads a word of the address; false when it is none.</summary>
    public static bool TryRead(string? word, out Visibility audience)
    {
        audience = word switch
        {
            "terverifikasi" => Visibility.Verified,
            "terbit" => Visibility.Published,
            _ => Visibility.All,
        };
        return word == audience.InAddress();
    }
}
