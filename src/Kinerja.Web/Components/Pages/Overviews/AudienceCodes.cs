namespace Kinerja.Web.Components.Pages.Overviews;

/// <summary>How an address names whose view it is.</summary>
public static class AudienceCodes
{
    /// <summary><c>semua</c>, <c>terverifikasi</c>, <c>terbit</c>.</summary>
    public static string Code(this Audience audience) => audience switch
    {
        Audience.Verified => "terverifikasi",
        Audience.Published => "terbit",
        _ => "semua",
    };

    /// <summary>Reads a code; false when it is none.</summary>
    public static bool TryParse(string? code, out Audience audience)
    {
        audience = code switch
        {
            "terverifikasi" => Audience.Verified,
            "terbit" => Audience.Published,
            _ => Audience.All,
        };
        return code == audience.Code();
    }
}
