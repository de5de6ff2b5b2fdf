using Kinerja.Documents.Tests.Support;
using Kinerja.Model.Imports;
using Kinerja.Model.Indicators;
using Kinerja.Model.Plans;
using Kinerja.Testing;

namespace Kinerja.Documents.Tests.Corpus;

/// <summary>Other documents of the kind: other headings, numbering, separators; page breaks, totals, footnotes, or no table at all.</summary>
public sealed class CorpusTests
{
    public static TheoryData<string> All => [.. Directory.GetFiles(Repository.PathOf("tests", "Corpus", "documents")).Select(Path.GetFileName).OfType<string>().Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(All))]
    public void Every_draft_holds_together(string name) => DraftAssert.HoldsTogether(Drafts.OfCorpus(name));

    [Fact]
    public void Renstra_with_two_heading_lines_conditions_and_letters()
    {
        var draft = Drafts.OfCorpus("renstra-2021-2026.txt");
        var plan = draft.Plan;
        Assert.Equal(("RENCANA STRATEGIS", "Dinas Kesehatan", "Kabupaten Sumber Arum", 2020), (plan.Header.Title, plan.Header.Agency, plan.Header.Region, plan.Header.BaseYear));
        Assert.Equal([2020, 2021, 2022, 2023, 2024, 2025, 2026], plan.Header.Years);
        Assert.Equal(["s-1 1.1 Menurunnya kematian ibu dan bayi", "s-2 1.2 Meningkatnya mutu pelayanan kesehatan"], plan.Objectives.Select(o => $"{o.Code} {o.Number} {o.Name}"));
        Assert.Equal(
            ["tujuan-1   Usia Harapan Hidup", "iku-1 a s-1 Angka Kematian Ibu", "iku-2 b s-1 Angka Kematian Bayi", "iku-3 a s-2 Persentase puskesmas terakreditasi", "iku-4 b s-2 Prevalensi stunting"],
            Outcomes(plan));
        Assert.Equal("2020=71,42 2021=71,55 2022=71,70 2023=71,85 2024=72,00 2025=72,15 2026=72,30", plan.Series("tujuan-1"));
        Assert.Equal("2020=7,9 2021=7,5 2022=7,2 2023=6,9 2024=6,6 2025=6,3 2026=6,0", plan.Series("iku-2"));
        Assert.Equal("per 1.000 KH", plan.One("iku-2").Unit);
        Assert.Equal([Polarity.Higher, Polarity.Lower, Polarity.Lower, null, Polarity.Lower], plan.Indicators.Where(i => i.Level is IndicatorLevel.Key or IndicatorLevel.Goal).Select(i => i.ProposedPolarity));
        Assert.Equal(QuestionChoices.Realisation, Assert.Single(draft.Questions, q => q.Kind == QuestionKind.BaseYear).Proposed);
        Assert.Equal("KONDISI AKHIR / 2026", Assert.Single(draft.NotUnderstood).Text);
        Assert.Equal("5 6 7 12 13", Rows(draft, "header"));
        Assert.Equal("11", Rows(draft, "text"));
        Assert.Equal("17", Rows(draft, "footnote"));
    }

    [Fact]
    public void Performance_agreement_with_targets_per_quarter_and_two_signatures()
    {
        var draft = Drafts.OfCorpus("perjanjian-kinerja-2024.txt");
        Assert.Equal("2024/tw1=30 2024/tw2=60 2024/tw3=90 2024/tw4=120 2024=120", draft.Plan.Series("iku-1"));
        Assert.Equal("2024/tw1=20 2024/tw2=40,5 2024/tw3=65 2024/tw4=87,50 2024=87,50", draft.Plan.Series("iku-2"));
        Assert.Equal(["q-dash-iku-3-2024-tw1", "q-dash-iku-3-2024-tw2", "q-dash-iku-3-2024-tw3"], draft.Questions.Where(q => q.Kind == QuestionKind.DashReason).Select(q => q.Id));
        Assert.Equal(("Kepala Dinas Perhubungan", "Drs. BUDI SANTOSO, M.T.", "197001011995031002"), (draft.Plan.Signatory?.Position, draft.Plan.Signatory?.Name, draft.Plan.Signatory?.Nip));
        Assert.Equal("10", Rows(draft, "total"));
        Assert.Equal("12", Rows(draft, "footnote"));
        Assert.Contains(draft.Remarks, r => r.Id.Contains("dibaca sebagai 2024", StringComparison.Ordinal));
        Assert.Empty(draft.NotUnderstood);
    }

    [Fact]
    public void Semicolons_quotes_and_line_ends_inside_cells()
    {
        var plan = Drafts.OfCorpus("iku-alasan.csv").Plan;
        Assert.Equal(("Dinas Pertanian", "Provinsi Nusa Indah"), (plan.Header.Agency, plan.Header.Region));
        Assert.Equal(["iku-1 a s-1 Produktivitas padi", "iku-2 b s-1 Pertumbuhan produksi jagung", "iku-3 c s-2 Persentase kehilangan hasil panen"], Outcomes(plan));
        Assert.Equal("Jagung dipakai untuk pakan; permintaannya naik", plan.One("iku-2").Rationale);
        Assert.Equal("Menekan kerugian petani", plan.One("iku-3").Rationale);
        Assert.Equal(("Survei dinas", "Bidang Pascapanen"), (plan.One("iku-3").DataSource, plan.One("iku-3").Owner));
        Assert.Equal([Accumulation.Ratio, Accumulation.Growth, Accumulation.Ratio], plan.Level(IndicatorLevel.Key).Select(i => i.Accumulation));
        Assert.Empty(plan.Targets);
    }

    [Fact]
    public void Markdown_table_with_sub_activities_budget_and_a_total()
    {
        var draft = Drafts.OfCorpus("cascading-subkegiatan.md");
        var programme = Assert.Single(draft.Plan.Programmes);
        Assert.Equal(("PROGRAM PENGELOLAAN PENDIDIKAN", "s-1"), (programme.Name, programme.Objective));
        Assert.Equal(
            ["k-1   iki-2 Pengelolaan Pendidikan SD", "sk-1 k-1 iki-3 Pembangunan Ruang Kelas Baru", "sk-2 k-1 iki-4 Rehabilitasi Sedang Perpustakaan", "k-2   iki-5 Pengelolaan Pendidikan SMP"],
            programme.Activities.Select(a => $"{a.Code} {a.Parent ?? " "} {a.Indicator} {a.Name}"));
        Assert.Equal("p-1", draft.Plan.One("iki-1").Programme);
        Assert.Equal("2022=40 2023=45,5", draft.Plan.Series("iki-1"));
        Assert.Equal("2022=4 2023=Missing:dashInSource", draft.Plan.Series("iki-4"));
        Assert.Equal("12", Rows(draft, "total"));
        Assert.Equal("Meningkatnya mutu pendidikan dasar", Assert.Single(draft.Plan.Objectives).Name);
    }

    [Fact]
    public void English_headings_in_html_without_end_tags()
    {
        var draft = Drafts.OfCorpus("strategic-plan.html");
        Assert.Equal(["iku-1  s-1 Number of visitors", "iku-2  s-1 Percentage of certified guides"], Outcomes(draft.Plan));
        Assert.Equal("Number of visitors¹", draft.Plan.One("iku-1").OriginalName);
        Assert.Equal("2020=1250000 2021=1300000 2022=1350000 2023=1400000", draft.Plan.Series("iku-1"));
        Assert.Equal("2020=35,5 2021=40 2022=45 2023=50", draft.Plan.Series("iku-2"));
        Assert.Equal("T1R4C6", Drafts.Place(draft.Plan.TargetsOf("iku-2").First().Source));
        Assert.Equal((2020, "Dinas Pariwisata"), (draft.Plan.Header.BaseYear, draft.Plan.Header.Agency));
    }

    [Fact]
    public void Cells_aligned_with_blanks_stand_under_their_headings()
    {
        var plan = Drafts.OfCorpus("rata-spasi.txt").Plan;
        Assert.Equal(["Meningkatnya pelayanan publik", "Meningkatnya tertib administrasi"], plan.Objectives.Select(o => o.Name));
        Assert.Equal(["iku-1  s-1 Indeks Kepuasan Masyarakat", "iku-2  s-2 Persentase desa tertib administrasi", "iku-3  s-2 Jumlah desa mandiri"], Outcomes(plan));
        Assert.Equal("2023=80,25 2024=82,00", plan.Series("iku-1"));
        Assert.Equal("2023=3 2024=4", plan.Series("iku-3"));
    }

    [Fact]
    public void A_realisation_before_the_targets_is_the_base_and_every_odd_number_is_asked_or_named()
    {
        var draft = Drafts.OfCorpus("realisasi-lalu.txt");
        Assert.Equal((2020, true), (draft.Plan.Header.BaseYear, draft.Plan.Header.BaseIsRealisation));
        Assert.Equal("2020=63,8 2021=66 2022=68,5", draft.Plan.Series("iku-1"));
        Assert.Equal("Indeks profesionalitas ASN", draft.Plan.One("iku-1").Name);
        Assert.Equal(
            ["q-nihil", "q-number-iku-4-2020-year", "q-number-iku-4-2022-year", "q-number-iku-5-2020-year", "q-number-iku-5-2021-year", "q-number-iku-5-2022-year"],
            draft.Questions.Where(q => q.Required).Select(q => q.Id));
        Assert.Equal(
            ["L3C5 Realisasi 2019", "L4C9 naik bertahap", "L6C6 BB", "L6C7 BB", "L6C8 A", "L7C7 12.34,5"],
            draft.NotUnderstood.Select(n => $"{Drafts.Place(n.Source)} {n.Text}"));
        Assert.DoesNotContain(draft.Plan.Targets, t => t.Text == "12.34,5");
    }

    [Fact]
    public void Headings_repeated_on_the_next_page_totals_and_footnotes()
    {
        var draft = Drafts.OfCorpus("rkt-lintas-halaman.txt");
        Assert.Equal(["a Menurunnya kemiskinan", "b Meningkatnya pemberdayaan sosial"], draft.Plan.Objectives.Select(o => $"{o.Number} {o.Name}"));
        Assert.Equal(
            ["iku-1 a.1 s-1 Angka kemiskinan", "iku-2 a.2 s-1 Jumlah keluarga miskin yang dibantu", "iku-3 b.1 s-2 Persentase PMKS mandiri", "iku-4 b.2 s-2 Persentase panti terakreditasi"],
            Outcomes(draft.Plan));
        Assert.Equal("2021=4,2 2022=4,75", draft.Plan.Series("iku-3"));
        Assert.Equal(("6 12", "3 9", "13 14", "7"), (Rows(draft, "total"), Rows(draft, "header"), Rows(draft, "footnote"), Rows(draft, "text")));
        Assert.Equal([Polarity.Lower, Polarity.Higher], draft.Plan.Level(IndicatorLevel.Key).Take(2).Select(i => i.ProposedPolarity));
        Assert.Empty(draft.NotUnderstood);
    }

    [Fact]
    public void Ragged_rows_keep_what_stands_under_a_heading_and_name_the_rest()
    {
        var draft = Drafts.OfCorpus("tidak-rata.txt");
        Assert.Equal("2021=70 2022=72,5", draft.Plan.Series("iku-1"));
        Assert.Equal("2021=30,25 2022=Missing:", draft.Plan.Series("iku-3"));
        Assert.Equal("2021=81 2022=83", draft.Plan.Series("iku-4"));
        Assert.Equal(("3", "Persentase pelanggan puas"), (draft.Plan.One("iku-4").Number, draft.Plan.One("iku-4").Name));
        Assert.Equal(["L2C7 lebih", "L2C8 99", "L6 baris tanpa tab di tengah tabel"], draft.NotUnderstood.Select(n => $"{Drafts.Place(n.Source)} {n.Text}"));
        Assert.Equal("L4", Drafts.Place(Assert.Single(draft.Questions, q => q.Kind == QuestionKind.DashReason).Source));
    }

    [Theory]
    [InlineData("whatsapp.txt", 3)]
    [InlineData("satu-kolom.txt", 4)]
    public void Without_a_table_every_line_is_named_and_nothing_is_invented(string name, int lines)
    {
        var draft = Drafts.OfCorpus(name);
        Assert.Empty(draft.Plan.Indicators);
        Assert.Empty(draft.Plan.Targets);
        Assert.Equal(lines, draft.NotUnderstood.Count);
        Assert.Contains(draft.Remarks, r => r.En.StartsWith("No table of indicators", StringComparison.Ordinal));
    }

    private static IEnumerable<string> Outcomes(Plan plan) =>
        plan.Indicators.Where(i => i.Level is IndicatorLevel.Key or IndicatorLevel.Goal).Select(i => $"{i.Code} {i.Number} {i.Objective} {i.Name}");

    private static string Rows(ImportDraft draft, string role) => string.Join(' ', draft.Rows.Where(r => r.Role == role).Select(r => r.Number));
}
