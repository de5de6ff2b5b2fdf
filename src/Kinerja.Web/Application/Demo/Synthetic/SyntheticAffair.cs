using Kinerja.Model.Indicators;

namespace Kinerja.Web.Application.Demo.Synthetic;

/// <summary>A field of government with the agency that looks after it.</summary>
/// <param name="Slug">Code of the agency, and of the shared model of its field.</param>
/// <param name="Agency">Name of the agency.</param>
/// <param name="Objective">Its objective.</param>
/// <param name="Measures">What it measures.</param>
internal sealed record SyntheticAffair(string Slug, string Agency, string Objective, IReadOnlyList<SyntheticMeasure> Measures)
{
    /// <summary>Key of its shared model.</summary>
    public string Model => Slug == Cooperatives ? DemoFiles.ModelKey : Slug;

    /// <summary>The field that Lumajang's document belongs to; its shared model is the one drawn from that document.</summary>
    public const string Cooperatives = "dinkop-um";

    private static readonly SyntheticAffair[] Known =
    [
        new(Cooperatives, "Dinas Koperasi dan Usaha Mikro", "Meningkatnya kualitas koperasi dan usaha mikro",
        [
            new("Persentase koperasi sehat", "Jml Koperasi sehat", "Jml koperasi yang dinilai", 240, 60, "Jml seluruh koperasi", Among: "Koperasi yang dinilai"),
            new("Persentase koperasi cukup sehat", "Jml Koperasi cukup sehat", "Jml koperasi yang dinilai", 240, 700, "Jml seluruh koperasi", Among: "Koperasi yang dinilai"),
            new("Persentase usaha mikro yang mandiri", "Jumlah UM terdaftar yg mandiri", "Jumlah seluruh UM yg terdaftar", 38_000, 25, Accumulation: Accumulation.Last, Among: "Usaha mikro terdaftar"),
        ]),
        new("dinkes", "Dinas Kesehatan", "Meningkatnya derajat kesehatan masyarakat",
        [
            new("Persentase bayi dengan imunisasi dasar lengkap", "Jumlah bayi dengan imunisasi dasar lengkap", "Jumlah bayi", 15_000, 880),
            new("Prevalensi balita tengkes", "Jumlah balita tengkes", "Jumlah balita yang diukur", 52_000, 140, "Jumlah seluruh balita", Polarity.Lower),
            new("Persentase persalinan di fasilitas kesehatan", "Jumlah persalinan di fasilitas kesehatan", "Jumlah persalinan", 15_500, 940),
            new("Angka kematian ibu", "Jumlah kematian ibu", "Jumlah kelahiran hidup", 15_200, 1, null, Polarity.Lower, "100.000"),
        ]),
        new("dispendik", "Dinas Pendidikan", "Meningkatnya mutu dan pemerataan pendidikan",
        [
            new("Angka partisipasi murni sekolah dasar", "Jumlah murid usia 7-12 tahun", "Jumlah penduduk usia 7-12 tahun", 96_000, 965),
            new("Persentase guru bersertifikat pendidik", "Jumlah guru bersertifikat pendidik", "Jumlah guru", 9_400, 620, "Jumlah guru dan tenaga kependidikan", Accumulation: Accumulation.Last),
            new("Persentase sekolah terakreditasi A", "Jumlah sekolah terakreditasi A", "Jumlah sekolah", 720, 310),
        ]),
        new("disdukcapil", "Dinas Kependudukan dan Pencatatan Sipil", "Tertibnya administrasi kependudukan",
        [
            new("Persentase kepemilikan akta kelahiran anak", "Jumlah anak berakta kelahiran", "Jumlah anak", 280_000, 930),
            new("Persentase perekaman KTP elektronik", "Jumlah penduduk yang sudah direkam", "Jumlah penduduk wajib KTP", 810_000, 985),
        ]),
        new("disnaker", "Dinas Tenaga Kerja", "Meningkatnya kesempatan kerja",
        [
            new("Persentase pencari kerja yang ditempatkan", "Jumlah pencari kerja yang ditempatkan", "Jumlah pencari kerja terdaftar", 6_200, 540),
            new("Persentase peserta pelatihan yang lulus uji kompetensi", "Jumlah peserta pelatihan yang lulus uji", "Jumlah peserta pelatihan", 900, 810),
        ]),
        new("dlh", "Dinas Lingkungan Hidup", "Meningkatnya kualitas lingkungan hidup",
        [
            new("Persentase sampah yang tertangani", "Berat sampah yang tertangani", "Berat timbulan sampah", 130_000, 640),
            new("Persentase usaha yang menaati izin lingkungan", "Jumlah usaha yang menaati izin lingkungan", "Jumlah usaha yang diawasi", 180, 720, "Jumlah usaha berizin lingkungan"),
        ]),
        new("dpupr", "Dinas Pekerjaan Umum dan Penataan Ruang", "Meningkatnya kualitas infrastruktur",
        [
            new("Persentase jalan dalam kondisi mantap", "Panjang jalan dalam kondisi mantap", "Panjang jalan kabupaten", 1_100, 760, Accumulation: Accumulation.Last),
            new("Persentase irigasi dalam kondisi baik", "Panjang saluran irigasi dalam kondisi baik", "Panjang saluran irigasi", 2_300, 690),
        ]),
        new("distan", "Dinas Pertanian", "Meningkatnya produksi pertanian",
        [
            new("Persentase kelompok tani aktif", "Jumlah kelompok tani aktif", "Jumlah kelompok tani", 1_300, 580),
            new("Persentase lahan yang diasuransikan", "Luas lahan yang diasuransikan", "Luas lahan sawah", 35_000, 120),
        ]),
    ];

    /// <summary>The first <paramref name="count"/> fields with <paramref name="indicators"/> measures each. What is not known by heart is made up and says so in its name.</summary>
    public static IReadOnlyList<SyntheticAffair> Take(int count, int indicators) =>
        [.. Enumerable.Range(0, count).Select(i => i < Known.Length ? Known[i] : MadeUp(i)).Select(a => a with { Measures = Fill(a.Measures, indicators) })];

    private static SyntheticAffair MadeUp(int index) =>
        new($"dinas-contoh-{index + 1}", $"Dinas Contoh {index + 1}", $"Meningkatnya mutu layanan bidang contoh {index + 1}", []);

    private static IReadOnlyList<SyntheticMeasure> Fill(IReadOnlyList<SyntheticMeasure> known, int count) =>
    [
        .. known.Take(count),
        .. Enumerable.Range(known.Count + 1, Math.Max(0, count - known.Count)).Select(n => new SyntheticMeasure(
            $"Persentase layanan contoh {Letters(n)} yang tuntas", $"Jumlah layanan contoh {Letters(n)} yang tuntas", $"Jumlah layanan contoh {Letters(n)}", 300 + (n * 37), 500 + (n * 11 % 400))),
    ];

    /// <summary>A name of letters, because digits in a formula are numbers; without X, which multiplies there, and N, which is the year.</summary>
    private static string Letters(int n) =>
        n <= Alphabet.Length ? $"{Alphabet[n - 1]}" : Letters((n - 1) / Alphabet.Length) + Letters(((n - 1) % Alphabet.Length) + 1);

    private const string Alphabet = "ABCDEFGHIJKLMOPQRSTUVWYZ";
}
