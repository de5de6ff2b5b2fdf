namespace Kinerja.Web.Components.Charts;

/// <summary>Where a trend chart puts its points: x as a share of the width, y in px from the top.</summary>
internal sealed class TrendGeometry
{
    /// <summary>Highest grid line, in px.</summary>
    public const double Roof = 28;

    /// <summary>Lowest grid line, in px.</summary>
    public const double Floor = 228;

    private const double Margin = 0.09;
    private const int MostLabels = 8;
    private const double Steep = 24;

    private readonly IReadOnlyList<ChartPoint> _points;

    public TrendGeometry(IReadOnlyList<ChartPoint> points, bool fromZero)
    {
        _points = points;
        Scale = NiceScale.Of(points.SelectMany(point => new[] { point.Number, point.TargetNumber }).OfType<decimal>(), fromZero);
        Labelled = PickLabels();
    }

    public NiceScale Scale { get; }

    /// <summary>Indexes whose figure is written at the point: all of a few, else first, last, lowest and highest.</summary>
    public IReadOnlySet<int> Labelled { get; }

    /// <summary>The zero line when it lies inside, else the floor.</summary>
    public double Zero => Scale.Low <= 0 && Scale.High >= 0 ? Y(0d) : Floor;

    public double X(int index) => _points.Count == 1 ? 0.5 : Margin + (index * (1 - (2 * Margin)) / (_points.Count - 1));

    /// <summary>Between a point and the one before it.</summary>
    public double Between(int index) => index == 0 ? Margin / 2 : (X(index) + X(index - 1)) / 2;

    public double Y(decimal value) => Floor - (Svg.Place(value, Scale.Low, Scale.High) * (Floor - Roof));

    public double Y(double value) => Floor - ((value - Scale.Low) / (Scale.High - Scale.Low) * (Floor - Roof));

    /// <summary>Every how many periods the axis names one.</summary>
    public int Every => 1 + ((_points.Count - 1) / MostLabels);

    /// <summary>Whether the figure stands below its point: in a valley, and on level ground under the target's line.</summary>
    public bool Below(int index)
    {
        if (_points[index].Number is not { } value)
            return false;
        // What lies beyond a series break has no line to this point.
        var before = index > 0 && _points[index].Break is null ? _points[index - 1].Number : null;
        var after = index + 1 < _points.Count && _points[index + 1].Break is null ? _points[index + 1].Number : null;
        var near = new[] { before, after }.OfType<decimal>().Select(number => Y(number)).ToArray();
        // In px, downwards: neighbours with a smaller y are higher.
        var dip = near.Length == 0 ? 0 : Y(value) - near.Average();
        return Math.Abs(dip) > Steep ? dip > 0 : _points[index].TargetNumber is { } target && value < target;
    }

    private HashSet<int> PickLabels()
    {
        var known = Enumerable.Range(0, _points.Count).Where(i => _points[i].Number is not null).ToArray();
        if (known.Length <= MostLabels)
            return [.. known];
        return [known[0], known[^1], known.MinBy(i => _points[i].Number), known.MaxBy(i => _points[i].Number)];
    }
}
