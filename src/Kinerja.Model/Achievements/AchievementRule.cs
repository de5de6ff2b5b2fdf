using Kinerja.Model.Outcomes;

namespace Kinerja.Model.Achievements;

/// <summary>One way to hold a realisation against a target.</summary>
/// <param name="Code">Stable code, as in <c>Alternative.Rule</c>.</param>
/// <param name="Formula">The rule as a formula of R, T and B.</param>
/// <param name="When">When it applies.</param>
/// <param name="Apply">The rule itself; total: refuses by value, never throws.</param>
internal sealed record AchievementRule(string Code, Text Formula, Text When, Func<RuleNumbers, RuleValue> Apply);
