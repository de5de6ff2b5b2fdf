using Kinerja.Model.Calculations;
using Kinerja.Model.Indicators;
using Kinerja.Model.Outcomes;
using Kinerja.Model.Values;

namespace Kinerja.Model.Achievements;

/// <summary>
/// What other rules give for the same numbers (<i>bila aturan lain dipakai</i>): the rule in force first, then the caps that would change it, then the other
/// forms. Forms for the other direction are shown too and say that they do not apply, because readers know them from other applications.
/// </summary>
internal static class AlternativeList
{
    private static readonly Text NotHere = new("; di sini tidak", "; not here");

    public static IReadOnlyList<Alternative> For(AchievementInput input, RuleNumbers numbers, AchievementRule? used)
    {
        var rows = new List<Alternative>();
        if (used is not null)
        {
            var first = Row(used, input.Policy, numbers, When(input, used), true);
            rows.Add(first);
            rows.AddRange(Caps(input.Policy, used, first.Achievement));
        }

        // A range has no single T that another form could be held against.
        if (input.Polarity != Polarity.Range)
        {
            rows.AddRange(Others(input, numbers.T).Where(r => r != used).Select(r => Row(r, input.Policy, numbers, When(input, r), false)));
        }

        return rows;
    }

    private static IEnumerable<AchievementRule> Others(AchievementInput input, decimal target) => input.Polarity switch
    {
        Polarity.Higher when input.Baseline.IsNumber || target < 0 =>
            [AchievementRules.ROverT, AchievementRules.BaselineHigher, AchievementRules.TwoTMinusR, AchievementRules.TOverR],
        Polarity.Lower when target > 0 =>
        [
            AchievementRules.TwoTMinusR, AchievementRules.TOverR, AchievementRules.BaselineLower, AchievementRules.ROverT,
            AchievementRules.Difference, AchievementRules.OnePlusDifference,
        ],
        Polarity.Lower => [AchievementRules.TwoTMinusR, AchievementRules.TOverR, AchievementRules.BaselineLower, AchievementRules.ROverT],
        _ => [AchievementRules.ROverT, AchievementRules.TwoTMinusR, AchievementRules.TOverR],
    };

    private static Alternative Row(AchievementRule rule, AchievementPolicy policy, RuleNumbers numbers, Text when, bool isUsed)
    {
        var found = rule.Apply(numbers);
        var value = found.Value.IsNumber ? TypedValue.Of(Math.Max(found.Value.Amount, policy.Floor)) : found.Value;
        return new(rule.Code, rule.Formula, found.Expression, value, BandSet.Find(policy.Bands, value), isUsed, when);
    }

    private static IEnumerable<Alternative> Caps(AchievementPolicy policy, AchievementRule used, TypedValue raw) =>
        from cap in AchievementPolicyValidator.Caps
        where raw.IsNumber && raw.Amount > cap
        select new Alternative(
            $"cap{cap:0}",
            new($"{used.Formula.Id}, batas atas {cap:0}", $"{used.Formula.En}, cap {cap:0}"),
            new($"paling banyak {cap:0}", $"at most {cap:0}"),
            TypedValue.Of(cap),
            BandSet.Find(policy.Bands, cap),
            false,
            policy.Cap == cap
                ? new Text("batas atas kebijakan ini, untuk rata-rata", "the cap of this policy, for averages")
                : new Text("dipakai sebagian dinas untuk rata-rata", "used by some agencies for averages"));

    private static Text When(AchievementInput input, AchievementRule rule)
    {
        var applies = input.Polarity switch
        {
            Polarity.Higher => rule == AchievementRules.ROverT || rule == AchievementRules.BaselineHigher,
            Polarity.Range or Polarity.Exact => rule == AchievementRules.Range,
            _ => rule != AchievementRules.ROverT || input.Polarity is null,
        };
        var when = applies ? rule.When : new Text(rule.When.Id + NotHere.Id, rule.When.En + NotHere.En);
        return rule.Code == "baseline" && input.Baseline.IsNumber
            ? FigureText.Compose(FigureText.RowDecimals, $"{when}; B = {input.Baseline}")
            : when;
    }
}
