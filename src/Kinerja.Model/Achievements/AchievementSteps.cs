using Kinerja.Model.Calculations;
using Kinerja.Model.Indicators;
using Kinerja.Model.Outcomes;
using Kinerja.Model.Values;

namespace Kinerja.Model.Achievements;

/// <summary>The steps of an explanation from the target on.</summary>
internal static class AchievementSteps
{
    public static ExplanationStep Target(AchievementInput input) => input is { Polarity: Polarity.Range, Range: { } range }
        ? new("target", new("Target rentang", "Target range"), FigureText.Compose(FigureText.StepDecimals, $"{range.From} – {range.To}"))
        : new("target", new("Target", "Target"), null, input.Target);

    public static ExplanationStep Achievement(AchievementRule rule, RuleValue found) => new(
        "achievement",
        new($"Dibandingkan dengan target: {rule.Formula.Id}", $"Held against the target: {rule.Formula.En}"),
        found.Expression,
        found.Value);

    public static ExplanationStep None(AchievementRule? rule, TypedValue state) => rule is null
        ? new("achievement", new("Belum ada capaian", "No achievement"), null, state)
        : new("achievement", new($"Belum ada capaian: {rule.Formula.Id}", $"No achievement: {rule.Formula.En}"), null, state);

    public static IEnumerable<ExplanationStep> Limits(AchievementPolicy policy, decimal found, decimal raw, decimal capped)
    {
        if (raw != found)
        {
            yield return new(
                "floor",
                FigureText.Compose(FigureText.StepDecimals, $"{new Text("Batas bawah", "Floor")} {policy.Floor} %"),
                FigureText.Compose(FigureText.StepDecimals, $"{found} < {policy.Floor}"),
                TypedValue.Of(raw));
        }

        if (capped != raw)
        {
            yield return new(
                "cap",
                FigureText.Compose(
                    FigureText.StepDecimals,
                    $"{new Text("Batas atas", "Cap")} {capped} % {new Text("untuk rata-rata; nilai asli tetap tampil", "for averages; the raw value stays in view")}"),
                FigureText.Compose(FigureText.StepDecimals, $"{raw} > {capped}"),
                TypedValue.Of(capped));
        }
    }

    public static IEnumerable<ExplanationStep> Predicate(IReadOnlyList<Band> bands, Band? band, decimal raw)
    {
        if (band is null)
        {
            yield break;
        }

        var index = bands.ToList().IndexOf(band);
        var above = index > 0 ? bands[index - 1] : null;
        var from = band.From is { } start ? FigureText.Compose(FigureText.StepDecimals, $"{start} {(band.Inclusive ? "≤" : "<")} ") : Text.Same("");
        var to = above?.From is { } end ? FigureText.Compose(FigureText.StepDecimals, $" {(above.Inclusive ? "<" : "≤")} {end}") : Text.Same("");
        yield return new(
            "band",
            new($"Predikat: {band.Label.Id}", $"Rating: {band.Label.En}"),
            FigureText.Compose(FigureText.StepDecimals, $"{from}{raw}{to}"),
            TypedValue.Of(raw));
    }

    public static ExplanationStep Policy(AchievementPolicy policy)
    {
        var lower = policy.LowerIsBetter switch
        {
            LowerIsBetterRule.TOverR => AchievementRules.TOverR,
            LowerIsBetterRule.Baseline => AchievementRules.BaselineLower,
            _ => AchievementRules.TwoTMinusR,
        };
        var cap = policy.Cap is { } c
            ? FigureText.Compose(FigureText.StepDecimals, $"{new Text("batas atas", "cap")} {c} %")
            : new Text("tanpa batas atas", "no cap");
        return new(
            "note",
            new($"Kebijakan capaian versi {policy.Version}", $"Achievement policy version {policy.Version}"),
            FigureText.Compose(
                FigureText.StepDecimals,
                $"{new Text("makin rendah makin baik", "lower is better")}: {lower.Formula}; {new Text("batas bawah", "floor")} {policy.Floor} %; {cap}"));
    }
}
