using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using Kinerja.Documents.Tests.Support;
using Kinerja.Model.Outcomes;

namespace Kinerja.Documents.Tests.Office;

/// <summary>Files that are built to do harm are refused with words, before they cost much. Nothing of them is stored: a refusal is no source.</summary>
public sealed class HostileFilesTests
{
    private const string Zeros = "bomb";

    public static TheoryData<string, string> Attacks => new()
    {
        { "ratio declared", "documentUnsafe" },
        { "ratio of a part that is never read", "documentUnsafe" },
        { "declared length lies", "documentDamaged" },
        { "wrong sum", "documentDamaged" },
        { "unpacked in sum", "documentTooLarge" },
        { "too many entries", "documentUnsafe" },
        { "path upwards", "documentUnsafe" },
        { "absolute path", "documentUnsafe" },
        { "backslashes", "documentUnsafe" },
        { "symbolic link", "documentUnsafe" },
        { "duplicate names", "documentUnsafe" },
        { "billion laughs", "documentUnsafe" },
        { "external entity", "documentUnsafe" },
        { "entity in relationships", "documentUnsafe" },
        { "deep elements", "documentUnsafe" },
        { "deep tables", "documentUnsafe" },
        { "million attributes", "documentTooLarge" },
        { "one long text", "documentTooLarge" },
        { "one long attribute", "documentTooLarge" },
        { "shared text named often", "documentTooLarge" },
        { "million shared texts", "documentTooLarge" },
        { "last cell of the sheet", "documentTooLarge" },
        { "too many columns", "documentTooLarge" },
        { "too many rows", "documentTooLarge" },
        { "too many sheets", "documentTooLarge" },
        { "too many merges", "documentTooLarge" },
        { "rows in the wrong order", "documentDamaged" },
        { "truncated", "documentDamaged" },
        { "truncated inside a part", "documentDamaged" },
        { "no xml", "documentDamaged" },
        { "one byte of a zip", "documentNotText" },
        { "unknown packing", "documentDamaged" },
        { "too large", "documentTooLarge" },
    };

    [Theory]
    [MemberData(nameof(Attacks))]
    public void Is_refused_with_words_within_the_memory_of_a_reading(string attack, string code)
    {
        var file = Build(attack);
        var before = GC.GetAllocatedBytesForCurrentThread();
        using var hang = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        var read = DocumentFiles.Read(file, "x", cancellation: hang.Token);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.False(read.IsOk, attack);
        Assert.Equal(code, read.Problem.Code);
        Assert.True(allocated <= 256L * 1024 * 1024, $"{attack}: {allocated / 1048576} MiB");
        Assert.Equal(code == "documentTooLarge", read.Problem.Kind == ProblemKind.TooLarge);
    }

    [Theory]
    [InlineData("gigantic span")]
    [InlineData("merge of a million rows")]
    [InlineData("long merge chain")]
    [InlineData("blank cells far out")]
    [InlineData("external picture")]
    public void Is_read_without_harm(string oddity)
    {
        var file = oddity switch
        {
            "gigantic span" => Files.Docx("<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"2147483647\"/></w:tcPr><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"),
            "merge of a million rows" => Files.Xlsx(Files.Rows("a") + "<mergeCells><mergeCell ref=\"A1:XFD1048576\"/></mergeCells>"),
            "long merge chain" => Files.Docx("<w:tbl>" + Repeat(5_000, i => $"<w:tr><w:tc><w:tcPr><w:vMerge{(i == 0 ? " w:val=\"restart\"" : "")}/></w:tcPr><w:p><w:r><w:t>{(i == 0 ? "a" : "")}</w:t></w:r></w:p></w:tc></w:tr>") + "</w:tbl>"),
            "blank cells far out" => Files.Xlsx("<sheetData><row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"XFD1\" s=\"3\"/></row><row r=\"1048576\"><c r=\"XFD1048576\"/></row></sheetData>"),
            _ => Files.Docx("<w:p><w:r><w:t>a</w:t></w:r></w:p>", ("word/_rels/x.rels", "")),
        };
        Assert.NotEmpty(Files.Lines(file));
    }

