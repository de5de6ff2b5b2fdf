using System.Collections.Frozen;
using Kinerja.Model.Indicators;
using Kinerja.Model.Texts;

namespace Kinerja.Documents.Drafting;

/// <summary>Proposes a direction from the words of a name. A proposal only: a person confirms it.</summary>
internal static class PolarityWords
{
    private static readonly FrozenSet<string> Lower = Set(
        "kematian kemiskinan miskin stunting pengangguran kebocoran penyakit prevalensi kesakitan kecelakaan kriminalitas pelanggaran keluhan pengaduan temuan kesenjangan " +
        "ketimpangan gini inflasi buruk putus rusak kumuh perceraian kekerasan korupsi emisi kehilangan kebakaran pencemaran konflik tunggu tunggakan keterlambatan " +
        "risiko kerawanan rawan buta tertinggal wasting underweight");

    private static readonly FrozenSet<string> Handled = Set(
        "penurunan menurunnya pengurangan berkurangnya pengentasan penanganan tertangani ditangani diselesaikan terselesaikan penyelesaian ditindaklanjuti tindaklanjut " +
        "pencegahan pengendalian bebas penanggulangan pemulihan penanganannya terlayani dilayani tertolong diobati sembuh kesembuhan dibina dibantu terbantu penerima");

    private static readonly FrozenSet<string> Higher = Set(
        "sehat mandiri peningkatan meningkatnya pertumbuhan cakupan kepuasan indeks capaian partisipasi terpenuhi tumbuh aktif baik lulus kelulusan produksi produktivitas kontribusi " +
        "ketersediaan akses layak tertib tepat kepatuhan kesesuaian ketepatan keberhasilan literasi investasi wisatawan kunjungan pendapatan predikat opini skor terampil " +
        "bersertifikat terbina difasilitasi dilatih maju berkembang berprestasi pdrb umur harapan lama rata layanan pelayanan realisasi kemandirian ketahanan melek terlatih " +
        "berkualitas terverifikasi akuntabilitas sakip terbentuk growth coverage satisfaction healthy");

    /// <summary>The proposed direction; null when the words say nothing.</summary>
    public static Polarity? Propose(string name)
    {
        var tokens = TextFolding.Tokens(name.Length > 500 ? name[..500] : name);
        var handled = tokens.Any(Handled.Contains) || (tokens.Contains("tindak") && tokens.Contains("lanjut"));
        if (tokens.Any(Lower.Contains) || (tokens.Contains("waktu") && tokens.Any(t => t is "tanggap" or "layanan" or "penyelesaian")))
            return handled ? Polarity.Higher : Polarity.Lower;
        return handled || tokens.Any(Higher.Contains) ? Polarity.Higher : null;
    }

    /// <summary>A direction that the document states in a column of its own; null when it is not understood.</summary>
    public static Polarity? Stated(string text)
    {
        var tokens = TextFolding.Tokens(text.Length > 100 ? text[..100] : text);
        bool Has(params ReadOnlySpan<string> words)
        {
            foreach (var word in words)
            {
                if (tokens.Contains(word))
                    return true;
            }

            return false;
        }

        if (Has("stabil", "stabilize", "tetap", "exact", "presisi"))
            return Polarity.Exact;
        if (Has("rentang", "range", "antara"))
            return Polarity.Range;
        if (Has("rendah", "lower", "negatif", "minimize", "minimal", "min", "turun", "menurun", "kecil"))
            return Polarity.Lower;
        return Has("tinggi", "higher", "positif", "maximize", "maksimal", "maks", "max", "naik", "meningkat", "besar") ? Polarity.Higher : null;
    }

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
