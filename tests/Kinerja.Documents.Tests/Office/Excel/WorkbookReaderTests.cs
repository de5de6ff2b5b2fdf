using Kinerja.Documents.Tests.Support;

namespace Kinerja.Documents.Tests.Office.Excel;

public sealed class WorkbookReaderTests
{
    private const string Heading = "No|Sasaran|Indikator|Satuan|2024";

    [Fact]
    public void Merged_cells_are_one_cell_and_its_continuations() =>
        Assert.Equal(
            ["No|Sasaran|<|2024", "1|A|a|5", "^|^|b|6"],
            Files.Lines(Files.Xlsx(Files.Rows("No|Sasaran||2024", "1|A|a|5", "||b|6") + Merges("B1:C1", "A2:A3", "B2:B3"))));

    [Fact]
    public void A_heading_over_several_columns_heads_all_of_them()
    {
        var draft = Files.Import(Files.Xlsx(Files.Rows("No|Sasaran|Indikator|Target||", "|||2023|2024|", "1|Meningkatnya mutu|Persentase a|1.5|2")
            + Merges("A1:A2", "B1:B2", "C1:C2", "D1:E1")));
        Assert.Equal("2023=1,5 2024=2", draft.Plan.Series("iku-1"));
    }

    [Fact]
    public void The_text_of_a_merged_cell_is_seen_where_its_first_row_is_hidden() =>
        Assert.Equal(
            [Heading, "1|A|c|%|7"],
            Files.Lines(Files.Xlsx("<sheetData>" + Row(1, Heading) + Row(2, "1|A|b|%|6", "hidden=\"1\"") + Row(3, "||c|%|7") + "</sheetData>" + Merges("A2:A3", "B2:B3"))));

    [Fact]
    public void Hidden_rows_columns_and_sheets_are_not_read_and_said()
    {
        var file = Files.Book(new()
        {
            Sheets =
            [
                ("IKU", "<cols><col min=\"4\" max=\"4\" hidden=\"1\"/></cols><sheetData>" + Row(1, Heading) + Row(2, "1|A|a|%|5") + Row(3, "2|B|b|%|6", "hidden=\"1\"")
                    + Row(4, "3|C|c|%|7", "hidden=\"true\"") + Row(6, "4|D|d|%|8") + "</sheetData>", ""),
                ("Arsip", Files.Rows(Heading, "9|Z|z|%|9"), "state=\"hidden\""),
                ("Mesin", Files.Rows("x"), "state=\"veryHidden\""),
            ],
        });
        Assert.Equal(["No|Sasaran|Indikator||2024", "1|A|a||5", "¶", "4|D|d||8"], Files.Lines(file));
        Assert.Equal(
            [
                "Lembar “IKU”: baris tersembunyi tidak dibaca (3–4). Tampilkan dulu di Excel bila diperlukan.",
                "Lembar “IKU”: kolom tersembunyi tidak dibaca (D). Tampilkan dulu di Excel bila diperlukan.",
                "Lembar tersembunyi tidak dibaca: “Arsip”, “Mesin”. Tampilkan dulu di Excel bila diperlukan.",
            ],
            Files.Remarks(file));
    }

    [Fact]
    public void Formulas_give_their_stored_result_and_are_said_without_one()
    {
        var file = Files.Xlsx(Files.Rows("a|<c><f>1+1</f><v>2</v></c>|<c t=\"str\"><f>\"x\"&amp;1</f><v>x1</v></c>|<c><f>A1*2</f></c>"));
        Assert.Equal(["a|2|x1"], Files.Lines(file));
        Assert.StartsWith("Lembar “Lembar1” sel D1: rumus tanpa hasil", Assert.Single(Files.Remarks(file)), StringComparison.Ordinal);
    }

