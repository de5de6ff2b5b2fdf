using System.Text;
using Kinerja.Documents.Outputs;
using Kinerja.Documents.Outputs.Building;
using Kinerja.Documents.Outputs.Content;
using Kinerja.Documents.Tests.Outputs.Building;
using Kinerja.Documents.Tests.Support;
using Kinerja.Model.Imports;
using Kinerja.Model.Numbers;
using Kinerja.Model.Plans;

namespace Kinerja.Documents.Tests.Corpus;

/// <summary>Import, export, import, export: what people write comes back, whatever it looks like to a spreadsheet.</summary>
public sealed class RoundTripTests
{
    /// <summary>Names that a spreadsheet or a separated file could take for something else.</summary>
    public static TheoryData<string> Names =>
    [
        "=1+1 layanan", "=HYPERLINK(\"https://evil.example\";\"klik\")", "=cmd|'/c calc'!A0", "@SUM(1) koperasi", "+62 nomor aduan", "-2+3 unit usaha", "＝1+1 layanan", "＋5 layanan", "－5 layanan", "＠layanan",
        "Jumlah a;b, c dan d", "Jumlah \"kutip\" di tengah", "\"Kutip\" di depan", "Jumlah d'e", "Persentase 1,5 dan 2.500", "Jumlah {{7*7}}", "Jumlah <b>tebal</b>", "Jumlah &amp; &", "Jumlah 👍🏽 bagus", "Jumlah Cafe\u0301",
        "Jumlah ' OR 1=1 --", "Jumlah a|b", "Jumlah %s%n", "Jumlah a\\b",
    ];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_name_comes_back_in_every_form(string name)
    {
        var plan = Drafts.Of($"Sasaran\tIndikator\tSatuan\t2020\t2021\nMeningkatnya mutu\t{name}\t%\t1,5\t-\n\tPersentase lain\torang\t1500\t0,50\n").Plan;
        Assert.Equal(2, plan.Indicators.Count);
        foreach (var (form, locale) in Forms)
        {
            var back = Back(plan, form, locale).Plan;
            Assert.True(plan.Indicators.Select(i => i.Name).SequenceEqual(back.Indicators.Select(i => i.Name)), $"{form}: {string.Join(" / ", back.Indicators.Select(i => i.Name))}");
            Assert.Equal(Series(plan), Series(back));
        }
    }

    [Fact]
    public void Numbers_come_back_digit_for_digit()
    {
        var plan = Drafts.Of(
            "Sasaran\tIndikator\tSatuan\t2020\t2021\t2022\nMeningkatnya mutu\tPersentase a\t%\t1.234,56\t0,50\t-5,25\n\tJumlah b\torang\t1234567\t0\t100\n\tIndeks c\tindeks\t0,000001\t87,30\t-\n",
            new() { Locale = NumberLocale.Indonesian }).Plan;
        Assert.Equal("2020=1234,56 2021=0,50 2022=-5,25", plan.Series("iku-1"));
        foreach (var (form, locale) in Forms)
            Assert.Equal(Series(plan), Series(Back(plan, form, locale).Plan));
    }

    [Theory]
    [InlineData(OutputForm.Docx)]
    [InlineData(OutputForm.Xlsx)]
    [InlineData(OutputForm.CsvForExcel)]
    public void Taken_out_again_it_is_the_same_file(OutputForm form)
    {
        var rows = string.Join('\n', Names.Select(row => $"\t{row.Data}\t%\t1,5\t2"));
        var first = Drafts.Of($"Sasaran\tIndikator\tSatuan\t2020\t2021\nMeningkatnya mutu\tPersentase a\t%\t1,5\t2\n{rows}\n").Plan;
        var second = Back(first, form, NumberLocale.Indonesian).Plan;
        var third = Back(second, form, NumberLocale.Indonesian).Plan;
        Assert.Equal(Written(second, form), Written(third, form));
    }

    [Theory]
    [InlineData("\t", "utf-8")]
    [InlineData(";", "utf-8")]
    [InlineData(",", "utf-8")]
    [InlineData(";", "utf-8-bom")]
    [InlineData(",", "utf-8-bom")]
    [InlineData(";", "windows-1252")]
    [InlineData("\t", "utf-16")]
    public void One_table_in_any_separator_and_encoding_is_one_plan(string separator, string encoding)
    {
        string[][] rows =
        [
            ["No", "Sasaran", "Indikator", "Satuan", "2020", "2021"], ["1", "Meningkatnya mutu; layanan, publik", "Persentase \"a\"\nsehat é", "%", "1,50", "2"], ["2", "", "'=1+1 b", "orang", "1500", "-"],
        ];
        var text = string.Join("\r\n", rows.Select(r => string.Join(separator, r.Select(c => $"\"{c.Replace("\"", "\"\"", StringComparison.Ordinal)}\""))));
        var bytes = encoding switch
        {
            "windows-1252" => Encoding.Latin1.GetBytes(text),
            "utf-16" => [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(text)],
            "utf-8-bom" => [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(text)],
            _ => Encoding.UTF8.GetBytes(text),
        };
        var plan = Files.Import(bytes).Plan;
        Assert.Equal(["Persentase \"a\" sehat é 2020=1,50 2021=2", "=1+1 b 2020=1500 2021=Missing:dashInSource"], plan.Indicators.Select(i => $"{i.Name} {plan.Series(i.Code)}"));
        Assert.Equal("Meningkatnya mutu; layanan, publik", Assert.Single(plan.Objectives).Name);
    }

    [Fact]
    public void An_apostrophe_that_quotes_no_formula_stays()
    {
        var plan = Drafts.Of("Sasaran\tIndikator\t2020\n'Aisyiyah maju\tPersentase a\t'1,5\n").Plan;
        Assert.Equal(("'Aisyiyah maju", "2020=1,5"), (plan.Objectives[0].Name, plan.Series("iku-1")));
    }

    private static (OutputForm Form, NumberLocale Locale)[] Forms =>
        [(OutputForm.Docx, NumberLocale.Indonesian), (OutputForm.Xlsx, NumberLocale.Indonesian), (OutputForm.CsvForExcel, NumberLocale.Indonesian), (OutputForm.Csv, NumberLocale.Invariant)];

    private static ImportDraft Back(Plan plan, OutputForm form, NumberLocale locale) => Files.Import(Written(plan, form), new() { Locale = locale });

    private static byte[] Written(Plan plan, OutputForm form) => OutputWriter.Write(OutputBuilder.Build(OutputKind.IndicatorTable, Inputs.Of(plan, 2020)), form, SampleOutputs.Mark);

    private static string Series(Plan plan) => string.Join(" | ", plan.Indicators.Select(i => plan.Series(i.Code)));
}
