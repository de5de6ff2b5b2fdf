using Kinerja.Documents.Tests.Support;
using Kinerja.Model.Imports;
using Kinerja.Model.Indicators;
using Kinerja.Model.Plans;

namespace Kinerja.Documents.Tests.Corpus;

/// <summary>Headings and layouts that other offices use; cells are written with “|” and read with tabs.</summary>
public sealed class HeadingVariantTests
{
    [Fact]
    public void A_wide_table_has_a_block_for_the_objective_and_one_for_the_activity()
    {
        var plan = Read("""
            No|Tujuan|Sasaran|Indikator Kinerja|Satuan|Target||Program|Kegiatan|Indikator Kegiatan|Satuan|Target||Penanggung Jawab
            |||||2021|2022|||||2021|2022|
            1|Mewujudkan kesejahteraan||Indeks kesejahteraan sosial|indeks|70|71|||||||
            ||Menurunnya PMKS|Persentase PMKS tertangani|%|40|45,5|PROGRAM REHABILITASI|Rehabilitasi Anak|Jumlah anak direhabilitasi|orang|50|55|Bidang Resos
            ||||||||Rehabilitasi Lansia|Jumlah lansia dilayani|orang|20|25|Bidang Resos
            """).Plan;
        Assert.Equal(["tujuan-1 2021=70 2022=71", "iku-1 2021=40 2022=45,5", "iki-1 2021=50 2022=55", "iki-2 2021=20 2022=25"], plan.Indicators.Select(i => $"{i.Code} {plan.Series(i.Code)}"));
        Assert.Equal(("orang", "Bidang Resos", "k-2"), (plan.One("iki-2").Unit, plan.One("iki-2").Owner, plan.One("iki-2").Activity));
        Assert.Equal(("t-1", null), (plan.One("tujuan-1").Goal, plan.One("tujuan-1").Objective));
    }

    [Fact]
    public void Quarters_under_years() => Assert.Equal(
        "2023/tw1=1 2023/tw2=2 2023/tw3=3 2023/tw4=4 2024/tw1=5 2024/tw2=6 2024/tw3=7 2024/tw4=8,5",
        Read("""
            Sasaran|Indikator|Satuan|2023||||2024|||
            |||TW I|TW II|TW III|TW IV|Triwulan 1|Triwulan 2|Triwulan 3|Triwulan 4
            Meningkatnya a b|Persentase sehat|%|1|2|3|4|5|6|7|8,5
            """).Plan.Series("iku-1"));

    [Fact]
    public void Numbered_years_under_a_heading_that_spans_as_many()
    {
        var draft = Read("""
            RENSTRA DINAS PARIWISATA 2021-2025

            No|Tujuan|Sasaran|Indikator Sasaran|Target Kinerja pada Tahun ke-||||
            ||||1|2|3|4|5
            1|Meningkatnya pariwisata|Meningkatnya kunjungan|Jumlah wisatawan|10|20|30|40|50
            """);
        Assert.Equal("2021=10 2022=20 2023=30 2024=40 2025=50", draft.Plan.Series("iku-1"));
        Assert.Contains(draft.Remarks, r => r.Id.Contains("ke-1 sampai ke-5 dibaca sebagai 2021 sampai 2025", StringComparison.Ordinal));
    }

    [Fact]
    public void Numbered_years_that_no_heading_explains_are_not_guessed()
    {
        var draft = Read("""
            Sasaran|Indikator Sasaran|Target Tahun ke-||
            ||1|2|3
            Meningkatnya kunjungan|Jumlah wisatawan|10|20|30
            """);
        Assert.Empty(draft.Plan.Targets);
        Assert.Equal(3, draft.NotUnderstood.Count);
    }

