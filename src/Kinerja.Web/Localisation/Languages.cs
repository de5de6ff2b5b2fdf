using System.Globalization;

namespace Kinerja.Web.Localisation;

/// <summary>The two languages of the interface, and how a reader names them in an address.</summary>
public static class Languages
{
    /// <summary>Query parameter and cookie that carry the choice.</summary>
    public const string Parameter = "bahasa";

    /// <summary>The default: decimal comma, Indonesian words.</summary>
    public static CultureInfo Indonesian { get; } = CultureInfo.GetCultureInfo("id-ID");

    /// <summary>English as written with day before month; decimal point.</summary>
    public static CultureInfo English { get; } = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>Reads <c>id</c> or <c>en</c>; anything else is no choice.</summary>
    public static CultureInfo? Find(string? code) => code switch
    {
        "id" => Indonesian,
        "en" => English,
        _ => null,
    };

    /// <summary>The code of the language in use, <c>id</c> or <c>en</c>: also the page's <c>lang</c>.</summary>
    public static string Current => IsEnglish ? "en" : "id";

    /// <summary>Whether the reader chose English.</summary>
    public static bool IsEnglish => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en";
}
