using System.Collections.Frozen;
using Kinerja.Model.Keys;
using Kinerja.Model.Outcomes;

namespace Kinerja.Model.Onboarding;

/// <summary>Which codes a newcomer may give an agency: what stands in the address of its pages for ever. Stricter than what a key may hold. Pure.</summary>
public static class AgencyCodes
{
    /// <summary>Fewest characters.</summary>
    public const int Min = 3;

    /// <summary>Most characters.</summary>
    public const int Max = 40;

    /// <summary>Names that pages, mails and people take for the site itself or for its keepers.</summary>
    private static readonly FrozenSet<string> Reserved = new[]
    {
        "admin", "administrator", "akun", "api", "app", "assets", "bantuan", "cdn", "contoh", "daftar", "demo", "dev", "docs", "dukungan", "error", "ftp", "ganti", "help", "hubungi",
        "info", "kebijakan", "keluar", "kemendagri", "kinerja", "kominfo", "localhost", "login", "logout", "mail", "masuk", "menpan", "menpanrb", "moderator", "noreply", "null", "openapi",
        "orang", "owner", "pemda", "pemkab", "pemkot", "pemprov", "platform", "postmaster", "presiden", "public", "register", "root", "security", "server", "sistem", "sso", "staff", "static",
        "status", "support", "system", "test", "tes", "uji", "undangan", "undefined", "webmaster", "www",
    }.Select(Look).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>
    /// What is wrong with a code; null when it may be given. Problems: <c>agencyCodeRequired</c>, <c>agencyCodeInvalid</c>, <c>agencyCodeLength</c>,
    /// <c>agencyCodeReserved</c>, <c>agencyCodeLooksLike</c>; field <c>code</c>.
    /// </summary>
    /// <param name="code">The code as typed.</param>
    /// <param name="others">Codes that the region has already; the same code is not refused here, one that merely looks the same is.</param>
    public static Problem? Check(string? code, IEnumerable<string>? others = null)
    {
        if (string.IsNullOrWhiteSpace(code))
        {
            return Refused("agencyCodeRequired", "Isi alamat halaman.", "Fill in the address of the pages.");
        }

        if (code.Length is < Min or > Max)
        {
            return Refused("agencyCodeLength", $"Alamat halaman {Min}–{Max} karakter.", $"The address has {Min}–{Max} characters.");
        }

        if (!KeyText.IsCode(code, Max) || code.Contains('.', StringComparison.Ordinal) || !char.IsAsciiLetterLower(code[0]))
        {
            return Refused(
                "agencyCodeInvalid",
                "Pakai huruf kecil a–z, angka, dan satu tanda hubung di antaranya; mulai dengan huruf. Contoh: dinkop-um.",
                "Use small letters a–z, digits and single hyphens between them; begin with a letter. For example: dinkop-um.");
        }

        var look = Look(code);
        if (Reserved.Contains(look))
        {
            return Refused("agencyCodeReserved", "Alamat ini dipakai oleh situs sendiri. Pilih yang lain.", "This address belongs to the site itself. Choose another.");
        }

        return others?.FirstOrDefault(other => other != code && Look(other) == look) is { } alike
            ? Refused(
                "agencyCodeLooksLike", $"Alamat ini terlalu mirip dengan {alike}, yang sudah ada di daerah ini.", $"This address looks too much like {alike}, which this region has already.")
            : null;
    }

    /// <summary>What a code looks like at a glance: hyphens gone, digits and pairs of letters as the letters they pass for.</summary>
    internal static string Look(string code) => new([.. code.ToLowerInvariant()
        .Replace("-", "", StringComparison.Ordinal).Replace("rn", "m", StringComparison.Ordinal).Replace("vv", "w", StringComparison.Ordinal).Replace("cl", "d", StringComparison.Ordinal)
        .Select(c => c switch { '0' => 'o', '1' or 'l' => 'i', '3' => 'e', '4' => 'a', '5' => 's', '6' => 'b', '7' => 't', '8' => 'b', '9' => 'g', _ => c })]);

    private static Problem Refused(string code, string id, string en) => new(code, new(id, en), "code");
}
