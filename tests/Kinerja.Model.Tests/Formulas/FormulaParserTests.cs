using Kinerja.Model.Formulas;

namespace Kinerja.Model.Tests.Formulas;

public sealed class FormulaParserTests
{
    private const string Sehat = "jumlah koperasi sehat";

    private static Formula Read(string text)
    {
        var result = FormulaParser.Parse(text);
        Assert.True(result.IsOk, $"{text} → {result.Error?.Code} at {result.Error?.Position}: {result.Error?.Message.En}");
        return result.Formula!;
    }

    private static FormulaError Refuse(string? text)
    {
        var result = FormulaParser.Parse(text);
        Assert.False(result.IsOk, $"{text} → {result.Formula?.Canonical}");
        Assert.Null(result.Formula);
        return result.Error!;
    }

    [Fact]
    public void Lumajang_formulas_read_as_the_document_means_them()
    {
        var read = FormulaTexts.Lumajang.Select(Read).ToList();
        Assert.Equal(
            [
                "jumlah koperasi sehat dan cukup sehat / jumlah koperasi yang dinilai x 100%",
                "jumlah koperasi sehat / jumlah koperasi yang dinilai x 100%",
                "jumlah koperasi cukup sehat / jumlah koperasi yang dinilai x 100%",
                "(jumlah um - jumlah um tahun N-1) / jumlah um tahun N-1 x 100%",
                "jumlah um terdaftar yang mandiri / jumlah seluruh um yang terdaftar x 100%",
                "(jumlah um yang berubah status ke uk - jumlah um yang berubah status ke uk tahun N-1) / jumlah um yang berubah status ke uk tahun N-1 x 100%",
            ],
            read.Select(f => f.Canonical));
        Assert.All(read, f => Assert.Equal((100m, "%"), (f.Factor, f.Unit)));
        Assert.All(read, f => Assert.True(f.IsRatio));
        Assert.All(read, f => Assert.Empty(f.Warnings));
        Assert.Equal([false, false, false, true, false, true], read.Select(f => f.ReadsPreviousYear));
    }

    [Fact]
    public void Every_formula_cell_of_the_Lumajang_document_reads()
    {
        var lines = File.ReadAllLines(SourceFiles.PathOf("demo", "lumajang", "iku-lumajang.txt"));
        var cells = lines.Select((line, i) => (Line: i + 1, Cell: Array.Find(line.Split('\t'), c => c.Contains('/') && c.Contains('%')))).Where(c => c.Cell is not null).ToList();
        Assert.Equal([45, 46, 47, 48, 49, 50, 52], cells.Select(c => c.Line));
        Assert.Equal(FormulaTexts.Lumajang.Order(), cells.Select(c => Read(c.Cell!).Text).Distinct().Order());
    }

    [Fact]
    public void Growth_reads_one_component_in_two_years()
    {
        var formula = Read(FormulaTexts.Lumajang[3]);
        var (now, before) = (new ComponentRef("jumlah um", "Jml UM", 0), new ComponentRef("jumlah um", "Jml UM", -1));
        Assert.Equal([now, before], formula.Components);
        Assert.Equal(
            new BinaryNode(
                FormulaOperator.Divide,
                new BinaryNode(FormulaOperator.Subtract, new ComponentNode(now), new ComponentNode(before)),
                new ComponentNode(before)),
            formula.Root);
    }

    [Fact]
    public void Dots_stand_for_the_name_before_and_say_so()
    {
        var full = Read(FormulaTexts.Lumajang[5]);
        var dots = Read("(Jml UM yg berubah status ke UK thn N - Jml UM yg berubah status ke UK thn N -1) / (… thn N-1) X 100 %");
        Assert.Equal(full.Canonical, dots.Canonical);
        Assert.Single(dots.Warnings);
        Assert.Equal("unexpected", Refuse("… / Jumlah koperasi").Code);
    }

    [Theory]
    [InlineData("x")]
    [InlineData("X")]
    [InlineData("×")]
    [InlineData("*")]
    [InlineData("dikali")]
    [InlineData("dikalikan dengan")]
    public void Signs_and_words_multiply_alike(string sign) =>
        Assert.Equal("indeks harga x luas panen", Read($"Indeks harga {sign} luas panen").Canonical);

