using Kinerja.Model.Achievements;
using Kinerja.Model.Calculations;
using Kinerja.Model.Formulas;
using Kinerja.Model.Outcomes;
using Kinerja.Model.Values;

namespace Kinerja.Model.Overviews;

/// <summary>Figures from sums (domain rules, section 6), at a moment. Pure: the same sums and moment give the same figure on every page.</summary>
public static class RollupFigures
{
    /// <summary>The figure.</summary>
    /// <param name="definition">The shared indicator.</param>
    /// <param name="formula">Its formula, read.</param>
    /// <param name="sums">The sums.</param>
    /// <param name="agencies">Agencies in all, those that have not adopted the model included.</param>
    /// <param name="now">The moment, which decides what is late.</param>
    public static RollupFigure Figure(SharedDefinition definition, Formula formula, FigureSums sums, int agencies, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(definition);
        ArgumentNullException.ThrowIfNull(formula);
        ArgumentNullException.ThrowIfNull(sums);
        var coverage = Coverage(sums, agencies, now);
        var value = Value(formula, sums.Parts, sums, coverage);
        var (target, comparable) = Target(formula, sums, value);
        var achievement = Achievement(definition, comparable, target);
        return new()
        {
            Components = [.. definition.Parts.Select((part, i) => new ComponentSum(part, i < sums.Parts.Count ? TypedValue.Of(sums.Parts[i]) : value.IsNumber ? default : value))],
            Value = value,
            Target = target,
            Comparable = comparable,
            Achievement = achievement.Achievement,
            Band = achievement.Band,
            CheckTarget = achievement.CheckTarget,
            Bands = sums.Bands,
            Coverage = coverage,
        };
    }

    /// <summary>How the figure came about: sums, formula with the numbers put in, target, achievement.</summary>
    /// <inheritdoc cref="Figure" path="/param"/>
    public static IReadOnlyList<ExplanationStep> Explain(SharedDefinition definition, Formula formula, FigureSums sums, int agencies, DateTimeOffset now)
    {
        var figure = Figure(definition, formula, sums, agencies, now);
        var steps = new List<ExplanationStep> { new("formula", new("Rumus bersama", "Shared formula"), Text.Same(formula.Text)) };
        steps.AddRange(figure.Components.Select(c => new ExplanationStep(
            "component",
            c.Part.YearOffset == 0
                ? new($"Jumlah “{c.Part.Label}” dari {figure.Coverage.Reported} perangkat daerah", $"Sum of “{c.Part.Label}” over {figure.Coverage.Reported} agencies")
                : new($"Jumlah “{c.Part.Label}”, tahun sebelumnya, dari {figure.Coverage.Reported} perangkat daerah", $"Sum of “{c.Part.Label}”, year before, over {figure.Coverage.Reported} agencies"),
            null,
            c.Value)));
        if (figure.Value.IsNumber)
        {
            steps.Add(new("substitution", new("Angka dimasukkan", "Numbers put in"), FormulaSubstitution.Substitute(formula, c => PartOf(formula, sums.Parts, c)), figure.Value));
        }

        steps.Add(TargetStep(formula, sums, figure));
        if (sums.WithTarget > 0 && sums.WithTarget < sums.Counted)
        {
            steps.Add(new(
                "note",
                new(
                    $"Dibandingkan hanya {sums.WithTarget} dari {sums.Counted} yang punya target untuk rumus ini",
                    $"Compared over the {sums.WithTarget} of {sums.Counted} that have a target for this formula"),
                FormulaSubstitution.Substitute(formula, c => PartOf(formula, sums.TargetParts, c)),
                figure.Comparable));
        }

        // The target has a step of its own above, with how it came about.
        steps.AddRange(Achievement(definition, figure.Comparable, figure.Target).Steps.Where(s => s.Kind != "target"));
        return steps;
    }

    /// <summary>When the figure may change by itself: the next moment at which somebody becomes late; null when nobody does any more.</summary>
    public static DateTimeOffset? NextChange(IEnumerable<FigureSums> sums, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(sums);
        return sums.SelectMany(s => s.Absent).Where(a => a.LateFrom > now).Min(a => (DateTimeOffset?)a.LateFrom);
    }