    [Fact]
    public void Goals_and_objectives_in_one_column_programmes_and_activities_in_another()
    {
        var plan = Read("""
            No|Tujuan/Sasaran|Indikator|Satuan|2021
            1|Tujuan 1: Meningkatnya mutu|Indeks mutu|indeks|80
            |Sasaran 1.1: Meningkatnya akses|Persentase akses|%|50
            |Sasaran 1.2: Meningkatnya tata kelola|Nilai SAKIP|nilai|70,5

            No|Program/Kegiatan|Indikator Program/Kegiatan|Satuan|2021
            1|PROGRAM PENUNJANG URUSAN|Persentase layanan penunjang|%|100
            |Administrasi Keuangan|Jumlah laporan keuangan|dokumen|12
            """).Plan;
        Assert.Equal(["tujuan-1 t-1 ", "iku-1  s-1", "iku-2  s-2", "iki-1  ", "iki-2  "], plan.Indicators.Select(i => $"{i.Code} {i.Goal} {i.Objective}"));
        Assert.Equal(["1.1 Meningkatnya akses t-1", "1.2 Meningkatnya tata kelola t-1"], plan.Objectives.Select(o => $"{o.Number} {o.Name} {o.Goal}"));
        Assert.Equal(("p-1", "k-1", null), (plan.One("iki-1").Programme, plan.One("iki-2").Activity, plan.Programmes[0].Objective));
    }

    [Fact]
    public void Target_and_realisation_side_by_side_keeps_the_target()
    {
        var draft = Read("""
            No|Sasaran|Indikator Kinerja Utama|Satuan|Tahun 2021||Tahun 2022|
            ||||Target|Realisasi|Target|Realisasi
            1|Meningkatnya a b|Persentase sehat|%|10|9|12|11
            """);
        Assert.Equal("2021=10 2022=12", draft.Plan.Series("iku-1"));
        Assert.Equal(["Tahun 2021 / Realisasi", "Tahun 2022 / Realisasi"], draft.NotUnderstood.Select(n => n.Text));
    }

    [Fact]
    public void A_group_heading_above_belongs_to_the_headings() => Assert.Equal(
        "2021=1 2022=2",
        Read("""
            |||TARGET|
            No|Sasaran|Indikator|2021|2022
            1|Meningkatnya a|Persentase b|1|2
            """).Plan.Series("iku-1"));

    [Theory]
    [InlineData("Jumlah kelompok usaha", "unit", "7")]
    [InlineData("Jumlah kelompok", "unit", "11")]
    [InlineData("Persentase lokasi usaha berizin", "%", "40")]
    [InlineData("Jumlah program unggulan", "program", "3")]
    public void A_row_whose_words_could_head_a_column_is_no_heading(string name, string unit, string target)
    {
        var rows = string.Join('\n', Enumerable.Range(1, 3).Select(n => $"{n}|{name}|{unit}|{target}"));
        Assert.Equal([name, name, name], Read($"No|Indikator Kinerja|Satuan|Target 2021\n{rows}\n").Plan.Indicators.Select(i => i.Name));
    }

    [Fact]
    public void Objectives_as_rows_over_the_whole_width()
    {
        var plan = Read("""
            No|Indikator Kinerja|Satuan|Target 2021
            Sasaran 1: Meningkatnya mutu layanan|
            1|Persentase a|%|5
            2|Persentase b|%|6
            Sasaran 2: Menurunnya keluhan|||
            3|Jumlah keluhan|kasus|7
            """).Plan;
        Assert.Equal(["iku-1 1 s-1", "iku-2 2 s-1", "iku-3 3 s-2"], plan.Indicators.Select(i => $"{i.Code} {i.Number} {i.Objective}"));
    }

    [Fact]
    public void Goals_and_objectives_before_a_table_stand_over_its_rows()
    {
        var plan = Read("""
            Visi : Maju bersama
            Misi
            1. Satu hal
            2. Dua hal
            Tujuan Perangkat Daerah: Meningkatnya mutu
            Sasaran 1: Meningkatnya a b

            No.|Indikator|Formulasi|Satuan|Th 2021
            1.|Persentase lulus|Perbandingan yang lulus|%|97,3 %
            """).Plan;
        Assert.Equal(["1 Satu hal", "2 Dua hal"], plan.Header.Missions.Select(m => $"{m.Number} {m.Text}"));
        Assert.Equal((GoalLevel.Agency, "Meningkatnya mutu"), (Assert.Single(plan.Goals).Level, plan.Goals[0].Name));
        Assert.Equal(("t-1", "s-1"), (Assert.Single(plan.Objectives).Goal, plan.One("iku-1").Objective));
        Assert.Equal((null, "Perbandingan yang lulus", 1), (plan.One("iku-1").FormulaText, plan.One("iku-1").Explanation, plan.One("iku-1").Decimals));
    }

