namespace Kinerja.Model.Tests.Formulas;

/// <summary>Formulas as staff write them, used by several tests.</summary>
internal static class FormulaTexts
{
    /// <summary>The formula cells of the Lumajang work plan, as they stand there.</summary>
    public static readonly string[] Lumajang =
    [
        "(Jml Koperasi sehat dan cukup sehat / Jml koperasi yang dinilai) x 100%",
        "(Jml Koperasi sehat / Jml koperasi yang dinilai) x 100%",
        "(Jml Koperasi cukup sehat / Jml koperasi yang dinilai) x 100%",
        "(Jml UM thn N - Jml UM thn N - 1) / ( Jml UM thn N - 1 ) X 100 %",
        "( Jumlah UM terdaftar yg mandiri / Jumlah seluruh UM yg terdaftar ) X 100 %",
        "(Jml UM yg berubah status ke UK thn N - Jml UM yg berubah status ke UK thn N -1) / (Jml UM yg berubah status ke UK thn N-1) X 100 %",
    ];

    /// <summary>Formulas that read, from many fields of government.</summary>
    public static readonly string[] Good =
    [
        .. Lumajang,
        "Jumlah kematian bayi / Jumlah kelahiran hidup x 1.000",
        "Jumlah kematian ibu / Jumlah kelahiran hidup per 100.000 KH",
        "Jumlah penduduk usia 7-12 tahun yang bersekolah di SD/MI : Jumlah penduduk usia 7-12 tahun × 100%",
        "Realisasi PAD tahun ini dibagi realisasi PAD tahun lalu",
        "{PDRB (t) − PDRB (t−1)} / PDRB (t−1) X 100%",
        "Panjang jalan kondisi baik / Panjang jalan kabupaten x100%",
        "Rumus : [∑ pengaduan selesai + pengaduan proses] ÷ Total pengaduan × 100 %",
        "Cakupan KIA = Jumlah anak ber-KIA / Jumlah anak wajib KIA x 100%",
        "((Jml A / Jml B x 100%) + (Jml C / Jml D x 100%)) / 2",
        "40% x nilai kinerja + 60% x nilai perilaku",
        "100% - (Jml temuan berulang / Jml temuan x 100%)",
        "Jumlah penderita TB BTA+ / jumlah penduduk usia >= 15 tahun x 100.000",
        "\"Jumlah desa/kelurahan\" thn N-1 / \"Jumlah desa/kelurahan\"",
    ];
}
