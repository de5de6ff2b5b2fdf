using Kinerja.Model.Formulas;
using Kinerja.Model.Periods;
using Kinerja.Model.Plans;
using Kinerja.Model.Values;

namespace Kinerja.Model.Checks;

/// <summary>Runs the checks of section 7 of the domain rules over a plan. Pure and total: no plan makes it throw, the same plan gives the same
/// findings.</summary>
public static class PlanChecker
{
    /// <summary>The checks in order of their rule, one class each.</summary>
    public static IReadOnlyList<IPlanCheck> Checks { get; } =
    [
        new WholeAgainstPartsCheck(),
        new IdenticalFormulaCheck(),
        new UnitAgainstFormulaCheck(),
        new TargetMovementCheck(),
        new DashWithoutReasonCheck(),
        new MixedDecimalsCheck(),
        new NumberingCheck(),
        new MissingCardCheck(),
        new ShareBoundsCheck(),
        new ImpliedCountCheck(),
        new SuspiciousAchievementCheck(),
        new UnreportedPeriodCheck(),
        new QuarterTargetsCheck(),
    ];

    /// <summary>Reads the formulas once and runs all checks.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="realisations">Realisations by indicator, year and period; null at import.</param>
    /// <param name="achievements">Raw achievements by indicator and year, in percent; null at import.</param>
    /// <param name="duePeriods">Periods whose reporting date has passed; null at import.</param>
    /// <param name="statedComponents">Figures of components stated outside the plan, by folded name and year; null when none.</param>
    /// <returns>Findings by rule, then place in the source, then year; ids are unique.</returns>
    public static IReadOnlyList<Finding> Run(
        Plan plan,
        IReadOnlyDictionary<(string Indicator, int Year, Period Period), TypedValue>? realisations = null,
        IReadOnlyDictionary<(string Indicator, int Year), TypedValue>? achievements = null,
        IReadOnlySet<(string Indicator, int Year, Period Period)>? duePeriods = null,
        IReadOnlyDictionary<(string Component, int Year), decimal>? statedComponents = null)
    {
        var context = new PlanCheckContext { Plan = plan, Formulas = ReadFormulas(plan) };
        return Run(context with
        {
            Realisations = realisations ?? context.Realisations,
            Achievements = achievements ?? context.Achievements,
            DuePeriods = duePeriods ?? context.DuePeriods,
            StatedComponents = statedComponents ?? context.StatedComponents,
        });
    }

    /// <summary>Runs all checks over a plan at import.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="advance">Is called after each check; may throw to give up.</param>
    /// <returns>Findings by rule, then place in the source, then year; ids are unique.</returns>
    public static IReadOnlyList<Finding> Run(Plan plan, Action advance)
    {
        ArgumentNullException.ThrowIfNull(advance);
        return Run(new PlanCheckContext { Plan = plan, Formulas = ReadFormulas(plan) }, advance);
    }

    /// <summary>Runs all checks over a context whose formulas have been read.</summary>
    /// <param name="context">The plan and what is known beside it.</param>
    /// <returns>Findings by rule, then place in the source, then year; ids are unique.</returns>
    public static IReadOnlyList<Finding> Run(PlanCheckContext context) => Run(context, () => { });

    private static List<Finding> Run(PlanCheckContext context, Action advance) => Distinct(Checks.SelectMany(check => Told(check.Run(context), advance))
        .OrderBy(f => f.Rule)
        .ThenBy(f => f.Sources.Count > 0 ? f.Sources[0] : null, SourceOrder.Instance)
        .ThenBy(f => f.Years.Count > 0 ? f.Years[0] : int.MinValue)
        .ThenBy(f => f.Id, StringComparer.Ordinal));

    /// <summary>The formulas of a plan that can be read, by indicator code. One that cannot is named by the check of cards.</summary>
    /// <param name="plan">The plan.</param>
    public static IReadOnlyDictionary<string, Formula> ReadFormulas(Plan plan)
    {
        var formulas = new Dictionary<string, Formula>(StringComparer.Ordinal);
        foreach (var indicator in plan.Indicators.Where(i => !string.IsNullOrWhiteSpace(i.FormulaText)).DistinctBy(i => i.Code, StringComparer.Ordinal))
        {
            if (FormulaParser.Parse(indicator.FormulaText).Formula is { } formula)
            {
                formulas.Add(indicator.Code, formula);
            }
        }

        return formulas;
    }

    private static List<Finding> Told(IEnumerable<Finding> findings, Action advance)
    {
        var all = findings.ToList();
        advance();
        return all;
    }

    /// <summary>Findings that would share an id (a row that stands twice, codes that differ only in characters outside the key alphabet) get a
    /// running number.</summary>
    private static List<Finding> Distinct(IEnumerable<Finding> findings)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        var distinct = new List<Finding>();
        foreach (var finding in findings)
        {
            var id = finding.Id;
            for (var number = 2; !ids.Add(id); number++)
            {
                id = $"{finding.Id}-{FindingId.Year(number)}";
            }

            distinct.Add(ReferenceEquals(id, finding.Id) ? finding : finding with { Id = id });
        }

        return distinct;
    }
}