    [Fact]
    public void What_stands_in_one_table_heads_no_other_table()
    {
        var plan = Read("""
            Sasaran|IKU|Satuan|2021
            Meningkatnya x y|Persentase a b|%|1,5

            Tabel 2
            Program|Kegiatan|Indikator Kegiatan
            PROGRAM A|Kegiatan B|Jumlah c
            """).Plan;
        Assert.Null(Assert.Single(plan.Programmes).Objective);
    }

    [Fact]
    public void Tables_of_two_separators_in_one_text()
    {
        var draft = Drafts.Of("Sasaran\tIKU\tSatuan\t2021\nMeningkatnya x y\tPersentase a b\t%\t1,5\n\nTabel 2\nProgram;Kegiatan;Indikator Kegiatan;Satuan;2021\nPROGRAM A;Kegiatan B;Jumlah c;unit;5\n");
        Assert.Equal(["iku-1 2021=1,5", "iki-1 2021=5"], draft.Plan.Indicators.Select(i => $"{i.Code} {draft.Plan.Series(i.Code)}"));
    }

    [Fact]
    public void A_fraction_drawn_over_two_lines_is_proposed_and_asked()
    {
        var draft = Drafts.OfHtml("<table><tr><th>Sasaran<th>IKU<th>Formulasi<th>2021<tr><td>Meningkatnya a<td>Persentase b<td><p>Jumlah b</p><p>---------- x 100%</p><p>Jumlah c</p><td>1,5</table>");
        var question = Assert.Single(draft.Questions, q => q.Kind == QuestionKind.Formula);
        Assert.Equal(("reading-1", "(Jumlah b) / (Jumlah c) x 100%"), (question.Proposed, question.Options[0].Label.Id));
        var plan = DraftResolver.Resolve(draft, [], acceptProposals: true).Value!;
        Assert.Equal(["data-jumlah-b", "data-jumlah-c"], plan.Level(IndicatorLevel.Component).Select(i => i.Code));
        Assert.Equal("Jumlah b ---------- x 100% Jumlah c", plan.One("iku-1").OriginalFormulaText);
    }

    [Fact]
    public void A_table_that_goes_on_after_a_page_break_without_headings()
    {
        var plan = Drafts.OfHtml("<table><tr><td colspan=4>RENCANA KERJA DINAS SOSIAL TAHUN 2021<tr><th>Sasaran<th>Indikator<th>Satuan<th>2021<tr><td rowspan=2>Meningkatnya a<td>Persentase b<td>%<td>1</table><p>Halaman 2</p><table><tr><td><td>Persentase d<td>%<td>2,5</table>").Plan;
        Assert.Equal(["iku-1 s-1 2021=1", "iku-2 s-1 2021=2,5"], plan.Indicators.Select(i => $"{i.Code} {i.Objective} {plan.Series(i.Code)}"));
        Assert.Equal("T2R1C4", Drafts.Place(plan.TargetsOf("iku-2").First().Source));
    }

    [Theory]
    [InlineData("Kondisi Awal", 2020, null)]
    [InlineData("Kondisi Awal (2019)", 2019, null)]
    [InlineData("Baseline 2020", 2020, null)]
    [InlineData("Data Dasar Tahun 2018", 2018, null)]
    [InlineData("Realisasi awal 2020", 2020, true)]
    [InlineData("Target awal 2020", 2020, false)]
    public void The_base_column_by_its_words(string heading, int year, bool? realisation)
    {
        var draft = Read($"Sasaran|Indikator|Satuan|{heading}|2021|2022\nMeningkatnya a|Persentase b|%|1|2|3");
        Assert.Equal((year, realisation), (draft.Plan.Header.BaseYear, draft.Plan.Header.BaseIsRealisation));
        Assert.Equal([true, false, false], draft.Plan.TargetsOf("iku-1").Select(t => t.IsBase));
        Assert.Equal(realisation is null ? 1 : 0, draft.Questions.Count(q => q.Kind == QuestionKind.BaseYear));
    }