    [Theory]
    [InlineData("/")]
    [InlineData(":")]
    [InlineData("÷")]
    [InlineData("dibagi")]
    [InlineData("dibagi dengan")]
    public void Signs_and_words_divide_alike(string sign) =>
        Assert.Equal($"{Sehat} / jumlah koperasi", Read($"Jml koperasi sehat {sign} jumlah koperasi").Canonical);

    [Theory]
    [InlineData("+", "+")]
    [InlineData("ditambah", "+")]
    [InlineData("-", "-")]
    [InlineData("−", "-")]
    [InlineData("–", "-")]
    [InlineData("dikurangi", "-")]
    [InlineData("dikurangi dengan", "-")]
    public void Signs_and_words_add_and_subtract_alike(string sign, string printed) =>
        Assert.Equal($"pendapatan {printed} belanja", Read($"Pendapatan {sign} belanja").Canonical);

    [Theory]
    [InlineData("Jumlah expor", "jumlah expor")]
    [InlineData("Taxi x X-ray", "taxi x \"x ray\"")]
    [InlineData("Luas lahan 4x4", "\"luas lahan 4x4\"")]
    public void An_x_inside_a_word_is_a_letter(string text, string canonical) => Assert.Equal(canonical, Read(text).Canonical);

    [Theory]
    [InlineData("x 100%", 100, "%")]
    [InlineData("x 100 %", 100, "%")]
    [InlineData("X100%", 100, "%")]
    [InlineData("x 100 persen", 100, "%")]
    [InlineData("* 100%.", 100, "%")]
    [InlineData("x 100 (%)", 100, "%")]
    [InlineData("x 100", 100, null)]
    [InlineData("x100", 100, null)]
    [InlineData("x 1.000", 1000, null)]
    [InlineData("x 1000", 1000, null)]
    [InlineData("x 100.000", 100000, null)]
    [InlineData("x 10.000 penduduk", 10000, "penduduk")]
    [InlineData("x 100 ribu", 100000, null)]
    [InlineData("per 1.000 penduduk", 1000, "penduduk")]
    [InlineData("per 100.000 KH", 100000, "KH")]
    [InlineData("per 100 ribu kelahiran hidup", 100000, "kelahiran hidup")]
    [InlineData("x 1.000 per 1.000 KH", 1000, "KH")]
    [InlineData("", 1, null)]
    public void What_scales_a_ratio_is_its_factor(string written, int factor, string? unit)
    {
        var formula = Read($"Jumlah kematian bayi / Jumlah kelahiran hidup {written}");
        Assert.Equal((factor, unit), (formula.Factor, formula.Unit));
        Assert.Equal("jumlah kematian bayi / jumlah kelahiran hidup", FormulaPrinter.Canonical(formula.Root, 1m, null));
    }

    [Theory]
    [InlineData("100 x kasus / penduduk")]
    [InlineData("100% x (kasus : penduduk)")]
    [InlineData("kasus x 100% / penduduk")]
    [InlineData("(kasus x 100) / penduduk")]
    [InlineData("kasus / penduduk x 100%")]
    [InlineData("[kasus / penduduk] {x 100%")]
    public void The_factor_is_found_wherever_it_stands(string text)
    {
        if (text.Contains('{', StringComparison.Ordinal))
        {
            Assert.Equal("unexpected", Refuse(text).Code);
            return;
        }

        var formula = Read(text);
        Assert.Equal((100m, "kasus / penduduk"), (formula.Factor, FormulaPrinter.Canonical(formula.Root, 1m, null)));
    }

    [Theory]
    [InlineData("(kasus / penduduk) %")]
    [InlineData("kasus / penduduk x %")]
    [InlineData("kasus / penduduk (%)")]
    [InlineData("(kasus / penduduk) persen")]
    public void A_percent_sign_behind_a_ratio_means_times_100_and_is_remarked(string text)
    {
        var formula = Read(text);
        Assert.Equal((100m, "%"), (formula.Factor, formula.Unit));
        Assert.Single(formula.Warnings);
    }

    [Fact]
    public void A_factor_shared_by_all_terms_is_taken_out()
    {
        Assert.Equal("(kasus / penduduk + rujukan / pasien) / 2 x 100%", Read("((kasus / penduduk x 100%) + (rujukan / pasien x 100%)) / 2").Canonical);
        Assert.Equal("(1 - kasus / penduduk) x 100%", Read("100% - (kasus / penduduk x 100%)").Canonical);
        Assert.Equal("100 - persentase kemiskinan", Read("100% - persentase kemiskinan").Canonical);
    }