    [Fact]
    public void A_relationship_that_leads_out_of_the_file_is_not_followed()
    {
        var file = Files.Zip(
            ("_rels/.rels", "<Relationships><Relationship Id=\"a\" Type=\"x/officeDocument\" TargetMode=\"External\" Target=\"http://example.test/x\"/></Relationships>"),
            ("word/document.xml", "<document><body><p><r><t>isi</t></r></p></body></document>"));
        Assert.Equal(["¶isi"], Files.Lines(file));
    }

    public static TheoryData<string, string, string> Others => new()
    {
        { "docx that is a presentation", "documentNotText", "presentasi" },
        { "zip of pictures", "documentNotText", "ZIP" },
        { "zip within a zip", "documentNotText", "ZIP" },
        { "xlsb", "documentNotText", ".xlsb" },
        { "old word", "documentNotText", ".docx" },
        { "password", "documentLocked", "kata sandi" },
        { "xml spreadsheet", "documentNotText", "XML 2003" },
        { "web archive", "documentNotText", ".mht" },
        { "pdf", "documentNotText", "PDF" },
        { "program", "documentNotText", "program" },
        { "empty", "documentEmpty", "kosong" },
        { "encrypted entry", "documentLocked", "kata sandi" },
        { "broken old workbook", "documentDamaged", "rusak" },
    };

    [Theory]
    [MemberData(nameof(Others))]
    public void What_is_not_read_is_named_whatever_the_file_is_called(string what, string code, string word)
    {
        var problem = Files.Refused(what switch
        {
            "docx that is a presentation" => Files.Zip(("ppt/presentation.xml", "<p/>")),
            "zip of pictures" => Files.Zip(("foto.jpg", "x")),
            "zip within a zip" => Files.ZipBytes(("dalam.zip", Files.ZipBytes(("bom.xml", new byte[1 << 20])))),
            "xlsb" => Files.Zip(("_rels/.rels", "<Relationships><Relationship Id=\"a\" Type=\"x/officeDocument\" Target=\"xl/workbook.bin\"/></Relationships>"), ("xl/workbook.bin", "x")),
            "old word" => Ole("WordDocument"),
            "password" => Ole("EncryptedPackage"),
            "xml spreadsheet" => Encoding.UTF8.GetBytes("<?xml version=\"1.0\"?><?mso-application progid=\"Excel.Sheet\"?><Workbook/>"),
            "web archive" => Encoding.UTF8.GetBytes("MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n\n--x\n"),
            "pdf" => "%PDF-1.7\n%"u8.ToArray(),
            "program" => [.. "MZ"u8, 0x90, 0, 3, 0],
            "empty" => [],
            "encrypted entry" => Encrypted(Files.Docx("<w:p/>")),
            _ => Ole("Workbook"),
        });
        Assert.Equal(code, problem.Code);
        Assert.Contains(word, problem.Message.Id, StringComparison.Ordinal);
    }

    [Fact]
    public void A_web_page_called_xls_is_read_as_the_page_it_is()
    {
        var source = Files.Source(Encoding.UTF8.GetBytes("<html><body><table><tr><td>Sasaran</td><td>Indikator</td></tr></table></body></html>"));
        Assert.Equal(ImportSourceKind.Html, source.Kind);
    }

    [Fact]
    public void Separated_text_called_xlsx_is_read_as_the_text_it_is()
    {
        var source = DocumentFiles.Read("Sasaran;Indikator;Satuan;2020\nMeningkatnya a;Persentase b;%;1,5\n"u8.ToArray(), "rencana.xlsx");
        Assert.True(source.IsOk);
        Assert.Equal((ImportSourceKind.Text, "2020=1,5"), (source.Value.Kind, DocumentImporter.Import(source.Value).Value!.Plan.Series("iku-1")));
    }

