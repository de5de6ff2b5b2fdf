namespace Kinerja.Web.Components.Charts;

/// <summary>Coordinates of a sparkline in px: own scale, so that movement shows; gaps stay gaps.</summary>
internal sealed class SparkGeometry
{
    private const double Side = 5;
    private const double Roof = 6;

    private readonly double _low;
    private readonly double _high;
    private readonly double _step;
    private readonly double _height;

    public SparkGeometry(IReadOnlyList<ChartPoint> points, double width, double height)
    {
        _height = height;
        _step = points.Count > 1 ? (width - (2 * Side)) / (points.Count - 1) : 0;
        var numbers = points.SelectMany(point => new[] { point.Number, point.TargetNumber }).OfType<decimal>().Select(number => (double)number).ToArray();
        (_low, _high) = numbers.Length == 0 ? (0, 0) : (numbers.Min(), numbers.Max());
        Values = SeriesRuns.Of(points, point => point.Number).Select(run => Line(run, i => points[i].Number!.Value)).ToArray();
        Targets = SeriesRuns.Of(points, point => point.TargetNumber).Select(run => Line(run, i => points[i].TargetNumber!.Value)).ToArray();
        Gaps = Enumerable.Range(0, points.Count).Where(i => points[i].Number is null).Select(X).ToArray();
        Now = points.Count > 0 && points[^1].Number is { } last ? (X(points.Count - 1), Y(last)) : null;
    }

    /// <summary>Lines of the realisation; a lonely value is a line of one point.</summary>
    public IReadOnlyList<IReadOnlyList<(double X, double Y)>> Values { get; }

    /// <summary>Lines of the target.</summary>
    public IReadOnlyList<IReadOnlyList<(double X, double Y)>> Targets { get; }

    /// <summary>Periods without a number.</summary>
    public IReadOnlyList<double> Gaps { get; }

    /// <summary>The last period, when it has a number.</summary>
    public (double X, double Y)? Now { get; }

    /// <summary>Where the rings of missing periods lie.</summary>
    public double Floor => _height - 4;

    private double X(int index) => Side + (_step * index);

    // All alike is a level line in the middle.
    private double Y(decimal value) => _height - Roof - (Svg.Place(value, _low, _high) * (_height - (2 * Roof)));

    private (double X, double Y)[] Line(IReadOnlyList<int> run, Func<int, decimal> value) => [.. run.Select(i => (X(i), Y(value(i))))];
}