    [Fact]
    public void Errors_dates_and_truths_are_told_as_what_they_are_and_never_become_figures()
    {
        var file = Files.Book(new()
        {
            Sheets = [("S", Files.Rows("Sasaran|Indikator|Satuan|2021|2022|2023|2024", "Mutu|Persentase a|%|<c t=\"e\"><v>#DIV/0!</v></c>|<c s=\"1\"><v>46115</v></c>|<c t=\"b\"><v>1</v></c>|5"), "")],
            Formats = ["d-mmm"],
        });
        var draft = Files.Import(file);
        Assert.Equal("2024=5", draft.Plan.Series("iku-1"));
        Assert.Equal(["#DIV/0!", "tanggal 3 April 2026", "BENAR"], draft.NotUnderstood.Select(n => n.Text));
        Assert.Equal(["D2", "E2", "F2"], draft.NotUnderstood.Select(n => n.Source.Cell));
        Assert.Equal(3, draft.Remarks.Count(r => r.Id.StartsWith("Lembar “S” sel", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_stored_number_has_one_reading_a_typed_text_is_asked_about()
    {
        var draft = Files.Import(Files.Book(new()
        {
            Sheets = [("S", Files.Rows("Sasaran|Indikator|Satuan|2022|2023|2024", "Mutu|Jumlah a|orang|<c s=\"1\"><v>1.234</v></c>|1234|<c t=\"inlineStr\"><is><t>1.234</t></is></c>"), "")],
            Formats = ["0.000"],
        }));
        Assert.Equal("2022=1,234 2023=1234 2024=Missing:numberAmbiguous", draft.Plan.Series("iku-1"));
    }

    [Fact]
    public void Percent_formats_are_percent_and_trailing_zeros_are_decimals()
    {
        var draft = Files.Import(Files.Book(new()
        {
            Sheets = [("S", Files.Rows("Sasaran|Indikator|Satuan|2023|2024", "Mutu|Persentase a|%|<c s=\"1\"><v>0.876</v></c>|<c s=\"2\"><v>87.5</v></c>"), "")],
            Formats = ["0.0%", "0.00"],
        }));
        Assert.Equal("2023=87,6 2024=87,50", draft.Plan.Series("iku-1"));
        Assert.Equal(2, draft.Plan.One("iku-1").Decimals);
    }

    [Fact]
    public void Shared_texts_keep_raised_digits_and_leave_out_phonetics()
    {
        var file = Files.Book(new()
        {
            Sheets = [("S", Files.Rows("<c t=\"s\"><v>0</v></c>|<c t=\"s\"><v>1</v></c>|<c t=\"s\"><v>99</v></c>"), "")],
            Shared = "<si><r><t>87,3</t></r><r><rPr><vertAlign val=\"superscript\"/></rPr><t>1</t></r></si><si><t>baris_x000A_dua</t><rPh><t>bunyi</t></rPh></si>",
        });
        Assert.Equal(["87,3¹|baris\ndua"], Files.Lines(file));
    }

    [Fact]
    public void Days_may_be_counted_from_1904()
    {
        var file = Files.Book(new() { Properties = "<workbookPr date1904=\"1\"/>", Sheets = [("S", Files.Rows("a|<c s=\"1\"><v>44653</v></c>"), "")], Formats = ["d mmm yyyy"] });
        Assert.Equal(["a|tanggal 3 April 2026"], Files.Lines(file));
    }

    [Fact]
    public void Titles_over_a_table_and_signatures_under_it_are_paragraphs()
    {
        var file = Files.Xlsx(Files.Rows("RENCANA STRATEGIS", "Dinas Kesehatan", "", Heading, "1|Mutu|Persentase a|%|5", "||Persentase b|%|6", "", "|||KEPALA DINAS", "", "|||BUDI", "|||NIP. 197001011995031002")
            + Merges("A1:E1"));
        Assert.Equal(
            ["¶RENCANA STRATEGIS", "¶Dinas Kesehatan", "¶", Heading, "1|Mutu|Persentase a|%|5", "||Persentase b|%|6", "¶", "¶KEPALA DINAS", "¶", "¶BUDI", "¶NIP. 197001011995031002"],
            Files.Lines(file));
        var draft = Files.Import(file);
        Assert.Equal("RENCANA STRATEGIS", draft.Plan.Header.Title);
        Assert.Equal(("Kepala Dinas", "BUDI", "197001011995031002"), (draft.Plan.Signatory?.Position, draft.Plan.Signatory?.Name, draft.Plan.Signatory?.Nip));
        Assert.Equal("D10", draft.Plan.Signatory?.Source?.Cell);
    }

    [Fact]
    public void A_single_cell_inside_a_table_is_a_row_of_it() =>
        Assert.Equal([Heading, "|Mutu", "||Persentase a|%|5"], Files.Lines(Files.Xlsx(Files.Rows(Heading, "|Mutu", "||Persentase a|%|5"))));

    [Fact]
    public void A_table_that_begins_further_right_keeps_its_addresses()
    {
        var draft = Files.Import(Files.Xlsx(Files.Rows("", "", "||" + Heading, "||1|Mutu|Persentase a|%|5")));
        Assert.Equal("G4", Assert.Single(draft.Plan.Targets).Source?.Cell);
    }

    [Fact]
    public void Sheets_full_of_empty_styled_cells_cost_nothing()
    {
        var styled = string.Concat(Enumerable.Range(3, 60_000).Select(r => $"<row r=\"{r}\" ht=\"{r % 37}\"><c r=\"A{r}\" s=\"1\"/></row>"));
        Assert.Equal([Heading, "1|A|a|%|5"], Files.Lines(Files.Xlsx("<sheetData>" + Row(1, Heading) + Row(2, "1|A|a|%|5") + styled + "</sheetData>")));
    }

    [Fact]
    public void Macros_are_said_and_never_run()
    {
        var file = Files.Book(new() { Sheets = [("S", Files.Rows("a"), "")], More = [("xl/vbaProject.bin", "Sub Auto_Open()")] });
        Assert.Equal(["Berkas memuat makro; makro tidak dijalankan."], Files.Remarks(file));
    }

    [Fact]
    public void What_a_pivot_table_keeps_behind_the_sheets_is_not_read()
    {
        var file = Files.Book(new()
        {
            Sheets = [("S", Files.Rows("a|1"), "")],
            More = [("xl/pivotCache/pivotCacheRecords1.xml", "<pivotCacheRecords><r><s v=\"rahasia\"/></r></pivotCacheRecords>"), ("xl/charts/chart1.xml", "<chartSpace><v>rahasia</v></chartSpace>")],
        });
        Assert.Equal(["a|1"], Files.Lines(file));
        Assert.DoesNotContain("rahasia", Files.Source(file).Content, StringComparison.Ordinal);
    }

    [Fact]
    public void A_workbook_without_filled_cells_is_empty() => Assert.Equal("documentEmpty", Files.Refused(Files.Xlsx("<sheetData><row r=\"1\"><c r=\"A1\" s=\"0\"/></row></sheetData>")).Code);

    [Fact]
    public void Of_merged_areas_that_overlap_the_first_counts() =>
        Assert.Equal(["a|<|c", "^|+|f"], Files.Lines(Files.Xlsx(Files.Rows("a|b|c", "d|e|f") + Merges("A1:B2", "B2:C2"))));

    private static string Row(int number, string cells, string attributes = "") => $"<row r=\"{number}\" {attributes}>{Files.Cells(cells, number)}</row>";

    private static string Merges(params string[] areas) => $"<mergeCells>{string.Concat(areas.Select(a => $"<mergeCell ref=\"{a}\"/>"))}</mergeCells>";
}