    [Theory]
    [InlineData("(kasus / penduduk x 100%) + (rujukan / pasien x 100)", "(kasus / penduduk + rujukan / pasien) x 100%")]
    [InlineData("100% x -(kasus / penduduk x 100%)", "-(kasus / penduduk) x 100 x 100%")]
    [InlineData("(kasus / penduduk x 100%) x (rujukan / pasien x 100%)", "kasus / penduduk x (rujukan / pasien) x 100 x 100%")]
    [InlineData("1.000 x (kasus / penduduk x 100%)", "kasus / penduduk x 1.000 x 100%")]
    [InlineData("kasus / penduduk x 100% x 1.000 x bobot", "kasus / penduduk x bobot x 1.000 x 100%")]
    [InlineData("(kasus / penduduk) x (bobot x 100)", "kasus / penduduk x bobot x 100")]
    [InlineData("kasus x 100 x 1.000 / penduduk", "kasus / penduduk x 100.000")]
    [InlineData("(kasus / penduduk x 1.000 kk) + (rujukan / pasien x 1.000 jiwa)", "(kasus / penduduk + rujukan / pasien) x 1.000")]
    [InlineData("kasus x 100", "kasus x 100")]
    [InlineData("kasus x 100 KK", "kasus x 100 kk")]
    [InlineData("(kasus / penduduk x 100%) + (rujukan / pasien x 100 - hibah)", "(kasus / penduduk + rujukan / pasien) x 100 - hibah")]
    public void Factors_written_in_odd_places_end_in_one_place(string text, string canonical)
    {
        Assert.Equal(canonical, Read(text).Canonical);
        Assert.Equal(canonical, Read(canonical).Canonical);
    }

    [Fact]
    public void A_weight_in_percent_is_a_fraction() =>
        Assert.Equal("0,4 x nilai kinerja + 0,6 x nilai perilaku", Read("40% x nilai kinerja + 60% x nilai perilaku").Canonical);

    [Theory]
    [InlineData("thn N", 0)]
    [InlineData("tahun N", 0)]
    [InlineData("th. n", 0)]
    [InlineData("th n", 0)]
    [InlineData("tahun ke-N", 0)]
    [InlineData("tahun ke n", 0)]
    [InlineData("(N)", 0)]
    [InlineData("(t)", 0)]
    [InlineData("tahun ini", 0)]
    [InlineData("pada tahun berjalan", 0)]
    [InlineData("thn N - 1", -1)]
    [InlineData("thn N -1", -1)]
    [InlineData("thn N-1", -1)]
    [InlineData("thn N–1", -1)]
    [InlineData("tahun (N - 1)", -1)]
    [InlineData("tahun ke-(n-1)", -1)]
    [InlineData("(thn N-1)", -1)]
    [InlineData("(N-1)", -1)]
    [InlineData("[n - 1]", -1)]
    [InlineData("N-1", -1)]
    [InlineData("t-1", -1)]
    [InlineData("_{n-1}", -1)]
    [InlineData("tahun sebelumnya", -1)]
    [InlineData("pada tahun sebelumnya", -1)]
    [InlineData("tahun anggaran sebelumnya", -1)]
    [InlineData("tahun ajaran N-1", -1)]
    [InlineData("tahun lalu", -1)]
    [InlineData("tahun yang lalu", -1)]
    [InlineData("(tahun lalu)", -1)]
    public void Year_marks_give_the_year_and_leave_the_name(string mark, int offset)
    {
        var formula = Read($"Jml UM aktif {mark} / 2");
        Assert.Equal([("jumlah um aktif", offset)], formula.Components.Select(c => (c.Name, c.YearOffset)));
        Assert.Equal("jumlah um aktif" + (offset < 0 ? " tahun N-1" : "") + " / 2", formula.Canonical);
    }

    [Theory]
    [InlineData("PADn - PADn-1", "pad - pad tahun N-1")]
    [InlineData("PAD_n − PAD_n-1", "pad - pad tahun N-1")]
    [InlineData("PADₙ − PADₙ₋₁", "pad - pad tahun N-1")]
    [InlineData("Jml UM N - Jml UM N-1", "jumlah um - jumlah um tahun N-1")]
    [InlineData("PADn", "padn")]
    public void Index_letters_mark_years_too(string text, string canonical) => Assert.Equal(canonical, Read(text).Canonical);

