using Kinerja.Model.Achievements;
using Kinerja.Model.Values;

namespace Kinerja.Model.Calculations;

/// <summary>
/// The figure of one indicator, year and period with everything that explains it (domain rules, sections 2, 3 and 5). Pure and total: the same request gives
/// the same result, and every request gives one.
/// </summary>
public static class Calculator
{
    /// <summary>Realisation, achievement, band, explanation, alternatives and notes.</summary>
    public static CalculationResult Calculate(CalculationRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var realised = RealisationFinder.Find(request);
        var achievement = AchievementCalculator.Calculate(new()
        {
            Realisation = realised.Value,
            Target = request.Target,
            Polarity = request.Polarity,
            Range = request.Range,
            Baseline = request.Baseline,
            Policy = request.Policy,
        });
        var notes = CalculationNotes.For(request, realised);
        return new()
        {
            Realisation = realised.Value,
            Running = realised.Running,
            Achievement = achievement.Achievement,
            Capped = achievement.Capped,
            Band = achievement.Band,
            CheckTarget = achievement.CheckTarget,
            Provisional = realised.Provisional,
            IsDirect = request.Formula is not null && realised.Direct is not null,
            Explanation = new()
            {
                FormulaText = realised.Formula is null ? null : request.Formula?.Text,
                Canonical = realised.Formula is null ? null : request.Formula?.Canonical,
                Steps = [.. CalculationSteps.For(request, realised), .. achievement.Steps],
                PolicyVersion = request.Policy.Version,
            },
            Alternatives = achievement.Alternatives,
            Notes = [.. notes, .. achievement.Notes],
        };
    }

    /// <summary>The realisation alone, for tables of many periods: the same value as <see cref="Calculate"/> gives, without its explanation.</summary>
    public static TypedValue Realisation(CalculationRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return RealisationFinder.Find(request).Value;
    }
}
