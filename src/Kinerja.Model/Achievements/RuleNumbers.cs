using Kinerja.Model.Values;

namespace Kinerja.Model.Achievements;

/// <summary>The numbers a rule may read: realisation R, target T (the bounds A–B of a range), baseline, and the decimals to print them with.</summary>
internal readonly record struct RuleNumbers(decimal R, decimal T, TypedValue Baseline, int Digits)
{
    /// <summary>Lower bound of a range; T for an exact target.</summary>
    public decimal From { get; init; } = T;

    /// <summary>Upper bound of a range; T for an exact target.</summary>
    public decimal To { get; init; } = T;
}
