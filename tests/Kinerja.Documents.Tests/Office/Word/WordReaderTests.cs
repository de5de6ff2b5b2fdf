using Kinerja.Documents.Tests.Support;

namespace Kinerja.Documents.Tests.Office.Word;

public sealed class WordReaderTests
{
    [Fact]
    public void Merged_cells_keep_every_column_in_its_place() =>
        Assert.Equal(
            ["No|Sasaran|<|2024", "1|A|a|5", "^|^|b|6", "|||7"],
            Lines(Table(
                Row(Cell("No"), Cell("Sasaran", "<w:gridSpan w:val=\"2\"/>"), Cell("2024")),
                Row(Cell("1", Restart), Cell("A", Restart), Cell("a"), Cell("5")),
                Row(Cell("", Continue), Cell("", Continue), Cell("b"), Cell("6")),
                Row(Cell(""), Cell(""), Cell(""), Cell("7")))));

    [Fact]
    public void A_merge_over_rows_and_columns_continues_both_ways() =>
        Assert.Equal(["A|<|x", "^|+|y"], Lines(Table(
            Row(Cell("A", "<w:gridSpan w:val=\"2\"/>" + Restart), Cell("x")),
            Row(Cell("", "<w:gridSpan w:val=\"2\"/>" + Continue), Cell("y")))));

    [Fact]
    public void A_continuation_under_nothing_is_a_cell_of_its_own() =>
        Assert.Equal(["a|b", "sisa|c"], Lines(Table(Row(Cell("a"), Cell("b")), Row(Cell("sisa", Continue), Cell("c")))));

    [Fact]
    public void Cells_left_out_at_the_beginning_of_a_row_shift_nothing() =>
        Assert.Equal(["a|b|c", "||d"], Lines(Table(
            Row(Cell("a"), Cell("b"), Cell("c")), "<w:tr><w:trPr><w:gridBefore w:val=\"2\"/></w:trPr>" + Cell("d") + "</w:tr>")));

    [Fact]
    public void A_nested_table_is_a_table_of_its_own()
    {
        var lines = Files.Document(Files.Docx(Table(Row(Cell("luar"), "<w:tc>" + Table(Row(Cell("dalam"))) + P("sesudah") + "</w:tc>")))).Lines;
        Assert.Equal([(2, "dalam"), (1, "luar sesudah")], lines.Select(l => (l.Table!.Value, l.Text)));
    }

    [Fact]
    public void Deleted_and_moved_text_is_left_out_inserted_text_is_read()
    {
        var file = Files.Docx(
            "<w:p><w:r><w:t>Target </w:t></w:r><w:del><w:r><w:delText>80</w:delText></w:r></w:del><w:ins><w:r><w:t>85</w:t></w:r></w:ins></w:p>"
            + "<w:moveFrom><w:p><w:r><w:t>lama</w:t></w:r></w:p></w:moveFrom><w:p><w:moveTo><w:r><w:t>baru</w:t></w:r></w:moveTo></w:p>"
            + Table(Row(Cell("tetap")), "<w:tr><w:trPr><w:del/></w:trPr>" + Cell("hapus") + "</w:tr>"));
        Assert.Equal(["¶Target 85", "¶baru", "tetap"], Files.Lines(file));
        Assert.Equal(["Teks yang dihapus dengan pelacakan perubahan tidak dibaca."], Files.Remarks(file));
    }

    [Fact]
    public void Hidden_text_is_left_out_and_said()
    {
        var file = Files.Docx("<w:p><w:r><w:t>tampak</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>rahasia</w:t></w:r></w:p>");
        Assert.Equal(["¶tampak"], Files.Lines(file));
        Assert.Equal(["Teks tersembunyi tidak dibaca."], Files.Remarks(file));
    }

    [Fact]
    public void Raised_digits_and_footnotes_stay_raised_and_no_part_of_a_number() =>
        Assert.Equal(["¶87,3²", "¶90¹", "¶91²"], Files.Lines(Files.Docx(
            "<w:p><w:r><w:t>87,3</w:t></w:r><w:r><w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr><w:t>2</w:t></w:r></w:p>"
            + "<w:p><w:r><w:t>90</w:t></w:r><w:r><w:footnoteReference w:id=\"5\"/></w:r></w:p>"
            + "<w:p><w:r><w:t>91</w:t></w:r><w:r><w:footnoteReference w:id=\"6\"/></w:r></w:p>")));

