using System.Collections.Frozen;
using Kinerja.Model.Numbers;
using Kinerja.Model.Texts;

namespace Kinerja.Model.Checks;

/// <summary>What the words of a unit and of a component say about the figure.</summary>
internal static class MeasureWords
{
    /// <summary>The unit of a figure that ends in × 100 %.</summary>
    public const string Percent = "%";

    /// <summary>Units of things that are counted one by one.</summary>
    private static readonly FrozenSet<string> CountingWords = Words(
        "unit orang buah jiwa dokumen laporan kali kegiatan paket lembaga koperasi kelompok peserta kasus desa kelurahan kecamatan sekolah siswa guru " +
        "rumah bangunan usaha um ukm umkm kk keluarga pelaku badan opd lokasi titik ekor pohon berkas sertifikat izin lembar person persons people");

    /// <summary>Quantities that are measured rather than counted: a share of them need not come from whole numbers.</summary>
    private static readonly FrozenSet<string> MeasuredWords = Words(
        "luas panjang lebar tinggi berat bobot volume nilai anggaran belanja pendapatan penerimaan pajak retribusi realisasi produksi produktivitas pagu dana " +
        "biaya modal omzet omset aset investasi ekspor impor kredit pinjaman skor indeks rata persentase persen tingkat laju rasio waktu lama jam hari debit " +
        "kapasitas konsumsi energi ton kg km meter hektar hektare ha rupiah rp");

    /// <summary>True when one of the words of the unit is percent: <c>%</c>, <c>persen (%)</c>, <c>% per tahun</c>.</summary>
    public static bool IsPercent(string? unit) => TextFolding.Tokens(unit).Any(Units.IsPercent);

    /// <summary>True when the unit counts things one by one.</summary>
    public static bool IsCounting(string? unit) => TextFolding.Tokens(unit) is [var word] && CountingWords.Contains(word);

    /// <summary>True when a component is a number of things, by its folded name: it begins with <i>jumlah</i> or <i>banyak(nya)</i> and names no
    /// measured quantity.</summary>
    public static bool IsCount(string component)
    {
        var words = component.Split(' ');
        return words[0] is "jumlah" or "banyak" or "banyaknya" && !words.Any(MeasuredWords.Contains);
    }

    private static FrozenSet<string> Words(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
