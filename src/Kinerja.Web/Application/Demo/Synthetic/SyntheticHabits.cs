using Kinerja.Model.Keys;

namespace Kinerja.Web.Application.Demo.Synthetic;

/// <summary>Who does what in which way. Drawn, but for the neighbours of the example: around it every way to divide can be seen.</summary>
/// <param name="dice">The dice of the country.</param>
internal sealed class SyntheticHabits(SyntheticDice dice)
{
    // Lumajang divides by the cooperatives that were assessed; so does Malang. Jember and Probolinggo divide by all of them, and Jember counts the others, too.
    private static readonly Dictionary<string, SyntheticHabit> Neighbours = new(StringComparer.Ordinal)
    {
        ["35.07"] = SyntheticHabit.Plain,
        ["35.09"] = SyntheticHabit.CountsBoth,
        ["35.13"] = SyntheticHabit.WiderWhole,
    };

    /// <summary>How an agency goes about an indicator.</summary>
    /// <param name="key">The agency.</param>
    /// <param name="measure">What it measures.</param>
    /// <param name="isFirst">True for its first indicator, the one that the neighbours of the example differ in.</param>
    public SyntheticHabit Of(AgencyKey key, SyntheticMeasure measure, bool isFirst) => IsNeighbour(key)
        ? isFirst ? Neighbours[key.Region.Value] : SyntheticHabit.Plain
        : dice.Next(1, 100, key, measure.Name, "habit") switch
        {
            <= 8 when measure.Wider is not null => SyntheticHabit.WiderWhole,
            <= 14 when measure.Unit == "%" => SyntheticHabit.Permille,
            <= 30 => SyntheticHabit.OwnWords,
            <= 32 => SyntheticHabit.Empty,
            _ => SyntheticHabit.Plain,
        };

    /// <summary>How an agency reports the last year.</summary>
    public SyntheticHabit Reporting(AgencyKey key) => dice.Next(1, 100, key, "reports") switch
    {
        _ when IsNeighbour(key) => SyntheticHabit.Plain,
        <= 4 => SyntheticHabit.Silent,
        <= 12 => SyntheticHabit.Late,
        _ => SyntheticHabit.Plain,
    };

    /// <summary>Whether an agency has adopted the shared model of its field.</summary>
    public bool HasModel(AgencyKey key) => IsNeighbour(key) || dice.Next(1, 100, key, "model") > 5;

    private static bool IsNeighbour(AgencyKey key) => key.Code == SyntheticAffair.Cooperatives && Neighbours.ContainsKey(key.Region.Value);
}
