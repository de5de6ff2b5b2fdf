using System.Diagnostics;
using System.Globalization;

namespace Kinerja.Benchmarks.Storage;

/// <summary>What a number of writers took for their writes.</summary>
internal sealed class Measurement
{
    private readonly List<double> _milliseconds = [];
    private TimeSpan _time;

    /// <summary>Writes in a second.</summary>
    public double Rate => _milliseconds.Count / _time.TotalSeconds;

    /// <summary>Lets all writers write for a while, each as fast as it can.</summary>
    public async Task AddAsync(IReadOnlyList<IWriter> writers, TimeSpan duration)
    {
        var started = Stopwatch.GetTimestamp();
        var taken = await Task.WhenAll(writers.Select(writer => Task.Run(async () =>
        {
            var own = new List<double>();
            while (Stopwatch.GetElapsedTime(started) < duration)
            {
                var before = Stopwatch.GetTimestamp();
                await writer.WriteAsync();
                own.Add(Stopwatch.GetElapsedTime(before).TotalMilliseconds);
            }

            return own;
        })));
        _time += Stopwatch.GetElapsedTime(started);
        foreach (var own in taken)
            _milliseconds.AddRange(own);
    }

    /// <summary>One line: writes, rate, median, 95th percentile.</summary>
    public override string ToString()
    {
        var sorted = _milliseconds.Order().ToList();
        return string.Create(CultureInfo.InvariantCulture, $"{sorted.Count,8} {Rate,9:F0} {sorted[sorted.Count / 2],8:F2} {sorted[sorted.Count * 95 / 100],8:F2}");
    }
}