    [Fact]
    public void Numbers_of_lists_are_read_as_they_are_shown()
    {
        const string lists = "<w:abstractNum w:abstractNumId=\"0\">"
            + "<w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"%1.\"/></w:lvl>"
            + "<w:lvl w:ilvl=\"1\"><w:start w:val=\"1\"/><w:numFmt w:val=\"lowerLetter\"/><w:lvlText w:val=\"%1.%2)\"/></w:lvl></w:abstractNum>"
            + "<w:abstractNum w:abstractNumId=\"1\"><w:lvl w:ilvl=\"0\"><w:numFmt w:val=\"bullet\"/><w:lvlText w:val=\"o\"/></w:lvl></w:abstractNum>"
            + "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num><w:num w:numId=\"2\"><w:abstractNumId w:val=\"1\"/></w:num>"
            + "<w:num w:numId=\"3\"><w:abstractNumId w:val=\"0\"/><w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"4\"/></w:lvlOverride></w:num>";
        const string styles = "<w:style w:styleId=\"Butir\"><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style>"
            + "<w:style w:styleId=\"Anak\"><w:basedOn w:val=\"Butir\"/></w:style>";
        Assert.Equal(
            ["¶1. satu", "¶1.a) anak", "¶1.b) anak", "¶2. dua", "¶titik", "¶4. empat", "¶5. lima", "¶3. gaya", "¶4. turunan", "¶biasa"],
            Files.Lines(Files.Docx(
                Item("satu", 1) + Item("anak", 1, 1) + Item("anak", 1, 1) + Item("dua", 1) + Item("titik", 2) + Item("empat", 3) + Item("lima", 3)
                + "<w:p><w:pPr><w:pStyle w:val=\"Butir\"/></w:pPr><w:r><w:t>gaya</w:t></w:r></w:p>"
                + "<w:p><w:pPr><w:pStyle w:val=\"Anak\"/></w:pPr><w:r><w:t>turunan</w:t></w:r></w:p>"
                + "<w:p><w:pPr><w:pStyle w:val=\"Butir\"/><w:numPr><w:numId w:val=\"0\"/></w:numPr></w:pPr><w:r><w:t>biasa</w:t></w:r></w:p>",
                ("word/numbering.xml", lists), ("word/styles.xml", styles))));
    }

    [Fact]
    public void A_list_number_alone_in_a_cell_is_its_content() =>
        Assert.Equal(["1.|a", "2.|b"], Files.Lines(Files.Docx(
            Table(Row("<w:tc>" + Item("", 1) + "</w:tc>", Cell("a")), Row("<w:tc>" + Item("", 1) + "</w:tc>", Cell("b"))),
            ("word/numbering.xml", "<w:abstractNum w:abstractNumId=\"7\"><w:lvl w:ilvl=\"0\"><w:lvlText w:val=\"%1.\"/></w:lvl></w:abstractNum>"
                + "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"7\"/></w:num>"))));

    [Fact]
    public void A_text_box_is_read_once_whatever_form_it_has_in_the_file() =>
        Assert.Equal(["¶kotak", "¶alinea"], Files.Lines(Files.Docx(
            "<w:p><w:r><w:t>alinea</w:t></w:r><mc:AlternateContent><mc:Choice><wps:txbx><w:txbxContent>" + P("kotak") + "</w:txbxContent></wps:txbx></mc:Choice>"
            + "<mc:Fallback><w:txbxContent>" + P("kotak") + "</w:txbxContent></mc:Fallback></mc:AlternateContent></w:p>")));

    [Fact]
    public void A_fraction_of_the_equation_editor_becomes_a_formula_that_can_be_read() =>
        Assert.Equal(["¶(Jumlah a) / (Jumlah b) x 100%"], Files.Lines(Files.Docx(
            "<w:p><m:oMath><m:f><m:num><m:r><m:t>Jumlah a</m:t></m:r></m:num><m:den><m:r><m:t>Jumlah b</m:t></m:r></m:den></m:f></m:oMath><w:r><w:t> x 100%</w:t></w:r></w:p>")));

    [Fact]
    public void Codes_of_fields_and_comments_are_no_text() =>
        Assert.Equal(["¶Halaman 3", "¶isi"], Files.Lines(Files.Docx(
            "<w:p><w:r><w:t>Halaman </w:t></w:r><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:t>3</w:t></w:r></w:p>"
            + "<w:sdt><w:sdtPr><w:alias w:val=\"x\"/></w:sdtPr><w:sdtContent>" + P("isi") + "</w:sdtContent></w:sdt>")));

    [Fact]
    public void Pictures_without_a_table_are_said()
    {
        Assert.Contains("gambar", Assert.Single(Files.Remarks(Files.Docx(P("Lihat tabel") + "<w:p><w:r><w:drawing><a:blip/></w:drawing></w:r></w:p>"))), StringComparison.Ordinal);
        var only = Files.Refused(Files.Docx("<w:p><w:r><w:drawing><a:blip/></w:drawing></w:r></w:p>"));
        Assert.Equal("documentEmpty", only.Code);
        Assert.Contains("gambar", only.Message.Id, StringComparison.Ordinal);
    }

    [Fact]
    public void A_document_without_text_is_empty() => Assert.Equal("documentEmpty", Files.Refused(Files.Docx("<w:p/>")).Code);

    private const string Restart = "<w:vMerge w:val=\"restart\"/>";
    private const string Continue = "<w:vMerge/>";

    private static string[] Lines(string body) => Files.Lines(Files.Docx(body));

    private static string Table(params string[] rows) => $"<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/></w:tblGrid>{string.Concat(rows)}</w:tbl>";

    private static string Row(params string[] cells) => $"<w:tr>{string.Concat(cells)}</w:tr>";

    private static string Cell(string text, string properties = "") => $"<w:tc><w:tcPr>{properties}</w:tcPr>{P(text)}</w:tc>";

    private static string P(string text) => $"<w:p><w:r><w:t xml:space=\"preserve\">{text}</w:t></w:r></w:p>";

    private static string Item(string text, int list, int level = 0) =>
        $"<w:p><w:pPr><w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"{list}\"/></w:numPr></w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>";
}