    [Fact]
    public void An_unmarked_component_is_the_one_of_this_year() =>
        Assert.Equal(Read("Jml UM thn N - Jml UM thn N-1").Canonical, Read("Jml UM - Jml UM thn N-1").Canonical);

    [Fact]
    public void A_mark_in_the_middle_leaves_the_name_whole() =>
        Assert.Equal("jumlah um yang aktif tahun N-1", Read("Jml UM thn N-1 yg aktif").Canonical);

    [Theory]
    [InlineData("Jml UM thn N-2", 7)]
    [InlineData("Jml UM (t+1)", 7)]
    [InlineData("Jml UM dua tahun lalu", 11)]
    [InlineData("Jml UM 5 tahun sebelumnya", 9)]
    public void Other_years_are_refused(string text, int position)
    {
        var error = Refuse(text);
        Assert.Equal(("yearOffset", position), (error.Code, error.Position));
    }

    [Theory]
    [InlineData("Piutang tahun lalu yang tertagih tahun ini", "twoYears")]
    [InlineData("(thn N - thn N-1) / thn N-1", "yearWithoutComponent")]
    [InlineData("(N - 1) x Jumlah A", "yearWithoutComponent")]
    public void Marks_that_fit_no_name_are_refused(string text, string code) => Assert.Equal(code, Refuse(text).Code);

    [Theory]
    [InlineData("KSP/USP", "ksp usp")]
    [InlineData("Jumlah KSP/USP sehat / Jumlah KSP/USP x 100%", "jumlah ksp usp sehat / jumlah ksp usp x 100%")]
    [InlineData("Jumlah siswa SMP/MTs", "jumlah siswa smp mts")]
    [InlineData("Bimbingan KSP / USP", "bimbingan ksp / usp")]
    [InlineData("Bimbingan KSP/ USP", "bimbingan ksp / usp")]
    [InlineData("(KSP)/USP", "ksp / usp")]
    [InlineData("koperasi sehat/koperasi dinilai", "koperasi sehat / koperasi dinilai")]
    [InlineData("Jumlah siswa lulus/jumlah siswa x 100%", "jumlah siswa lulus / jumlah siswa x 100%")]
    [InlineData("A/B x 100%", "\"a\" / \"b\" x 100%")]
    [InlineData("Jumlah penduduk usia 7-12 tahun", "\"jumlah penduduk usia 7 12 tahun\"")]
    [InlineData("7-12 tahun bersekolah / penduduk", "\"7 12 tahun bersekolah\" / penduduk")]
    [InlineData("10-5 x penduduk", "10 - 5 x penduduk")]
    [InlineData("Rata-rata lama sekolah", "rata rata lama sekolah")]
    [InlineData("(A-B)/B", "(\"a\" - \"b\") / \"b\"")]
    [InlineData("Jml surat dan/atau nota", "jumlah surat dan atau nota")]
    [InlineData("Jumlah kasus (L/P)", "\"jumlah kasus l p\"")]
    public void Slashes_and_hyphens_are_read_by_what_stands_beside_them(string text, string canonical) =>
        Assert.Equal(canonical, Read(text).Canonical);

    [Theory]
    [InlineData(
        "Jumlah desa/kelurahan siaga / Jumlah desa/kelurahan x 100%",
        11,
        "Jumlah desa / kelurahan siaga / Jumlah desa / kelurahan x 100%|\"Jumlah desa/kelurahan siaga\" / \"Jumlah desa/kelurahan\" x 100%")]
    [InlineData("Jumlah Koperasi/UKM", 15, "Jumlah Koperasi / UKM|\"Jumlah Koperasi/UKM\"")]
    [InlineData(
        "Jml siswa SMP/MTs/Paket B / Jml penduduk",
        17,
        "Jml siswa SMP/MTs / Paket B / Jml penduduk|\"Jml siswa SMP/MTs/Paket B\" / Jml penduduk")]
    public void A_slash_with_two_readings_is_asked(string text, int position, string readings)
    {
        var error = Refuse(text);
        Assert.Equal(("ambiguousSlash", position), (error.Code, error.Position));
        Assert.Equal(readings.Split('|'), error.Readings);
    }