    private static byte[] Build(string attack) => attack switch
    {
        "ratio declared" => Files.Docx(new string(' ', 30_000_000)),
        "ratio of a part that is never read" => Files.Docx("<w:p/>", ("word/media/" + Zeros, new string('0', 20_000_000))),
        "declared length lies" => Patch(Files.Docx(Repeat(30_000, i => $"<w:p><w:r><w:t>{i}</w:t></w:r></w:p>")), "word/document.xml", central: 24, header: 22, 100),
        "wrong sum" => Patch(Files.Docx("<w:p><w:r><w:t>a</w:t></w:r></w:p>"), "word/document.xml", central: 16, header: 14, 12345),
        "unpacked in sum" => Files.ZipBytes([.. Enumerable.Range(0, 12).Select(i => ($"word/{(i == 0 ? "document.xml" : i)}", Noise(10_000_000, 40)))]),
        "too many entries" => Files.Zip([.. Enumerable.Range(0, 1_001).Select(i => ($"word/{i}", ""))]),
        "path upwards" => Files.Docx("<w:p/>", ("../../x", "")),
        "absolute path" => Files.Docx("<w:p/>", ("/etc/x", "")),
        "backslashes" => Files.Docx("<w:p/>", ("word\\..\\x", "")),
        "symbolic link" => Link(),
        "duplicate names" => Files.Docx("<w:p/>", ("word/DOCUMENT.xml", "")),
        "billion laughs" => Declared("<!DOCTYPE x [<!ENTITY a \"haha\"><!ENTITY b \"&a;&a;&a;\">]>", "&b;"),
        "external entity" => Declared("<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>", "&a;"),
        "entity in relationships" => Files.Zip(("_rels/.rels", "<!DOCTYPE x [<!ENTITY a \"b\">]><Relationships>&a;</Relationships>"), ("word/document.xml", "<document/>")),
        "deep elements" => Files.Docx(Varied(20_000, "<w:sdt>") + Varied(20_000, "</w:sdt>")),
        "deep tables" => Files.Docx(Repeat(200, i => "<w:tbl><w:tr><w:tc>") + Repeat(200, i => "</w:tc></w:tr></w:tbl>")),
        "million attributes" => Files.Docx("<w:p " + Repeat(3_000_000, i => $"a{i * 7919L % 3_000_017:x}=\"\" ") + "/>"),
        "one long text" => Files.Docx("<w:p><w:r><w:t>" + Encoding.ASCII.GetString(Noise(60_000_000, 40)) + "</w:t></w:r></w:p>"),
        "one long attribute" => Files.Docx("<w:p w:x=\"" + Encoding.ASCII.GetString(Noise(90_000_000, 40)) + "\"/>"),
        "shared text named often" => Files.Book(new()
        {
            Sheets = [("S", "<sheetData>" + Repeat(10_000, i => $"<row r=\"{i + 1}\" ht=\"{i * 37 % 1013}\"><c t=\"s\"><v>0</v></c></row>") + "</sheetData>", "")],
            Shared = "<si><t>" + new string('x', 90_000) + "</t></si>",
        }),
        "million shared texts" => Files.Book(new() { Sheets = [("S", Files.Rows("a"), "")], Shared = Repeat(2_500_000, i => $"<si><t>{i * 7919L % 9_999_991}</t></si>") }),
        "last cell of the sheet" => Files.Xlsx("<sheetData><row r=\"1048576\"><c r=\"XFD1048576\"><v>1</v></c></row></sheetData>"),
        "too many columns" => Files.Xlsx(Files.Rows(string.Join('|', Enumerable.Repeat("1", 201)))),
        "too many rows" => Files.Xlsx("<sheetData>" + Repeat(20_001, i => $"<row><c><v>{i}</v></c></row>") + "</sheetData>"),
        "too many sheets" => Files.Xlsx([.. Enumerable.Repeat(Files.Rows("a"), 51)]),
        "too many merges" => Files.Xlsx(Files.Rows("a") + "<mergeCells>" + Repeat(20_001, i => $"<mergeCell ref=\"A{i + 2}:B{i + 2}\"/>") + "</mergeCells>"),
        "rows in the wrong order" => Files.Xlsx("<sheetData><row r=\"5\"><c><v>1</v></c></row><row r=\"2\"><c><v>1</v></c></row></sheetData>"),
        "truncated" => Files.Docx("<w:p><w:r><w:t>a</w:t></w:r></w:p>")[..^30],
        "truncated inside a part" => Files.Zip(("word/document.xml", "<document><body><p><r><t>a")),
        "no xml" => Files.Zip(("word/document.xml", "Sasaran;Indikator")),
        "one byte of a zip" => "P"u8.ToArray() is var one ? [.. one, 0] : one,
        "unknown packing" => Patch(Files.Docx("<w:p><w:r><w:t>a</w:t></w:r></w:p>"), "word/document.xml", central: 10, header: 8, 99, isShort: true),
        _ => new byte[DocumentFiles.MaxBytes + 1],
    };