    /// <summary>The divisor of a ratio with the components of one agency put in; 1 for a formula that is no ratio. Null when it cannot be computed.</summary>
    public static decimal? Weight(Formula formula, IReadOnlyList<decimal> parts)
    {
        ArgumentNullException.ThrowIfNull(formula);
        ArgumentNullException.ThrowIfNull(parts);
        if (formula.Root is not BinaryNode { Operator: FormulaOperator.Divide } ratio)
        {
            return 1m;
        }

        var divisor = formula with { Root = ratio.Right, Factor = 1m, Components = FormulaTrees.Components(ratio.Right) };
        return divisor.Components.Count == 0 ? null : FormulaEvaluator.Evaluate(divisor, c => PartOf(formula, parts, c)).AmountOrNull;
    }

    private static RollupCoverage Coverage(FigureSums sums, int agencies, DateTimeOffset now)
    {
        var late = sums.Absent.Where(a => a.LateFrom <= now).Sum(a => a.Count);
        return new()
        {
            Reported = sums.Counted,
            Expected = sums.Counted + late + sums.Hidden + sums.NotComputable,
            Late = late,
            NotDue = sums.Absent.Sum(a => a.Count) - late,
            Hidden = sums.Hidden,
            NotComputable = sums.NotComputable,
            NotApplicable = sums.NotApplicable,
            GradeC = sums.GradeC,
            GradeD = sums.GradeD,
            Unlinked = sums.Unlinked,
            NotJoined = agencies - sums.Agencies,
            Agencies = agencies,
            Converted = sums.Converted,
            WithTarget = sums.WithTarget,
            Samples = sums.Samples,
        };
    }

    private static TypedValue Value(Formula formula, IReadOnlyList<decimal> parts, FigureSums sums, RollupCoverage coverage) => sums.Counted switch
    {
        > 0 => FormulaEvaluator.Evaluate(formula, c => PartOf(formula, parts, c)),
        _ when coverage.Late > 0 => TypedValue.Missing,
        _ when coverage.NotDue > 0 && coverage.Expected == 0 => TypedValue.NotDue(),
        _ when coverage.NotApplicable > 0 && coverage.Expected == 0 => TypedValue.NotApplicable(),
        _ => TypedValue.NotComputable(ReasonCodes.NothingToCount),
    };

    private static (TypedValue Target, TypedValue Comparable) Target(Formula formula, FigureSums sums, TypedValue value)
    {
        if (sums.WithTarget == 0)
        {
            return (TypedValue.MissingBecause(ReasonCodes.NoTarget), value);
        }

        var target = formula.IsRatio
            ? TypedMath.Divide(TypedValue.Of(sums.WeightedTarget), TypedValue.Of(sums.TargetWeight))
            : TypedValue.Of(sums.WeightedTarget);
        return (target, sums.WithTarget == sums.Counted ? value : FormulaEvaluator.Evaluate(formula, c => PartOf(formula, sums.TargetParts, c)));
    }

    private static ExplanationStep TargetStep(Formula formula, FigureSums sums, RollupFigure figure) => formula.IsRatio
        ? new(
            "target",
            new(
                "Target: angka ini bila setiap perangkat daerah tepat mencapai targetnya sendiri (target dibobot dengan pembagi)",
                "Target: this figure if every agency exactly met its own target (targets weighted by the divisor)"),
            sums.WithTarget == 0 ? null : FigureText.Compose(FigureText.StepDecimals, $"{sums.WeightedTarget} / {sums.TargetWeight}"),
            figure.Target)
        : new("target", new("Target: jumlah target setiap perangkat daerah", "Target: the sum of the agencies' targets"), null, figure.Target);

    private static AchievementResult Achievement(SharedDefinition definition, TypedValue realisation, TypedValue target) => AchievementCalculator.Calculate(new()
    {
        Realisation = realisation,
        Target = target,
        Polarity = definition.Indicator.Polarity,
        Range = definition.Indicator.Range,
        Policy = definition.Policy,
    });

    private static TypedValue PartOf(Formula formula, IReadOnlyList<decimal> parts, ComponentRef component)
    {
        for (var i = 0; i < formula.Components.Count; i++)
        {
            if (formula.Components[i].Name == component.Name && formula.Components[i].YearOffset == component.YearOffset)
            {
                return i < parts.Count ? TypedValue.Of(parts[i]) : TypedValue.Missing;
            }
        }

        return TypedValue.Missing;
    }
}