    [Theory]
    [InlineData("A / B x 1.5", "ambiguousNumber", 8, "A / B x 1,5")]
    [InlineData("A / B x 1,000", "ambiguousNumber", 8, "A / B x 1.000|A / B x 1")]
    [InlineData("A / B x 1,234", "ambiguousNumber", 8, "A / B x 1.234|A / B x 1,2340")]
    [InlineData("A / B x 1,234.56", "ambiguousNumber", 8, "A / B x 1.234,56")]
    [InlineData("A / B x 0.312", "ambiguousNumber", 8, "A / B x 0,312")]
    [InlineData("A / B x 100 000 KH", "ambiguousNumber", 8, "A / B x 100.000 KH")]
    [InlineData("A / 12 bulan", "ambiguousNumber", 4, "A / 12|A / \"12 bulan\"")]
    [InlineData("Usia 7 – 12 thn di SD / B", "ambiguousHyphen", 7, "Usia 7 - \"12 thn di SD\" / B|\"Usia 7 – 12 thn di SD\" / B")]
    [InlineData("- Jumlah A / B", "ambiguousHyphen", 0, "Jumlah A / B|-Jumlah A / B")]
    [InlineData("jumlah lahir-jumlah mati", "ambiguousHyphen", 12, "jumlah lahir - jumlah mati|\"jumlah lahir-jumlah mati\"")]
    [InlineData("Kasus BTA+ diobati", "ambiguousPlus", 9, "Kasus BTA + diobati|\"Kasus BTA+ diobati\"")]
    [InlineData("Lahan yang dibagi / Lahan", "ambiguousWord", 11, "\"Lahan yang dibagi\" / Lahan")]
    [InlineData("Dosen dibandingkan dengan mahasiswa", "ambiguousWord", 6, "Dosen / mahasiswa|\"Dosen dibandingkan dengan mahasiswa\"")]
    [InlineData("UM tahun 2019 - UM tahun 2018", "ambiguousYear", 3, "\"UM\" - \"UM\" tahun N-1|\"UM tahun 2019\" - \"UM tahun 2018\"")]
    [InlineData("Penduduk 2010", "ambiguousYear", 9, "\"Penduduk\"|\"Penduduk 2010\"")]
    [InlineData("Jml UM thn N - thn N-1", "yearWithoutComponent", 15, "Jml UM thn N - \"Jml UM\" tahun N-1")]
    [InlineData("Persentase sehat : (A / B) x 100%", "ambiguousColon", 17, "Persentase sehat / (A / B) x 100%|(A / B) x 100%")]
    [InlineData("A + B / C x 100%", "ambiguousOrder", 2, "(A + B) / C x 100%|A + (B / C x 100%)")]
    [InlineData("Dokter per 1.000 penduduk", "factorWithoutRatio", 7, "\"Dokter per 1.000 penduduk\"")]
    [InlineData("Jml A\n------ x 100%\nJml B", "fractionBar", 6, "(Jml A) / (Jml B) x 100%")]
    public void Whatever_has_two_readings_is_asked(string text, string code, int position, string readings)
    {
        var error = Refuse(text);
        Assert.Equal((code, position), (error.Code, error.Position));
        Assert.Equal(readings.Split('|'), error.Readings);
    }

    [Theory]
    [InlineData("", "empty", 0)]
    [InlineData(" \t\n", "empty", 0)]
    [InlineData(null, "empty", 0)]
    [InlineData("100%", "noComponent", 0)]
    [InlineData("A /", "unexpected", 3)]
    [InlineData("A // B", "unexpected", 3)]
    [InlineData("x A", "unexpected", 0)]
    [InlineData("A / (B", "unclosedBracket", 6)]
    [InlineData("A / B)", "unexpected", 5)]
    [InlineData("(A / B]", "unexpected", 6)]
    [InlineData("()", "unexpected", 1)]
    [InlineData("(A) (B)", "unexpected", 4)]
    [InlineData("(A / B) 100%", "unexpected", 8)]
    [InlineData("A / B 100%", "unexpected", 6)]
    [InlineData("A + B %", "unexpected", 6)]
    [InlineData("A / 100%", "unexpected", 2)]
    [InlineData("\"A / B", "unclosedQuote", 0)]
    [InlineData("\"\" / B", "unexpected", 0)]
    [InlineData("Jml A\nJml B", "unexpected", 6)]
    [InlineData("A = B = C", "unexpected", 6)]
    [InlineData("A / B x 100% = 5,18%", "unexpected", 13)]
    [InlineData("A / B x 1.2.3", "badNumber", 8)]
    [InlineData("A / B x 12345678901234567890123456789", "badNumber", 8)]
    [InlineData("A / １２", "badNumber", 4)]
    [InlineData("∑ (A x B) / C", "unexpected", 2)]
    [InlineData("A / B ? C", "unexpected", 6)]
    [InlineData("A / \u202EB", "unexpected", 4)]
    [InlineData("A - - - B", "unexpected", 6)]
    [InlineData("A / B x 1.000 per 100 KH", "twoFactors", 14)]
    [InlineData("A / B x 1.000.000.000.000 x 100", "factorTooLarge", 26)]
    public void What_cannot_be_read_is_an_error_with_its_place(string? text, string code, int position)
    {
        var error = Refuse(text);
        Assert.Equal((code, position), (error.Code, error.Position));
        Assert.NotEmpty(error.Expected.Id);
        Assert.NotEmpty(error.Expected.En);
        Assert.NotEqual(error.Message.Id, error.Message.En);
    }

