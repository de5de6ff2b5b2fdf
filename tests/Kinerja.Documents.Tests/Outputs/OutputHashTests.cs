using Kinerja.Documents.Outputs;
using Kinerja.Documents.Outputs.Content;
using Kinerja.Documents.Tests.Support;
using Kinerja.Model.Values;

namespace Kinerja.Documents.Tests.Outputs;

/// <summary>The hash holds what a document says and nothing else.</summary>
public sealed class OutputHashTests
{
    private static readonly OutputDocument Content = SampleOutputs.Full();

    [Fact]
    public void Equal_content_made_anew_has_the_same_hash() => Assert.Equal(OutputHash.Of(Content), OutputHash.Of(SampleOutputs.Full()));

    [Fact]
    public void It_is_the_same_on_every_machine() => Assert.Equal(
        "f0cb6befe8994feb9087ad2d71e1bf89cd79435389380f03edb6618e203ba823", OutputHash.Of(new() { Kind = OutputKind.IndicatorTable, Title = "Judul", FileName = "x", Blocks = [new ParagraphBlock("Isi"), One(TypedValue.Of(68.50m))] }));

    [Fact]
    public void What_only_a_page_shows_does_not_count() => Assert.Equal(OutputHash.Of(Content), OutputHash.Of(Content with
    {
        Landscape = false,
        FileName = "lain",
        Blocks = [.. Content.Blocks.Where(b => b is not PageBreakBlock).Select(b => b is TableBlock t ? t with { Columns = [.. t.Columns.Select(c => c with { Width = 9 })] } : b)],
    }));

    public static TheoryData<string> Changes => [.. Changed.Keys];

    private static Dictionary<string, Func<OutputDocument, OutputDocument>> Changed { get; } = new(StringComparer.Ordinal)
    {
        ["title"] = d => d with { Title = d.Title + " " },
        ["subtitle"] = d => d with { Subtitles = [.. d.Subtitles, ""] },
        ["language"] = d => d with { Language = "en" },
        ["kind"] = d => d with { Kind = OutputKind.WorkPlan },
        ["order"] = d => d with { Blocks = [.. d.Blocks.Reverse()] },
        ["paragraph"] = d => d with { Blocks = [.. d.Blocks, new ParagraphBlock("")] },
        ["field"] = d => d with { Fields = d.Fields.Append(new("x", new OutputText(""))).ToDictionary() },
        ["decimals"] = d => d with { Blocks = [.. d.Blocks, One(TypedValue.Of(68.5m))] },
        ["more decimals"] = d => d with { Blocks = [.. d.Blocks, One(TypedValue.Of(68.50m))] },
        ["missing"] = d => d with { Blocks = [.. d.Blocks, One(TypedValue.Missing)] },
        ["missing for a reason"] = d => d with { Blocks = [.. d.Blocks, One(TypedValue.MissingBecause(ReasonCodes.Stated, "banjir"))] },
        ["span"] = d => d with { Blocks = [.. d.Blocks, One(TypedValue.Missing, 2)] },
        ["cut elsewhere"] = d => d with { Title = d.Title + d.Subtitles[0], Subtitles = [.. d.Subtitles.Skip(1)] },
    };

    [Theory]
    [MemberData(nameof(Changes))]
    public void Every_change_of_what_is_said_changes_it(string change)
    {
        var hash = OutputHash.Of(Changed[change](Content));
        Assert.NotEqual(OutputHash.Of(Content), hash);
        Assert.All(Changed.Where(c => c.Key != change), c => Assert.NotEqual(hash, OutputHash.Of(c.Value(Content))));
    }

    private static TableBlock One(TypedValue value, int span = 1) => new() { Tag = "t", Columns = [new("a"), new("b")], Rows = [new([new(new OutputFigure(value), span)])] };
}
