using Kinerja.Documents.Outputs;
using Kinerja.Documents.Outputs.Content;
using Kinerja.Model.Values;

namespace Kinerja.Documents.Tests.Support;

/// <summary>Contents by hand that use every block: spans, states, long and hostile texts, charts, pages that turn.</summary>
internal static class SampleOutputs
{
    public static OutputMark Mark { get; } = new(
        "https://kinerja.example/d/7QK2-9F3M-XW4P-1TZB-0C8H-RV6N", "7QK2-9F3M-XW4P-1TZB-0C8H-RV6N", new('a', 64), new(2020, 1, 20, 3, 15, 0, TimeSpan.Zero), "Asia/Jakarta");

    public static string[] Hostile { get; } =
    [
        "=1+1", "+SUM(A1:A9)", "-2+3", "@SUM(1)", "\t=cmd", "\r=cmd", "\n=cmd", "\0=cmd", "＝1+1", "－1", "=HYPERLINK(\"https://evil.example\";\"klik\")",
        "<w:p>markup</w:p>", "]]>", "&amp; & <b>", "{{7*7}}", "_x0041_ tetap", "a\u202Ebcd", "tunggal \uD83D saja", "emoji 🙂 utuh", "nol\0nol", "a\"b;c,d'e", "bari\r\nsatu\rdua\ntiga",
        "DDEAUTO c:\\windows\\system32\\cmd.exe", "' OR 1=1", "\uFEFFawal", "0812345678",
    ];

    public static OutputDocument Full(bool landscape = true, string language = "id") => new()
    {
        Kind = OutputKind.PerformanceReport,
        Title = "LAPORAN KINERJA INSTANSI PEMERINTAH TAHUN 2019",
        Subtitles = ["Dinas Koperasi dan Usaha Mikro", "Kabupaten Lumajang", "Bab III Akuntabilitas Kinerja"],
        FileName = "lkjip-35-08-dinkop-um-2019",
        Language = language,
        Landscape = landscape,
        Blocks =
        [
            new FactsBlock([new("Periode", new OutputText("Tahun 2019")), new("Ditetapkan", new OutputDate(new(2020, 1, 20))), new("Rata-rata capaian", new OutputFigure(TypedValue.Of(104.50m), "%")), new("Anggaran", new OutputFigure(TypedValue.Of(1234567890m), "Rp"))]),
            new HeadingBlock(1, "A. Target dan realisasi"),
            new ParagraphBlock("Capaian dihitung dari realisasi dibagi target.\nBaris kedua dari orang yang menulis panjang, " + string.Concat(Enumerable.Repeat("lalu menambah keterangan ", 20)), Tag: "lkjip.pengantar"),
            Table(40),
            new ChartBlock(
                "grafik.koperasi-aktif", "Persentase koperasi aktif", ["2015", "2016", "2017", "2018", "2019"],
                [
                    new("Realisasi", [TypedValue.Of(66.25m), TypedValue.Of(68.50m), TypedValue.Missing, TypedValue.Of(70.10m), TypedValue.Of(71.00m)]),
                    new("Target", [TypedValue.Of(65.00m), TypedValue.Of(67.00m), TypedValue.Of(69.00m), TypedValue.Of(70.00m), TypedValue.Of(72.00m)], IsLine: true),
                ],
                "%"),
            new ChartBlock("grafik.capaian", "Capaian", ["IKU 1", "IKU 2", "IKU 3"], [new("Capaian", [TypedValue.Of(98.6m), TypedValue.Of(120.4m), TypedValue.NotComputable(ReasonCodes.DivisionByZero)])], "%"),
            new PageBreakBlock(Landscape: false),
            new HeadingBlock(2, "Catatan"),
            new ParagraphBlock("Angka ini data contoh.", IsNote: true),
            new TableBlock
            {
                Tag = "tabel.catatan", Caption = "Kendala: dan [tindak] lanjut/yang * panjang sekali namanya?", Columns = [new("Nomor", 1, true), new("Uraian", 8)],
                Rows = [.. Hostile.Select((h, i) => new OutputRow([OutputCell.Of(TypedValue.Of(i + 1)), OutputCell.Of(h)]))],
            },
            new SignaturesBlock("Lumajang, 20 Januari 2020", [new("Pihak Kedua,\nBupati Lumajang", null), new("Pihak Pertama,\nKepala Dinas Koperasi dan Usaha Mikro", "Drs. Contoh Nama, M.Si.", "Pembina Utama Muda\nNIP. 19620101 198503 1 001")]),
        ],
        Fields = new Dictionary<string, OutputValue> { ["instansi.nama"] = new OutputText("Dinas Koperasi dan Usaha Mikro"), ["tahun"] = new OutputText("2019"), ["pk.tanggal"] = new OutputDate(new(2019, 1, 15)), ["rata.rata"] = new OutputFigure(TypedValue.Of(104.50m), "%") },
    };