    private static string Repeat(int count, Func<int, string> make)
    {
        var text = new StringBuilder();
        for (var i = 0; i < count; i++)
            text.Append(make(i));
        return text.ToString();
    }

    /// <summary>The same tag many times, with blanks that keep the archive from being packed too well.</summary>
    private static string Varied(int count, string tag) => Repeat(count, i => tag[..^1] + new string(' ', i * 7919 % 13) + ">");

    /// <summary>Letters that can be packed, but not a hundred times.</summary>
    private static byte[] Noise(int length, int letters)
    {
        var random = new Random(20260101);
        var piece = new byte[1000];
        var bytes = new byte[length];
        for (var i = 0; i < length; i += piece.Length)
        {
            if (i % (piece.Length * letters) == 0)
            {
                for (var j = 0; j < piece.Length; j++)
                    piece[j] = (byte)('a' + random.Next(26));
            }

            piece.AsSpan(0, Math.Min(piece.Length, length - i)).CopyTo(bytes.AsSpan(i));
        }

        return bytes;
    }

    private static byte[] Declared(string type, string text) => Files.Zip(("word/document.xml", $"{type}<document><body><p><r><t>{text}</t></r></p></body></document>"));

    private static byte[] Ole(string stream) => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[504], .. Encoding.Unicode.GetBytes(stream), .. new byte[600]];

    private static byte[] Link()
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create))
        {
            var entry = zip.CreateEntry("word/document.xml");
            entry.ExternalAttributes = unchecked((int)0xA1FF0000);
            using var part = entry.Open();
            part.Write("/etc/passwd"u8);
        }

        return stream.ToArray();
    }

    private static byte[] Encrypted(byte[] file) => Patch(file, "word/document.xml", central: 8, header: 6, 1, isShort: true);

    /// <summary>Overwrites a field of an entry in the directory at the end and before the part.</summary>
    private static byte[] Patch(byte[] file, string name, int central, int header, uint value, bool isShort = false)
    {
        var encoded = Encoding.UTF8.GetBytes(name);
        var directory = Find(file, "PK\u0001\u0002"u8, encoded, 46);
        var local = Find(file, "PK\u0003\u0004"u8, encoded, 30);
        foreach (var at in new[] { directory + central, local + header })
        {
            if (isShort)
                BinaryPrimitives.WriteUInt16LittleEndian(file.AsSpan(at), (ushort)value);
            else
                BinaryPrimitives.WriteUInt32LittleEndian(file.AsSpan(at), value);
        }

        return file;
    }

    private static int Find(byte[] file, ReadOnlySpan<byte> mark, byte[] name, int nameAt)
    {
        for (var at = 0; ; at++)
        {
            at += file.AsSpan(at).IndexOf(mark);
            if (file.AsSpan(at + nameAt).StartsWith(name))
                return at;
        }
    }
}
