using Kinerja.Model.Indicators;
using Kinerja.Model.Outcomes;
using Kinerja.Model.Plans;

namespace Kinerja.Model.Checks;

/// <summary>The step from one number of a series to the next; a year without a number between them is passed over.</summary>
/// <param name="From">The earlier cell; a number.</param>
/// <param name="To">The later cell; a number.</param>
internal sealed record TargetMove(PlanTarget From, PlanTarget To)
{
    /// <summary>1 up, −1 down, 0 unchanged.</summary>
    public int Sign => To.Value.Amount.CompareTo(From.Value.Amount);

    /// <summary>How far, or null when it does not fit a decimal.</summary>
    public decimal? Distance => Sums.Difference(To.Value.Amount, From.Value.Amount);

    /// <summary>The move in words and figures: “1,63 (2014) → 1,58 (2015): −0,05”.</summary>
    public Text Arithmetic
    {
        get
        {
            var (from, to) = (Point(From), Point(To));
            var distance = Distance is { } far ? Say.Both(t => $": {t}", Figures.Signed(far)) : Text.Same("");
            return new($"{from.Id} → {to.Id}{distance.Id}", $"{from.En} → {to.En}{distance.En}");
        }
    }

    /// <summary>The moves between numbers that stand in order.</summary>
    public static IEnumerable<TargetMove> Between(IReadOnlyList<PlanTarget> numbers) => numbers.Zip(numbers.Skip(1), (from, to) => new TargetMove(from, to));

    /// <summary>A number with its year; the base year is named as such.</summary>
    public static Text Point(PlanTarget cell)
    {
        var (number, year) = (Figures.Plain(cell.Value.Amount), FindingId.Year(cell.Year));
        return cell.IsBase ? new($"{number.Id} (tahun dasar {year})", $"{number.En} (base year {year})") : Say.Both(n => $"{n} ({year})", number);
    }

    /// <summary>True when it goes the way that is worse; without a direction nothing is.</summary>
    public bool IsAgainst(Polarity? direction) => (direction == Polarity.Higher && Sign < 0) || (direction == Polarity.Lower && Sign > 0);

    /// <summary>True when one number is at least <paramref name="factor"/> times the other; both above zero.</summary>
    public bool IsJump(decimal factor)
    {
        var (low, high) = Sign < 0 ? (To.Value.Amount, From.Value.Amount) : (From.Value.Amount, To.Value.Amount);
        return low > 0 && high / factor >= low;
    }
}
