using Kinerja.Model.Calculations;
using Kinerja.Model.Indicators;
using Kinerja.Model.Values;

namespace Kinerja.Model.Achievements;

/// <summary>
/// Realisation against target (domain rules, section 5), by the policy in force. Total: every input gives a figure or a state with its reason. What the
/// table leaves open is decided so that a better realisation never gives a lower achievement:
/// <list type="bullet">
/// <item>lower is better with a target below zero cannot be computed, except by the baseline form;</item>
/// <item>T / R with a realisation of zero or below cannot be computed;</item>
/// <item>a baseline that is not worse than the target cannot be measured from;</item>
/// <item>beyond a range bound below zero the ratio cannot be computed.</item>
/// </list>
/// </summary>
public static class AchievementCalculator
{
    /// <summary>Above this many percent the target itself is to be looked at (<i>periksa target</i>).</summary>
    public const decimal CheckTargetAbove = 120m;

    /// <summary>The achievement with its steps, its band and what other rules would give.</summary>
    public static AchievementResult Calculate(AchievementInput input)
    {
        ArgumentNullException.ThrowIfNull(input);
        if (!input.Realisation.IsNumber)
        {
            return Without(input, input.Realisation, []);
        }

        var bounds = Bounds(input);
        if (!bounds.Value.IsNumber)
        {
            return Without(input, bounds.Value, []);
        }

        var numbers = new RuleNumbers(input.Realisation.Amount, bounds.Value.Amount, input.Baseline, FigureText.StepDecimals)
        {
            From = bounds.From,
            To = bounds.To,
        };
        var used = Rule(input, numbers.T);
        var alternatives = AlternativeList.For(input, numbers with { Digits = FigureText.RowDecimals }, used);
        if (used is null)
        {
            return Without(input, TypedValue.NotComputable(ReasonCodes.PolarityUnconfirmed), alternatives);
        }

        var found = used.Apply(numbers);
        return found.Value.IsNumber ? With(input, used, found, alternatives) : Without(input, found.Value, alternatives, used);
    }

    private static AchievementRule? Rule(AchievementInput input, decimal target) => (input.Polarity, input.Policy.LowerIsBetter) switch
    {
        (Polarity.Higher, _) => target < 0 && input.Policy.BaselineForNegativeTargets ? AchievementRules.BaselineHigher : AchievementRules.ROverT,
        (Polarity.Lower, LowerIsBetterRule.TOverR) => AchievementRules.TOverR,
        (Polarity.Lower, LowerIsBetterRule.Baseline) => AchievementRules.BaselineLower,
        (Polarity.Lower, _) => AchievementRules.TwoTMinusR,
        (Polarity.Range or Polarity.Exact, _) => AchievementRules.Range,
        _ => null,
    };

    private static (TypedValue Value, decimal From, decimal To) Bounds(AchievementInput input)
    {
        if (input.Polarity == Polarity.Range)
        {
            return input.Range is { } range && range.From <= range.To
                ? (TypedValue.Of(range.From), range.From, range.To)
                : (TypedValue.NotComputable(ReasonCodes.NoRange), 0, 0);
        }

        return input switch
        {
            { Target.IsNumber: true } => (input.Target, input.Target.Amount, input.Target.Amount),
            { Polarity: Polarity.Exact, Range: { } exact } when exact.From == exact.To => (TypedValue.Of(exact.From), exact.From, exact.To),
            { Target.State: ValueState.NotApplicable or ValueState.NotComputable } => (input.Target, 0, 0),
            _ => (TypedValue.NotComputable(ReasonCodes.NoTarget), 0, 0),
        };
    }

    private static AchievementResult With(AchievementInput input, AchievementRule rule, RuleValue found, IReadOnlyList<Alternative> alternatives)
    {
        var policy = input.Policy;
        var raw = Math.Max(found.Value.Amount, policy.Floor);
        var capped = policy.Cap is { } cap ? Math.Min(raw, cap) : raw;
        var band = BandSet.Find(policy.Bands, raw);
        var steps = new List<ExplanationStep>
        {
            AchievementSteps.Target(input),
            AchievementSteps.Achievement(rule, found),
        };
        steps.AddRange(AchievementSteps.Limits(policy, found.Value.Amount, raw, capped));
        steps.AddRange(AchievementSteps.Predicate(policy.Bands, band, raw));
        steps.Add(AchievementSteps.Policy(policy));
        return new()
        {
            Achievement = TypedValue.Of(raw),
            Capped = TypedValue.Of(capped),
            Band = band,
            CheckTarget = raw > CheckTargetAbove,
            Steps = steps,
            Alternatives = alternatives,
            Notes = raw > CheckTargetAbove
                ? [new("Capaian di atas 120 %: periksa target.", "Achievement above 120%: check the target.")]
                : [],
        };
    }

    private static AchievementResult Without(
        AchievementInput input, TypedValue state, IReadOnlyList<Alternative> alternatives, AchievementRule? rule = null) => new()
        {
            Achievement = state,
            Capped = state,
            Steps = [AchievementSteps.Target(input), AchievementSteps.None(rule, state), AchievementSteps.Policy(input.Policy)],
            Alternatives = alternatives,
        };
}
