using System.Collections.Frozen;

namespace Kinerja.Model.Formulas.Reading;

/// <summary>The words that the language knows, folded.</summary>
internal static class FormulaWords
{
    /// <summary>Words that begin a measured figure; after a slash they show that it divides.</summary>
    public static readonly FrozenSet<string> Quantities = Set(
        "jumlah", "total", "banyaknya", "realisasi", "target", "nilai", "luas", "panjang", "volume", "seluruh", "keseluruhan", "pagu", "produksi", "kapasitas", "frekuensi");

    /// <summary>Words that begin a new figure when they begin a line.</summary>
    public static readonly FrozenSet<string> LineStarters = Set("jumlah", "total", "banyaknya");

    /// <summary>The word for a year (<c>thn</c> and <c>th</c> are folded to it).</summary>
    public static readonly FrozenSet<string> Years = Set("tahun");

    /// <summary>What may stand between <i>tahun</i> and its mark: <i>tahun ajaran sebelumnya</i>.</summary>
    public static readonly FrozenSet<string> YearKinds = Set("ajaran", "anggaran", "pelajaran", "buku", "takwim");

    /// <summary>After <i>tahun</i>: this year.</summary>
    public static readonly FrozenSet<string> ThisYear = Set("ini", "berjalan", "bersangkutan", "berkenaan", "sekarang", "pelaporan");

    /// <summary>After <i>tahun</i>: the previous year.</summary>
    public static readonly FrozenSet<string> LastYear = Set("lalu", "sebelumnya", "sblmnya", "sebelum", "sblm", "kemarin", "terdahulu");

    /// <summary>Letters that stand for a year.</summary>
    public static readonly FrozenSet<string> YearLetters = Set("n", "t");

    /// <summary>Prepositions that belong to a year mark, not to the name before it.</summary>
    public static readonly FrozenSet<string> YearPrepositions = Set("pada", "di", "dalam", "selama", "untuk");

    /// <summary>Counting words: <i>dua tahun lalu</i> is not last year.</summary>
    public static readonly FrozenSet<string> Counts = Set("dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan", "sepuluh", "beberapa");

    /// <summary>Words that multiply a number.</summary>
    public static readonly FrozenDictionary<string, decimal> Scales = new Dictionary<string, decimal>(StringComparer.Ordinal)
    {
        ["ribu"] = 1_000m,
        ["juta"] = 1_000_000m,
        ["miliar"] = 1_000_000_000m,
        ["milyar"] = 1_000_000_000m,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Words that calculate.</summary>
    public static readonly FrozenDictionary<string, TokenKind> Operators = new Dictionary<string, TokenKind>(StringComparer.Ordinal)
    {
        ["dibagi"] = TokenKind.Divide,
        ["dikali"] = TokenKind.Multiply,
        ["dikalikan"] = TokenKind.Multiply,
        ["ditambah"] = TokenKind.Add,
        ["ditambahkan"] = TokenKind.Add,
        ["dikurangi"] = TokenKind.Subtract,
        ["dikurang"] = TokenKind.Subtract,
        ["dikurangkan"] = TokenKind.Subtract,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Words that may calculate or belong to a name; they are asked about.</summary>
    public static readonly FrozenDictionary<string, TokenKind> DoubtfulOperators = new Dictionary<string, TokenKind>(StringComparer.Ordinal)
    {
        ["dibanding"] = TokenKind.Divide,
        ["dibandingkan"] = TokenKind.Divide,
        ["plus"] = TokenKind.Add,
        ["minus"] = TokenKind.Subtract,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Before a word operator these make it part of a name: <i>lahan yang dibagi</i>.</summary>
    public static readonly FrozenSet<string> BeforeParticiple = Set("yang", "telah", "sudah", "akan", "untuk", "tidak", "belum", "dapat", "harus", "dan", "atau");

    /// <summary>After a word operator these make it part of a name: <i>dibagi kepada petani</i>.</summary>
    public static readonly FrozenSet<string> AfterParticiple = Set("kepada", "ke", "menjadi", "dalam", "untuk", "oleh", "per", "secara");

    /// <summary>Words that announce the formula and are not part of it: <i>Rumus :</i>.</summary>
    public static readonly FrozenSet<string> Announcements = Set(
        "rumus", "formula", "formulasi", "cara", "perhitungan", "penghitungan", "menghitung", "pengukuran", "penjelasan", "definisi", "operasional");

    /// <summary>Alternatives that staff join with a slash inside a name.</summary>
    private static readonly FrozenSet<string> Alternatives = Set(
        "desa kelurahan", "kelurahan desa", "kabupaten kota", "kota kabupaten", "kecamatan kelurahan", "desa kecamatan", "provinsi kabupaten",
        "laki perempuan", "pria wanita", "suami istri", "suami isteri", "ayah ibu", "siswa mahasiswa", "siswa siswi", "murid siswa", "guru dosen",
        "sarana prasarana", "jalan jembatan", "barang jasa", "program kegiatan", "kegiatan program", "instansi lembaga", "lembaga instansi", "badan dinas", "dinas badan",
        "kantor dinas", "bayi balita", "petani peternak", "nelayan pembudidaya", "usaha kegiatan", "sekolah madrasah");

    /// <summary>True for two words that are commonly joined by a slash to mean <i>or</i>.</summary>
    public static bool AreAlternatives(string left, string right) =>
        Alternatives.Contains($"{left} {right}") || string.Equals(left, right, StringComparison.Ordinal);

    private static FrozenSet<string> Set(params string[] words) => words.ToFrozenSet(StringComparer.Ordinal);
}
