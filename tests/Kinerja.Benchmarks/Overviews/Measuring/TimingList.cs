using Kinerja.Benchmarks.Overviews.Systems;

namespace Kinerja.Benchmarks.Overviews.Measuring;

/// <summary>Collects what replies took.</summary>
internal sealed class TimingList
{
    private readonly List<double> _total = [];
    private readonly List<double> _inside = [];

    public void Add<T>(Reply<T> reply)
    {
        lock (_total)
        {
            _total.Add(reply.Total);
            _inside.Add(reply.Inside);
        }
    }

    public Timing Done(TimeSpan? wall = null) => new(_total, _inside, wall);
}