    [Theory]
    [InlineData("= Jml A / Jml B")]
    [InlineData("Rasio = Jml A / Jml B")]
    [InlineData("Rasio KSP/USP (unit) = Jml A / Jml B")]
    [InlineData("Rumus : Jml A / Jml B")]
    [InlineData("Cara perhitungan: Rasio = Jml A / Jml B")]
    [InlineData("• Jml A / Jml B;")]
    [InlineData("Jml\u00A0A\r\n / Jml  B .")]
    [InlineData("[Jml A] / {Jml B}")]
    [InlineData("∑ A / Σ jumlah B")]
    [InlineData("“Jml A” / \"jml b\"")]
    public void Titles_blanks_brackets_and_quotes_do_not_matter(string text) =>
        Assert.Equal("\"jumlah a\" / \"jumlah b\"", Read(text).Canonical);

    [Fact]
    public void Text_is_kept_as_written_and_the_name_is_folded()
    {
        var component = Read("( Jumlah  UM\nterdaftar yg mandiri thn N-1 )").Components.Single();
        Assert.Equal(new ComponentRef("jumlah um terdaftar yang mandiri", "Jumlah UM terdaftar yg mandiri", -1), component);
    }

    [Fact]
    public void A_component_is_listed_once_per_year()
    {
        var formula = Read("(Jml koperasi + Jumlah Koperasi + jml koperasi thn N-1) / JML KOPERASI");
        Assert.Equal([("jumlah koperasi", 0), ("jumlah koperasi", -1)], formula.Components.Select(c => (c.Name, c.YearOffset)));
    }

    [Fact]
    public void Abbreviations_read_as_a_name_although_a_ratio_is_wanted_are_remarked()
    {
        Assert.Empty(Read("KSP/USP").Warnings);
        Assert.Contains(Read("KSP/USP x 100%").Warnings, w => w.En.Contains("one name", StringComparison.Ordinal));
    }

    [Fact]
    public void Chains_lean_left_and_brackets_are_kept_where_they_matter()
    {
        Assert.Equal(Read("dana + (hibah + pinjaman)").Canonical, Read("dana + hibah + pinjaman").Canonical);
        Assert.Equal("dana - (hibah - pinjaman)", Read("dana - (hibah - pinjaman)").Canonical);
        Assert.Equal("dana / (hibah / pinjaman)", Read("dana / (hibah / pinjaman)").Canonical);
        Assert.Equal("dana x -hibah", Read("dana x -hibah").Canonical);
        Assert.Equal("-(dana / hibah)", Read("-(dana / hibah)").Canonical);
    }

    [Fact]
    public void Every_reading_offered_can_be_read()
    {
        string[] doubtful =
        [
            "Jumlah desa/kelurahan siaga / Jumlah desa/kelurahan x 1,000", "Jml Paket A/B/C / Jml peserta / 12 bulan", "UM 2019/UM 2018 + BTA+ obat",
            "Kab/kota x 1.5 per jumlah B", "A + B / C x 1,000 - D", "Jml A tahun 2017 / thn N-1 - Jml B tahun 2019", "a/b/c/d/e/f/KSP/g h/i + 1,234",
        ];
        foreach (var text in doubtful)
        {
            var error = Refuse(text);
            Assert.All(error.Readings ?? [], reading => Assert.True(FormulaParser.Parse(reading).IsOk, $"{text} → {reading}"));
        }
    }
}
