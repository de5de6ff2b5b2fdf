using Kinerja.Model.Outcomes;
using Kinerja.Model.Values;

namespace Kinerja.Model.Achievements;

/// <summary>What one rule gives: percent before floor and cap, and the expression with the numbers put in (null when it was not evaluated).</summary>
internal readonly record struct RuleValue(TypedValue Value, Text? Expression)
{
    public static RuleValue No(string code) => new(TypedValue.NotComputable(code), null);
}
