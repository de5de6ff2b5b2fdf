using Kinerja.Model.Texts;

namespace Kinerja.Model.Numbers;

/// <summary>What the product knows about units: which are percentages, which are rupiah, and when two spellings are the same unit.</summary>
public static class Units
{
    /// <summary>True for <c>%</c>, <c>persen</c> and their spellings.</summary>
    public static bool IsPercent(string? unit) => TextFolding.Fold(unit) is "%" or "persen" or "persentase" or "prosen" or "percent" or "pct";

    /// <summary>True for <c>Rp</c>, <c>rupiah</c>, <c>IDR</c>.</summary>
    public static bool IsRupiah(string? unit) => TextFolding.Fold(unit) is "rp" or "rupiah" or "idr";

    /// <summary>True when both are spellings of one unit: <c>Orang</c> and <c>org</c>, <c>%</c> and <c>persen</c>, <c>Dokumen</c> and <c>dok.</c>.</summary>
    public static bool Same(string? left, string? right) => string.Equals(Canonical(left), Canonical(right), StringComparison.Ordinal);

    /// <summary>True when the unit written is one word of the unit expected: <c>rupiah</c> in <i>juta rupiah</i>, <c>orang</c> in <i>orang per hari</i>.</summary>
    internal static bool IsPart(string written, string expected) =>
        TextFolding.Tokens(expected).Any(word => string.Equals(Canonical(word), Canonical(written), StringComparison.Ordinal));

    private static string Canonical(string? unit) => IsPercent(unit) ? "%" : TextFolding.Fold(unit) switch
    {
        "rp" or "idr" => "rupiah",
        "org" => "orang",
        "dok" or "doc" => "dokumen",
        "lap" => "laporan",
        "bh" => "buah",
        "bln" => "bulan",
        "klp" => "kelompok",
        "keg" => "kegiatan",
        "pkt" => "paket",
        "lok" => "lokasi",
        "kop" => "koperasi",
        "gr" or "g" => "gram",
        "kg" => "kilogram",
        "l" or "ltr" => "liter",
        "m2" => "meter persegi",
        "ha" => "hektar",
        "hektare" => "hektar",
        "point" => "poin",
        var folded => folded,
    };
}