    [Theory]
    [InlineData("2014")]
    [InlineData("Tahun 2021")]
    [InlineData("Target 2022")]
    [InlineData("Th. 2020")]
    [InlineData("TARGET TAHUN 2023")]
    [InlineData("T a r g e t  2024", false)]
    [InlineData("Rencana Target Kinerja Thn 2025")]
    public void A_year_column_by_its_words(string heading, bool known = true) =>
        Assert.Equal(known ? 1 : 0, Read($"Sasaran|Indikator|Satuan|{heading}\nMeningkatnya a|Persentase b|%|1").Plan.Targets.Count);

    [Theory]
    [InlineData("TW I", "TW II")]
    [InlineData("Triwulan 1", "Triwulan 2")]
    [InlineData("Triwulan I", "Triwulan II")]
    [InlineData("TW1", "TW2")]
    [InlineData("Q1", "Q2")]
    [InlineData("Trw 1", "Trw 2")]
    [InlineData("Kuartal I", "Kuartal II")]
    public void A_quarter_by_its_words(string first, string second) => Assert.Equal(
        "2023/tw1=1 2023/tw2=2,5",
        Read($"Sasaran|Indikator|Satuan|2023|\n|||{first}|{second}\nMeningkatnya a b|Persentase sehat|%|1|2,5").Plan.Series("iku-1"));

    [Theory]
    [InlineData("Semester I", "Semester II")]
    [InlineData("Smt 1", "Smt 2")]
    public void Half_years_are_not_taken_for_quarters_or_years(string first, string second)
    {
        var plan = Read($"Sasaran|Indikator|Satuan|2023|{first}|{second}\nMeningkatnya a b|Persentase sehat|%|9|1|2").Plan;
        Assert.Equal("2023=9", plan.Series("iku-1"));
    }

    [Theory]
    [InlineData("1900")]
    [InlineData("Tahun 9999")]
    [InlineData("Target 1989")]
    [InlineData("Tahun 2101")]
    public void A_year_that_no_plan_speaks_of_is_no_year(string heading)
    {
        var draft = Read($"Sasaran|Indikator|Satuan|2020|{heading}\nMeningkatnya a b|Persentase sehat|%|9|1");
        Assert.Equal([2020], draft.Plan.Targets.Select(t => t.Year));
    }

    [Theory]
    [InlineData("60", "40", null)]
    [InlineData("33,33", "66,66", "berjumlah 99,99, bukan 100")]
    [InlineData("33,34", "66,67", "berjumlah 100,01, bukan 100")]
    [InlineData("60", "30", "berjumlah 90, bukan 100")]
    [InlineData("60%", "40%", null)]
    [InlineData("0,6", "0,4", null)]
    [InlineData("100", "100", null)] // a hundred for each group
    [InlineData("0", "0", "berjumlah 0, bukan 100")]
    [InlineData("33.33", "66,67", "“33.33” di kolom “Bobot (%)” bukan angka yang pasti")]
    [InlineData("banyak", "40", "“banyak” di kolom “Bobot (%)” bukan angka yang pasti")]
    public void Weights_that_do_not_add_up_are_said_and_used_for_nothing(string first, string second, string? says)
    {
        var draft = Read($"Sasaran|Indikator|Satuan|Bobot (%)|2023\nMeningkatnya a b|Persentase sehat|%|{first}|1\n|Persentase sakit|%|{second}|2,5");
        Assert.Equal(["2023=1", "2023=2,5"], draft.Plan.Indicators.Select(i => draft.Plan.Series(i.Code)));
        Assert.Equal(says is null ? 0 : 1, draft.Remarks.Count(r => r.Id.Contains("obot", StringComparison.Ordinal)));
        if (says is not null)
            Assert.Contains(draft.Remarks, r => r.Id.Contains(says, StringComparison.Ordinal));
    }

    [Fact]
    public void The_sum_row_of_weights_is_no_weight()
    {
        var draft = Read("Sasaran|Indikator|Satuan|Bobot|2023\nMeningkatnya a b|Persentase sehat|%|60|1\n|Persentase sakit|%|40|2,5\nJumlah|||100|");
        Assert.DoesNotContain(draft.Remarks, r => r.Id.Contains("obot", StringComparison.Ordinal));
    }

    private static ImportDraft Read(string text) => Drafts.Of(text.Replace('|', '\t'));
}
