using System.Text;
using Kinerja.Web.Application.Cells.Files;

namespace Kinerja.Web.Tests.Cells;

/// <summary>What a file is, is told by its content; the name only has to agree. Nothing is unpacked.</summary>
public sealed class ContentCheckTests
{
    public static TheoryData<string, byte[]> Taken => new()
    {
        { "a.pdf", SampleFiles.Pdf() },
        { "a.PDF", SampleFiles.Pdf(3_000_000) },
        { "a.png", SampleFiles.Png },
        { "a.jpg", SampleFiles.Jpeg },
        { "a.jpeg", SampleFiles.Jpeg },
        { "a.webp", SampleFiles.Webp },
        { "a.docx", SampleFiles.Docx() },
        { "a.xlsx", SampleFiles.Xlsx() },
        { "a.pptx", SampleFiles.Pptx },
        { "a.odt", SampleFiles.OpenDocument("text") },
        { "a.ods", SampleFiles.OpenDocument("spreadsheet") },
        { "a.csv", Encoding.UTF8.GetBytes("kode;nilai\r\niku-1;5,18\r\n") },
        { "a.txt", Encoding.UTF8.GetBytes("\uFEFFNilai < 5 naik 😀\n") },
    };

    [Theory]
    [MemberData(nameof(Taken))]
    public void A_file_that_is_what_its_name_says_is_taken(string name, byte[] content)
    {
        foreach (var piece in new[] { 1, 7, 4096, content.Length })
        {
            var verdict = Look(name, content, piece);
            Assert.True(verdict.IsOk, verdict.IsOk ? "" : $"{name} in pieces of {piece}: {verdict.Problem.Message.En}");
            if (content.Length > 100_000)
                break;
        }
    }

    public static TheoryData<string, byte[], string> Refused => new()
    {
        { "laporan.pdf", SampleFiles.Program, "fileIsProgram" },
        { "laporan.txt", Encoding.UTF8.GetBytes("#!/bin/sh\nrm -rf /\n"), "fileIsProgram" },
        { "laporan.pdf", [0x7F, (byte)'E', (byte)'L', (byte)'F', 2], "fileIsProgram" },
        { "laporan.pdf", Encoding.UTF8.GetBytes("  <!DOCTYPE html><script>alert(1)</script>"), "fileIsMarkup" },
        { "laporan.txt", Encoding.UTF8.GetBytes("\uFEFF<svg onload=alert(1)>"), "fileIsMarkup" },
        { "laporan.csv", Encoding.UTF8.GetBytes("a;b\n<script>alert(1)</script>"), "fileIsMarkup" },
        { "laporan.docx", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], "fileIsOldOffice" },
        { "laporan.pdf", SampleFiles.Docx(), "fileMislabelled" },
        { "laporan.docx", SampleFiles.Xlsx(), "fileMislabelled" },
        { "laporan.docx", SampleFiles.Pdf(), "fileMislabelled" },
        { "laporan.png", SampleFiles.Jpeg, "fileMislabelled" },
        { "laporan.pdf", Encoding.UTF8.GetBytes("teks biasa"), "fileMislabelled" },
        { "laporan.txt", SampleFiles.Pdf(), "fileMislabelled" },
        { "laporan.docx", SampleFiles.Archive, "fileIsArchive" },
        { "laporan.docx", SampleFiles.Docx()[..^30], "fileMislabelled" },
        { "laporan.docx", SampleFiles.Docx("word/vbaProject.bin"), "fileHasMacros" },
        { "laporan.txt", [0xE9, 0x20, 0x61], "fileIsNoText" },
        { "laporan.txt", [0x61, 0x00, 0x62], "fileIsNoText" },
        { "laporan.txt", [0x61, 0xC3], "fileIsNoText" },
        { "laporan.txt", [], "fileEmpty" },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void Anything_else_is_refused_in_words(string name, byte[] content, string code)
    {
        foreach (var piece in new[] { 1, 64, Math.Max(1, content.Length) })
        {
            var problem = Look(name, content, piece).Problem;
            Assert.Equal((code, "file"), (problem.Code, problem.Field));
        }
    }

    [Fact]
    public void A_bomb_is_told_by_what_it_says_of_itself_and_not_unpacked()
    {
        var bomb = SampleFiles.Bomb();
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Equal("fileUnpacksTooLarge", Look("laporan.docx", bomb, bomb.Length).Problem.Code);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 8 << 20);
    }

    [Fact]
    public void Whatever_bytes_come_there_is_an_answer()
    {
        var random = new Random(20261128);
        foreach (var sample in new[] { SampleFiles.Docx(), SampleFiles.OpenDocument("text"), SampleFiles.Pdf(), SampleFiles.Archive })
        {
            for (var n = 0; n < 2000; n++)
            {
                var content = (byte[])sample.Clone();
                for (var change = random.Next(1, 12); change > 0; change--)
                    content[random.Next(content.Length)] = (byte)random.Next(256);
                Look("laporan.docx", content[..random.Next(content.Length + 1)], 97);
            }
        }
    }

    [Theory]
    [InlineData("laporan.exe")]
    [InlineData("laporan.html")]
    [InlineData("laporan.svg")]
    [InlineData("laporan.docm")]
    [InlineData("laporan.pdf.exe")]
    [InlineData("laporan")]
    public void A_name_of_another_kind_says_no_type(string name) => Assert.Null(EvidenceType.ByName(name));

    private static Kinerja.Model.Outcomes.Outcome<EvidenceType> Look(string name, byte[] content, int piece)
    {
        var check = new ContentCheck(EvidenceType.ByName(name)!);
        for (var at = 0; at < content.Length; at += piece)
        {
            if (check.Append(content.AsSpan(at, Math.Min(piece, content.Length - at))) is { } refused)
                return refused;
        }

        return check.Verdict();
    }
}
