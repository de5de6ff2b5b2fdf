using System.Collections.Frozen;

namespace Kinerja.Model.Texts;

/// <summary>What single words weigh when names are compared. All words are folded.</summary>
internal static class SimilarityWords
{
    /// <summary>Words for the kind of measure, in order of precedence: a <i>persentase jumlah</i> is a percentage.</summary>
    public static IReadOnlyList<string> Measures { get; } = ["persentase", "%", "persen", "rasio", "indeks", "rata", "nilai", "angka", "tingkat", "jumlah", "banyaknya", "total"];

    /// <summary>Words that join others and tell nothing apart. <c>ke</c> is not one: <i>usaha mikro ke usaha kecil</i>.</summary>
    public static FrozenSet<string> Fillers { get; } = FrozenSet.Create(
        StringComparer.Ordinal,
        "yang", "dan", "di", "pada", "para", "oleh", "dari", "dalam", "untuk", "bagi", "atas", "terhadap", "dengan", "secara", "adalah", "nya", "the", "of");

    /// <summary>
    /// Words that change what is measured: with one of them on one side only the names differ, however long they are. They are also never taken
    /// for slips of each other.
    /// </summary>
    public static FrozenSet<string> Telling { get; } = FrozenSet.Create(
        StringComparer.Ordinal,
        "tidak", "belum", "bukan", "non", "tanpa", "selain", "kecuali", "cukup", "kurang", "sangat", "lebih", "sudah", "telah", "semua", "seluruh", "setengah",
        "baru", "lama", "aktif", "pasif", "mikro", "makro", "kecil", "menengah", "sedang", "besar", "tinggi", "rendah", "baik", "buruk", "naik", "turun",
        "peningkatan", "penurunan", "pertumbuhan", "laki", "perempuan", "pria", "wanita", "anak", "ibu", "bayi", "balita", "lansia", "dewasa", "pertama", "kedua",
        "sehat", "sakit", "mandiri", "formal", "informal", "negeri", "swasta", "kota", "desa", "masuk", "keluar", "sd", "smp", "sma", "smk", "mi", "mts", "ma", "paud",
        "target", "realisasi", "awal", "akhir", "berat", "ringan", "layak", "prima", "utama", "madya", "pratama", "≥", "≤", "<", ">", "+");
}
