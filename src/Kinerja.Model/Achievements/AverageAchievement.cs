using Kinerja.Model.Values;

namespace Kinerja.Model.Achievements;

/// <summary>The average of an objective or an agency over its computable indicators (domain rules, section 5).</summary>
/// <param name="Value">Percent, unrounded; never a number when no indicator has an achievement.</param>
/// <param name="Coverage">What it stands on.</param>
/// <param name="Band">Its band; null when it is not a number.</param>
[GenerateSerializer, Immutable, Alias("kinerja.average-achievement")]
public sealed record AverageAchievement(
    [property: Id(0)] TypedValue Value, [property: Id(1)] Coverage Coverage, [property: Id(2)] Band? Band)
{
    /// <summary>Averages achievements after the cap (<c>Capped</c>).</summary>
    /// <param name="capped">One value per indicator, numbers or states. Not due and not applicable do not count in the total; a missing one does.</param>
    /// <param name="bands">The bands of the policy, highest first.</param>
    /// <returns>
    /// Without a number: not due when nothing is due yet, not applicable when nothing applies, missing when nothing was reported, else not computable
    /// (nothingToCount; overflow beyond 28 digits).
    /// </returns>
    public static AverageAchievement Of(IEnumerable<TypedValue> capped, IReadOnlyList<Band> bands)
    {
        ArgumentNullException.ThrowIfNull(capped);
        var all = capped.ToList();
        var numbers = all.Where(v => v.IsNumber).ToList();
        var coverage = new Coverage(numbers.Count, all.Count(v => v.State is not (ValueState.NotDue or ValueState.NotApplicable)));
        var value = numbers.Count > 0 ? TypedMath.Average(numbers) : None(all, coverage.Total);
        return new(value, coverage, BandSet.Find(bands, value));
    }

    private static TypedValue None(List<TypedValue> all, int total) => all switch
    {
        _ when total > 0 && all.All(v => v.State is ValueState.Missing or ValueState.NotDue or ValueState.NotApplicable) => TypedValue.Missing,
        _ when total > 0 || all.Count == 0 => TypedValue.NotComputable(ReasonCodes.NothingToCount),
        _ when all.Exists(v => v.State == ValueState.NotDue) => TypedValue.NotDue(),
        _ => TypedValue.NotApplicable(),
    };
}