    public static TableBlock Table(int rows) => new()
    {
        Tag = "tabel.capaian",
        Caption = "Capaian indikator kinerja utama",
        Columns = [new("No.", 1), new("Sasaran", 5), new("Indikator", 6), new("Satuan", 2), new("Target 2019", 2, true), new("Realisasi 2019", 2, true), new("Capaian", 2, true)],
        Head =
        [
            new([new(new OutputText("No."), RowSpan: 2), new(new OutputText("Sasaran"), RowSpan: 2), new(new OutputText("Indikator"), RowSpan: 2), new(new OutputText("Satuan"), RowSpan: 2), new(new OutputText("Tahun 2019"), ColumnSpan: 3)]),
            new([OutputCell.Of("Target"), OutputCell.Of("Realisasi"), OutputCell.Of("Capaian (%)")]),
        ],
        Rows =
        [
            new([new(new OutputText("Tujuan 1: Meningkatnya peran koperasi"), ColumnSpan: 7)], IsEmphasised: true),
            new([OutputCell.Of("1"), new(new OutputText("Meningkatnya koperasi yang sehat"), RowSpan: 4), OutputCell.Of("Persentase koperasi aktif"), OutputCell.Of("%"), OutputCell.Of(TypedValue.Of(68.50m)), OutputCell.Of(TypedValue.Of(71.00m)), OutputCell.Of(TypedValue.Of(103.65m))]),
            new([OutputCell.Of("2"), OutputCell.Of("Jumlah usaha mikro"), OutputCell.Of("unit"), OutputCell.Of(TypedValue.Of(1234567m)), OutputCell.Of(TypedValue.Of(-5m)), OutputCell.Of(TypedValue.NotComputable(ReasonCodes.TargetZero))]),
            new([OutputCell.Of("3"), OutputCell.Of("Pertumbuhan volume usaha"), OutputCell.Of("%"), OutputCell.Of(TypedValue.Of(0.30m)), OutputCell.Of(TypedValue.Missing), OutputCell.Of(TypedValue.NotDue(new(2020, 1, 31)))]),
            new([OutputCell.Of("4"), OutputCell.Of("Nilai yang terlalu teliti untuk Excel"), OutputCell.Of("Rp"), OutputCell.Of(TypedValue.Of(12345678901234567.89m)), OutputCell.Of(TypedValue.NotApplicable()), OutputCell.Of(TypedValue.Of(1234.500m))]),
            .. Enumerable.Range(5, rows).Select(i => new OutputRow([OutputCell.Of($"{i}"), OutputCell.Of("Sasaran panjang yang melipat ke beberapa baris di dalam selnya"), OutputCell.Of($"Indikator nomor {i} dengan nama yang cukup panjang"), OutputCell.Of("orang"), OutputCell.Of(TypedValue.Of(i * 10)), OutputCell.Of(TypedValue.Of(i * 9.5m)), OutputCell.Of(TypedValue.Of(95.00m))])),
            new([new(new OutputText("Rata-rata"), ColumnSpan: 6), OutputCell.Of(TypedValue.Of(99.99m))], IsEmphasised: true),
        ],
        Notes = ["Catatan: angka contoh.", "Capaian di atas 120 persen diperiksa."],
    };
}
