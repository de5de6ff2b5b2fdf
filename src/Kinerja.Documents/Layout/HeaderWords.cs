using System.Collections.Frozen;

namespace Kinerja.Documents.Layout;

/// <summary>The words of headings, folded.</summary>
internal static class HeaderWords
{
    public static readonly FrozenSet<string> Number = Set("no nomor urut nr num number item");
    public static readonly FrozenSet<string> Goal = Set("tujuan goal goals");
    public static readonly FrozenSet<string> Objective = Set("sasaran objective objectives");
    public static readonly FrozenSet<string> Programme = Set("program programme programmes programs");
    public static readonly FrozenSet<string> Activity = Set("kegiatan aktivitas aktifitas activity activities");
    public static readonly FrozenSet<string> Indicator = Set("indikator indicator indicators iku iki ikk ikp iks kpi kpis");
    public static readonly FrozenSet<string> Individual = Set("individu individual iki ikk output outputs keluaran");
    public static readonly FrozenSet<string> Outcome = Set("outcome outcomes ikp");
    public static readonly FrozenSet<string> Key = Set("utama iku iks key kpi kpis");
    public static readonly FrozenSet<string> Formula = Set("formulasi formula rumus perhitungan penghitungan definisi formulation calculation");
    public static readonly FrozenSet<string> WeakFormula = Set("penjelasan explanation pengukuran menghitung metode method");
    public static readonly FrozenSet<string> Unit = Set("satuan unit units uom");
    public static readonly FrozenSet<string> Owner = Set("penanggung penanggungjawab pelaksana pengampu pic responsible owner");
    public static readonly FrozenSet<string> Remark = Set("keterangan ket catatan remark remarks note notes");
    public static readonly FrozenSet<string> Rationale = Set("alasan reason rationale justifikasi");
    public static readonly FrozenSet<string> Polarity = Set("polaritas polarity arah kecenderungan");
    public static readonly FrozenSet<string> Target = Set("target targets");
    public static readonly FrozenSet<string> Realisation = Set("realisasi capaian realisation realization actual achievement");
    public static readonly FrozenSet<string> Base = Set("dasar awal baseline eksisting existing base");
    public static readonly FrozenSet<string> Quarter = Set("triwulan tw trw triw quarter kuartal");
    public static readonly FrozenSet<string> Ignored = Set(
        "anggaran pagu biaya dana budget rp rupiah bobot weight lokasi location kode code rekening semester smt kelompok apbd apbn dau dak");

    /// <summary>Of these, what money is called: <i>Jumlah anggaran</i> heads a column, <i>Jumlah kelompok binaan</i> is an indicator.</summary>
    public static readonly FrozenSet<string> Money = Set("anggaran pagu biaya dana budget rp rupiah");

    /// <summary>Words that names of indicators begin with.</summary>
    public static readonly FrozenSet<string> Measure = Set("jumlah persentase prosentase persen rasio indeks nilai tingkat rata cakupan angka laju proporsi number percentage ratio index");

    /// <summary>Words beside a year that leave it a heading of a year.</summary>
    public static readonly FrozenSet<string> Time = Set(
        "tahun year years ta fy target targets rencana kinerja capaian realisasi actual realisation realization pada di s d sd ke rkt renja rkpd murni perubahan " +
        "dasar awal kondisi baseline base data periode period nilai akhir renstra rpjmd proyeksi perkiraan eksisting existing of the for in triwulan tw trw " +
        "triw quarter kuartal q iku indikator sasaran program kegiatan tujuan opd skpd pd");

    /// <summary>Words that may accompany a heading without changing it.</summary>
    public static readonly FrozenSet<string> Company = Set(
        "skpd opd pd perangkat daerah dinas badan strategis strategic nama name uraian description renstra rpjmd rencana kinerja kabupaten kota provinsi the of and " +
        "kerja utama prioritas jangka menengah bupati walikota performance dan atau regional agency");

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
