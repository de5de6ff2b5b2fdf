using Kinerja.Documents.Reading;
using Kinerja.Documents.Tests.Support;

namespace Kinerja.Documents.Tests.Reading;

/// <summary>What is kept of a file is what was read of it.</summary>
public sealed class GridTextTests
{
    [Fact]
    public void Lines_cells_merges_numbers_and_sheets_come_back()
    {
        foreach (var file in new[] { LumajangDocx.Bytes, LumajangXlsx.TwoSheets, LumajangXls.Bytes })
        {
            var text = Files.Source(file).Content;
            var document = Files.Document(file);
            Assert.Equal(text, GridText.Write(document));
        }
    }

    [Fact]
    public void A_continuation_carries_the_text_of_its_origin()
    {
        var lines = Files.Document(Files.Xlsx(Files.Rows("a||b", "||c") + "<mergeCells><mergeCell ref=\"A1:B2\"/></mergeCells>")).Lines;
        Assert.Equal(["a", "a", "c"], lines[1].Cells.Select(c => c.Text));
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("{\"format\":2}")]
    [InlineData("{\"format\":1,\"lines\":null}")]
    [InlineData("{\"format\":1,\"lines\":[{\"c\":[]}]}")]
    [InlineData("{\"format\":1,\"lines\":[{\"c\":[\"a\"],\"m\":\"..\"}]}")]
    [InlineData("{\"format\":1,\"lines\":[{\"c\":[1]}]}")]
    public void What_is_no_kept_document_is_refused(string text)
    {
        var read = GridText.Read(text, new(ImportLimits.Default, CancellationToken.None));
        Assert.Equal("documentDamaged", read.IsOk ? "" : read.Problem.Code);
    }

    [Fact]
    public void Limits_hold_when_it_is_read_again()
    {
        var text = Files.Source(Files.Xlsx(Files.Rows("a", "b", "c"))).Content;
        Assert.Equal("documentTooLarge", GridText.Read(text, new(new() { Rows = 2 }, CancellationToken.None)).Problem.Code);
    }
}
