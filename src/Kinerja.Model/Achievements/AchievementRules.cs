using Kinerja.Model.Calculations;
using Kinerja.Model.Outcomes;
using Kinerja.Model.Values;

namespace Kinerja.Model.Achievements;

/// <summary>
/// The table of the domain rules, section 5, row by row. Each rule promises that a better realisation never gives a lower figure; where the formula would
/// break that promise (a target, bound or realisation below zero, a baseline on the wrong side) it cannot be computed. Products come before quotients, so
/// that 2,16 against 2,16 is exactly 100.
/// </summary>
internal static class AchievementRules
{
    private static readonly Text WhenHigher = new("bila makin tinggi makin baik", "when higher is better");
    private static readonly Text WhenLower = new("bila makin rendah makin baik", "when lower is better");

    public static AchievementRule ROverT { get; } = new("rOverT", Text.Same("R / T × 100"), WhenHigher, n => n.T switch
    {
        0 => RuleValue.No(ReasonCodes.TargetZero),
        < 0 => RuleValue.No(ReasonCodes.TargetNegative),
        _ => Percent(n.R, n.T, n.Digits, $"{n.R} / {n.T} × 100"),
    });

    public static AchievementRule TwoTMinusR { get; } = new("twoTMinusR", Text.Same("(2T − R) / T × 100"), WhenLower, n => n.T switch
    {
        0 => AtZero(n),
        < 0 => RuleValue.No(ReasonCodes.TargetNegative),
        _ => Guard(() => Percent((2 * n.T) - n.R, n.T, n.Digits, $"({2 * n.T} − {n.R}) / {n.T} × 100")),
    });

    public static AchievementRule TOverR { get; } = new("tOverR", Text.Same("T / R × 100"), WhenLower, n => (n.T, n.R) switch
    {
        (0, _) => AtZero(n),
        ( < 0, _) => RuleValue.No(ReasonCodes.TargetNegative),
        (_, 0) => RuleValue.No(ReasonCodes.RealisationZero),
        (_, < 0) => RuleValue.No(ReasonCodes.RealisationNegative),
        _ => Percent(n.T, n.R, n.Digits, $"{n.T} / {n.R} × 100"),
    });

    public static AchievementRule BaselineHigher { get; } = new(
        "baseline",
        Text.Same("(R − B) / (T − B) × 100"),
        new("bila makin tinggi makin baik dan targetnya negatif", "when higher is better and the target is negative"),
        n => n.Baseline.AmountOrNull switch
        {
            null => RuleValue.No(ReasonCodes.NoBaseline),
            { } b when b == n.T => RuleValue.No(ReasonCodes.NoBaseline),
            { } b when b > n.T => RuleValue.No(ReasonCodes.BaselineNotWorse),
            { } b => Guard(() => Percent(n.R - b, n.T - b, n.Digits, $"({n.R} − {b}) / ({n.T} − {b}) × 100")),
        });

    public static AchievementRule BaselineLower { get; } = new(
        "baseline",
        Text.Same("(B − R) / (B − T) × 100"),
        new("bila makin rendah makin baik, diukur dari data awal B", "when lower is better, measured from the baseline B"),
        n => n.Baseline.AmountOrNull switch
        {
            _ when n.T == 0 => AtZero(n),
            null => RuleValue.No(ReasonCodes.NoBaseline),
            { } b when b == n.T => RuleValue.No(ReasonCodes.NoBaseline),
            { } b when b < n.T => RuleValue.No(ReasonCodes.BaselineNotWorse),
            { } b => Guard(() => Percent(b - n.R, b - n.T, n.Digits, $"({b} − {n.R}) / ({b} − {n.T}) × 100")),
        });

    /// <summary>
    /// Inside 100; above b / R, below R / a. A bound below zero makes the ratio beyond it meaningless (−10 to −5 would score above 100 at −4), so that side
    /// cannot be computed.
    /// </summary>
    public static AchievementRule Range { get; } = new(
        "range",
        new("di dalam rentang 100; di atas b / R × 100; di bawah R / a × 100", "100 inside the range; above b / R × 100; below R / a × 100"),
        new("bila baik di dalam rentang atau tepat pada target", "when good inside a range or exactly at the target"),
        n => n switch
        {
            _ when n.R >= n.From && n.R <= n.To => new(TypedValue.Of(100), FigureText.Compose(n.Digits, $"{n.From} ≤ {n.R} ≤ {n.To}")),
            { R: var r, To: var to } when r > to => (r, to) switch
            {
                (0, _) => RuleValue.No(ReasonCodes.RealisationZero),
                (_, < 0) => RuleValue.No(ReasonCodes.TargetNegative),
                _ => Percent(to, r, n.Digits, $"{to} / {r} × 100"),
            },
            { From: 0 } => RuleValue.No(ReasonCodes.TargetZero),
            { From: < 0 } => RuleValue.No(ReasonCodes.TargetNegative),
            _ => Percent(n.R, n.From, n.Digits, $"{n.R} / {n.From} × 100"),
        });

    /// <summary>Not an accepted rule: the distance to the target, shown so that a figure of another application can be recognised.</summary>
    public static AchievementRule Difference { get; } = new(
        "difference",
        Text.Same("(T − R) / T × 100"),
        new("dijumpai di aplikasi lain: selisih dari target, bukan capaian", "found in other applications: the distance to the target, not an achievement"),
        n => n.T > 0 ? Guard(() => Percent(n.T - n.R, n.T, n.Digits, $"({n.T} − {n.R}) / {n.T} × 100")) : RuleValue.No(ReasonCodes.TargetZero));

    /// <summary>Not an accepted rule: (2T − R) / T × 100 with its brackets lost.</summary>
    public static AchievementRule OnePlusDifference { get; } = new(
        "onePlusDifference",
        Text.Same("1 + (T − R) / T × 100"),
        new("dijumpai di aplikasi lain: (2T − R) / T × 100 dengan kurung yang hilang", "found in other applications: (2T − R) / T × 100 without its brackets"),
        n => n.T > 0 ? Guard(() => PlusOne(Percent(n.T - n.R, n.T, n.Digits, $"1 + ({n.T} − {n.R}) / {n.T} × 100"))) : RuleValue.No(ReasonCodes.TargetZero));

    /// <summary>Target zero, lower is better, under every form: reached exactly, or not to be computed.</summary>
    private static RuleValue AtZero(RuleNumbers n) =>
        n.R == 0 ? new(TypedValue.Of(100), Text.Same("R = T = 0")) : RuleValue.No(ReasonCodes.TargetZero);

    private static RuleValue PlusOne(RuleValue value) => value.Value.IsNumber ? value with { Value = TypedValue.Of(1 + value.Value.Amount) } : value;

    private static RuleValue Percent(decimal part, decimal whole, int digits, FormattableString expression) =>
        Guard(() => new(TypedValue.Of(FigureText.Shortest(part * 100 / whole)), FigureText.Compose(digits, expression)));

    private static RuleValue Guard(Func<RuleValue> compute)
    {
        try
        {
            return compute();
        }
        catch (OverflowException)
        {
            return RuleValue.No(ReasonCodes.Overflow);
        }
    }
}
