using System.Globalization;

namespace Kinerja.EndToEnd.Tests;

/// <summary>Operators and viewers at the same time, and what they saw.</summary>
internal sealed class PacedCrowd : IDisposable
{
    /// <summary>Above the lines of <see cref="Line"/>.</summary>
    public const string Head = "phase             answers   errors   p50 ms   p95 ms   longest ms   sent again   taken then, longest ms";

    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(8);

    private readonly IReadOnlyList<PacedPerson> _all;

    private PacedCrowd(IReadOnlyList<PacedOperator> operators, IEnumerable<PacedViewer> viewers) => (Operators, _all) = (operators, [.. operators, .. viewers]);

    public IReadOnlyList<PacedOperator> Operators { get; }

    /// <summary>That many people at the address of a front.</summary>
    public static async Task<PacedCrowd> Gather(DevScript dev, int operators, int viewers) =>
        new(await PacedOperator.Several(dev, operators), Enumerable.Range(0, viewers).Select(_ => new PacedViewer(dev.Address)));

    public void Dispose()
    {
        foreach (var someone in _all)
            someone.Dispose();
    }

    /// <summary>Lets all of them work while something is done, and until each has ended with something that was answered.</summary>
    /// <returns>The errors that anybody saw.</returns>
    public async Task<IReadOnlyList<string>> During(Func<Task> deed)
    {
        using var limit = new CancellationTokenSource(Longest);
        using var stop = new CancellationTokenSource();
        foreach (var someone in _all)
        {
            someone.Answers.Clear();
            someone.Errors.Clear();
        }

        foreach (var someone in Operators)
            someone.Recoveries.Clear();
        var work = _all.Select((someone, number) => someone.Work(number, stop.Token, limit.Token)).ToList();
        try
        {
            // Somebody who cannot go on ends it: the others would be waited for in vain.
            var doing = deed();
            await await Task.WhenAny([doing, .. work]);
            await doing;
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested)
        {
            throw new TimeoutException($"Not over after {Longest}. Errors until then:\n{string.Join('\n', _all.SelectMany(someone => someone.Errors).Take(20))}");
        }
        finally
        {
            await stop.CancelAsync();
            await Task.WhenAll(work).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        await Task.WhenAll(work);
        return [.. _all.SelectMany(someone => someone.Errors)];
    }

    /// <summary>Waits until everybody was answered that often from now on.</summary>
    public async Task Answered(int times)
    {
        using var limit = new CancellationTokenSource(Longest);
        using var tick = new PeriodicTimer(TimeSpan.FromMilliseconds(100));
        var before = _all.Select(someone => someone.Answers.Count).ToList();
        while (_all.Where((someone, i) => someone.Answers.Count < before[i] + times).Any())
            await tick.WaitForNextTickAsync(limit.Token);
    }

    /// <summary>What they saw, as a line of a table.</summary>
    public string Line(string phase)
    {
        var (answers, again) = (_all.SelectMany(someone => someone.Answers).Order().ToList(), Operators.SelectMany(o => o.Recoveries).ToList());
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{phase,-17} {answers.Count,7} {_all.Sum(someone => someone.Errors.Count),8} {At(answers, 0.5),8:F0} {At(answers, 0.95),8:F0} {At(answers, 1),12:F0} {again.Count,12} {again.DefaultIfEmpty().Max().TotalMilliseconds,24:F0}");
    }

    private static double At(List<TimeSpan> answers, double share) => answers.Count == 0 ? 0 : answers[(int)(share * (answers.Count - 1))].TotalMilliseconds;
}
