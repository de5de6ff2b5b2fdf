using System.Text;
using CsvHelper;
using Kinerja.Documents.Outputs;
using Kinerja.Documents.Outputs.Content;
using Kinerja.Documents.Tests.Support;
using Kinerja.Model.Values;

namespace Kinerja.Documents.Tests.Outputs.Csv;

/// <summary>Separated values, reopened by a parser: nothing becomes a formula, numbers stay numbers.</summary>
public sealed class CsvOutputTests
{
    private static readonly char[] Starters = ['=', '+', '@', '\t', '\r', '\n', '\0', '＝', '＋', '－', '＠'];

    [Fact]
    public void No_text_begins_like_a_formula_in_either_form()
    {
        foreach (var form in new[] { OutputForm.Csv, OutputForm.CsvForExcel })
        {
            var fields = Read(OutputWriter.Write(SampleOutputs.Full(), form, SampleOutputs.Mark), form).SelectMany(r => r).ToList();
            Assert.DoesNotContain(fields, f => f.Length > 0 && Starters.Contains(f[0]));
            Assert.All(fields.Where(f => f.StartsWith('-') && f != "-"), f => Assert.Equal(form == OutputForm.Csv ? "-5" : "-5", f));
            Assert.Contains("'=1+1", fields);
            Assert.Contains("'=HYPERLINK(\"https://evil.example\";\"klik\")", fields);
        }
    }

    [Fact]
    public void Text_with_separators_quotes_and_breaks_comes_back()
    {
        var fields = Read(OutputWriter.Write(SampleOutputs.Full(), OutputForm.CsvForExcel, null), OutputForm.CsvForExcel).SelectMany(r => r).ToList();
        Assert.Contains("a\"b;c,d'e", fields);
        Assert.Contains("bari\nsatu\ndua\ntiga", fields);
        Assert.Contains("0812345678", fields);
    }

    [Fact]
    public void For_machines_one_table_is_one_rectangle_with_spans_said_in_each_row()
    {
        var document = SampleOutputs.Full() with { Blocks = [new ParagraphBlock("kata"), SampleOutputs.Table(0)] };
        var rows = Read(OutputWriter.Write(document, OutputForm.Csv, SampleOutputs.Mark), OutputForm.Csv);
        Assert.All(rows, r => Assert.Equal(7, r.Count));
        Assert.Equal(["No.", "Sasaran", "Indikator", "Satuan", "Target 2019", "Realisasi 2019", "Capaian"], rows[0]);
        Assert.Equal(["1", "Meningkatnya koperasi yang sehat", "Persentase koperasi aktif", "%", "68.50", "71.00", "103.65"], rows[2]);
        Assert.Equal(["2", "Meningkatnya koperasi yang sehat", "Jumlah usaha mikro", "unit", "1234567", "-5", "tidak dapat dihitung: target nol"], rows[3]);
        Assert.Equal("belum dilaporkan", rows[4][5]);
        Assert.Equal("12345678901234567.89", rows[5][4]);
    }

    [Fact]
    public void For_machines_a_day_is_year_first_and_several_tables_are_named()
    {
        var document = SampleOutputs.Full();
        var rows = Read(OutputWriter.Write(document with { Blocks = [new FactsBlock([new("Hari", new OutputDate(new(2020, 1, 20)))])] }, OutputForm.Csv, null), OutputForm.Csv);
        Assert.Equal(["Hari", "2020-01-20"], rows[1]);
        Assert.Equal(["tabel.capaian", "Capaian indikator kinerja utama"], Read(OutputWriter.Write(document, OutputForm.Csv, null), OutputForm.Csv)[0]);
    }

    [Fact]
    public void For_excel_there_are_a_mark_of_order_semicolons_decimal_commas_and_the_words_around()
    {
        var bytes = OutputWriter.Write(SampleOutputs.Full(), OutputForm.CsvForExcel, SampleOutputs.Mark);
        Assert.Equal([0xEF, 0xBB, 0xBF], bytes[..3]);
        var rows = Read(bytes, OutputForm.CsvForExcel);
        Assert.Equal("LAPORAN KINERJA INSTANSI PEMERINTAH TAHUN 2019", rows[0][0]);
        Assert.Contains(rows, r => r is ["1", _, "Persentase koperasi aktif", "%", "68,50", "71,00", "103,65"]);
        Assert.Contains(rows, r => r is ["Ditetapkan", "20/01/2020"]);
        Assert.Contains(rows, r => r[0].Contains(SampleOutputs.Mark.Code, StringComparison.Ordinal));
        Assert.Equal("DRAF", Read(OutputWriter.Write(SampleOutputs.Full(), OutputForm.CsvForExcel, null), OutputForm.CsvForExcel)[0][0]);
    }

    private static List<List<string>> Read(byte[] bytes, OutputForm form)
    {
        var text = Encoding.UTF8.GetString(bytes).TrimStart('\uFEFF');
        using var csv = CsvReader.FromText(text, CsvReaderOptions.Default with { HasHeader = false, Separator = form == OutputForm.Csv ? ',' : ';' });
        var rows = new List<List<string>>();
        while (csv.Read())
            rows.Add([.. Enumerable.Range(0, csv.FieldCount).Select(i => csv.GetString(i))]);
        return rows;
    }
}
