using System.Collections.Frozen;
using Kinerja.Model.Texts;

namespace Kinerja.Model.Onboarding;

/// <summary>
/// The affairs of regional government as law 23/2014 divides them, with the codes of the national nomenclature (Permendagri 90/2019), and what supports them.
/// </summary>
public static class AffairCatalogue
{
    private const int MaxQuery = 80;

    private static readonly (string Code, string Name)[] Table =
    [
        ("1.01", "Pendidikan"), ("1.02", "Kesehatan"), ("1.03", "Pekerjaan umum dan penataan ruang"), ("1.04", "Perumahan rakyat dan kawasan permukiman"),
        ("1.05", "Ketenteraman, ketertiban umum, dan pelindungan masyarakat"), ("1.06", "Sosial"),
        ("2.07", "Tenaga kerja"), ("2.08", "Pemberdayaan perempuan dan pelindungan anak"), ("2.09", "Pangan"), ("2.10", "Pertanahan"), ("2.11", "Lingkungan hidup"),
        ("2.12", "Administrasi kependudukan dan pencatatan sipil"), ("2.13", "Pemberdayaan masyarakat dan desa"), ("2.14", "Pengendalian penduduk dan keluarga berencana"),
        ("2.15", "Perhubungan"), ("2.16", "Komunikasi dan informatika"), ("2.17", "Koperasi, usaha kecil, dan menengah"), ("2.18", "Penanaman modal"),
        ("2.19", "Kepemudaan dan olahraga"), ("2.20", "Statistik"), ("2.21", "Persandian"), ("2.22", "Kebudayaan"), ("2.23", "Perpustakaan"), ("2.24", "Kearsipan"),
        ("3.25", "Kelautan dan perikanan"), ("3.26", "Pariwisata"), ("3.27", "Pertanian"), ("3.28", "Kehutanan"), ("3.29", "Energi dan sumber daya mineral"),
        ("3.30", "Perdagangan"), ("3.31", "Perindustrian"), ("3.32", "Transmigrasi"),
        ("4.01", "Sekretariat daerah"), ("4.02", "Sekretariat DPRD"), ("5.01", "Perencanaan"), ("5.02", "Keuangan"), ("5.03", "Kepegawaian"),
        ("5.04", "Pendidikan dan pelatihan"), ("5.05", "Penelitian dan pengembangan"), ("5.06", "Pengelolaan perbatasan"), ("6.01", "Inspektorat daerah"),
        ("7.01", "Kecamatan"), ("8.01", "Kesatuan bangsa dan politik"),
    ];

    private static readonly FrozenDictionary<string, Affair> ByCode;

    static AffairCatalogue()
    {
        All = [.. Table.Select(row => new Affair(row.Code, row.Name, row.Code[0] switch { '1' => AffairKind.BasicService, '2' => AffairKind.Obligatory, '3' => AffairKind.Chosen, _ => AffairKind.Support }))];
        ByCode = All.ToFrozenDictionary(affair => affair.Code, StringComparer.Ordinal);
    }

    /// <summary>All, in order of their codes.</summary>
    public static IReadOnlyList<Affair> All { get; }

    /// <summary>The affair of a code; null when there is none.</summary>
    public static Affair? Find(string? code) => ByCode.GetValueOrDefault(code ?? "");

    /// <summary>
    /// The affair that somebody means by a code, a name, or words of it: <c>2.17</c>, <c>2.17 Koperasi…</c>, <c>koperasi</c>. Null when none or more than one
    /// is meant.
    /// </summary>
    public static Affair? Read(string? text)
    {
        var typed = (text ?? "").Trim();
        var code = typed.Split(' ', 2)[0].TrimEnd('.');
        return Find(code) ?? (Search(typed) is [var only] ? only : All.FirstOrDefault(affair => TextFolding.Fold(affair.Name) == TextFolding.Fold(typed)));
    }

    /// <summary>The affairs with every typed word at the beginning of one of their words, in order of codes. Nothing finds nothing.</summary>
    public static IReadOnlyList<Affair> Search(string? text)
    {
        var typed = (text ?? "").Trim();
        var words = TextFolding.Tokens(typed.Length > MaxQuery ? typed[..MaxQuery] : typed);
        return words.Count == 0
            ? []
            : [.. All.Where(affair => affair.Code.StartsWith(typed, StringComparison.Ordinal) || words.All(word => TextFolding.Tokens(affair.Name).Any(own => own.StartsWith(word, StringComparison.Ordinal))))];
    }
}
