using System.Globalization;
using Kinerja.Documents.Tests.Support;

namespace Kinerja.Documents.Tests.Imports;

/// <summary>How far a reading is: what is told is true, and whoever gives up is obeyed in every step.</summary>
public sealed class ReadingProgressTests
{
    [Fact]
    public void Every_step_counts_to_its_end_and_none_goes_back()
    {
        var states = new List<ReadingState>();
        var progress = new ReadingProgress();
        progress.Told = () => states.Add(progress.State);
        Assert.True(DocumentImporter.Import(Source(300), null, progress).IsOk);

        Assert.Equal([ReadingStep.File, ReadingStep.Rows, ReadingStep.Indicators, ReadingStep.Checks], states.Select(s => s.Step).Distinct());
        Assert.Equal(states.OrderBy(s => s.Step).ThenBy(s => s.Done), states);
        Assert.All(states.Where(s => s.Total is not null).GroupBy(s => s.Step), step => Assert.InRange(step.Max(s => s.Done), step.First().Total!.Value - 1, step.First().Total!.Value));
        Assert.Equal(300, states.Last(s => s.Step == ReadingStep.Indicators).Done);
        Assert.Equal(new ReadingState(ReadingStep.Checks, 13, 13), progress.State);
    }

    [Fact]
    public void Rows_of_a_file_are_counted_while_it_is_read()
    {
        var progress = new ReadingProgress();
        Assert.True(DocumentFiles.Read(LumajangXlsx.OneSheet, "iku.xlsx", progress: progress).IsOk);

        Assert.Equal((ReadingStep.File, (int?)null), (progress.State.Step, progress.State.Total));
        Assert.InRange(progress.State.Done, 40, 80);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(400)]
    [InlineData(700)]
    [InlineData(1_000)]
    public void Whoever_gives_up_is_obeyed_wherever_it_is(int after)
    {
        using var caller = new CancellationTokenSource();
        var looks = 0;
        // The text gives up while it is read: its rows are asked for one after the other.
        Assert.ThrowsAny<OperationCanceledException>(() => DocumentImporter.Import(Source(400), null, new ReadingProgress { Told = () => { if (++looks == after) caller.Cancel(); } }, caller.Token));
        Assert.Equal(after, looks);
    }

    private static ImportSource Source(int rows) => new("besar.txt", ImportSourceKind.Text, "No\tSasaran\tIndikator Sasaran\tSatuan\t2019\n" + string.Concat(Enumerable.Range(1, rows).Select(i => string.Create(
        CultureInfo.InvariantCulture, $"{i}\tMeningkatnya mutu layanan bidang {i / 5}\tPersentase layanan {i} yang baik\t%\t5{i % 9},5\n"))));
}
