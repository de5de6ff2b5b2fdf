using Kinerja.Model.Models;
using Kinerja.Model.Periods;

namespace Kinerja.Model.Overviews;

/// <summary>
/// How figures of agencies become sums, and sums become sums of sums (domain rules, section 6). Never an average of percentages: components are added, and the
/// formula is evaluated on what they add up to. Pure.
/// </summary>
public static class SumRules
{
    /// <summary>The sums of one agency.</summary>
    public static RegionSums Of(Contribution contribution) => Of(contribution, _ => null);

    /// <summary>The sums of one agency of which some are known.</summary>
    /// <param name="contribution">What it says.</param>
    /// <param name="known">Sums of an indicator that are known already, by its id; null for one that is not.</param>
    public static RegionSums Of(Contribution contribution, Func<string, IndicatorSums?> known)
    {
        ArgumentNullException.ThrowIfNull(contribution);
        ArgumentNullException.ThrowIfNull(known);
        return new()
        {
            Agencies = 1,
            Samples = contribution.IsSample ? 1 : 0,
            Revision = contribution.Revision,
            Definitions = contribution.Definitions,
            Indicators = contribution.Indicators.ToDictionary(
                i => i.Key, i => known(i.Key) ?? IndicatorSums.Of((level, period) => Of(i.Value, At(contribution, i.Value, level, period), period)), StringComparer.Ordinal),
        };
    }

    /// <summary>
    /// What a viewer of a level sees of an agency's figure; null where the period says nothing under this id. What was not reported or not tied is no secret;
    /// what was reported is, with its number, until its period is in a state that the viewer may see.
    /// </summary>
    public static AgencyFigure? At(Contribution contribution, IndicatorContribution indicator, Visibility level, Period period)
    {
        ArgumentNullException.ThrowIfNull(contribution);
        ArgumentNullException.ThrowIfNull(indicator);
        if (!indicator.Figures.TryGetValue(period, out var figure) || contribution.Statuses.GetValueOrDefault(period).Audience() >= level)
        {
            return figure;
        }

        return figure.Standing is Standing.Absent or Standing.Unlinked
            ? new() { Standing = figure.Standing, Why = figure.Why, Grade = figure.Grade }
            : new() { Standing = Standing.Hidden, Why = ExclusionCodes.NotVisible, Grade = figure.Grade };
    }

    /// <summary>The sums of one figure; nothing of none.</summary>
    public static FigureSums Of(IndicatorContribution indicator, AgencyFigure? figure, Period period)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        return figure?.Standing switch
        {
            null => FigureSums.None,
            Standing.Counted => Counted(indicator, figure),
            Standing.Absent => new() { Absent = [new(indicator.LateFrom.GetValueOrDefault(period), 1)] },
            Standing.NotApplicable => new() { NotApplicable = 1 },
            Standing.NotComputable => new() { NotComputable = 1 },
            Standing.Listed when figure.Grade == LinkGrade.C => new() { GradeC = 1 },
            Standing.Listed => new() { GradeD = 1 },
            Standing.Hidden => new() { Hidden = 1 },
            _ => new() { Unlinked = 1 },
        };
    }

    /// <summary>The sum of sums, whatever their order.</summary>
    public static FigureSums Add(IReadOnlyCollection<FigureSums> sums)
    {
        ArgumentNullException.ThrowIfNull(sums);
        var counted = sums.Where(s => s.Counted > 0).ToList();
        var with = sums.Where(s => s.WithTarget > 0).ToList();
        var allHaveTargets = counted.TrueForAll(s => s.WithTarget == s.Counted);
        return new()
        {
            Counted = sums.Sum(s => s.Counted),
            Converted = sums.Sum(s => s.Converted),
            Samples = sums.Sum(s => s.Samples),
            Parts = Add(counted.ConvertAll(s => s.Parts)),
            WithTarget = sums.Sum(s => s.WithTarget),
            WeightedTarget = sums.Sum(s => s.WeightedTarget),
            TargetWeight = sums.Sum(s => s.TargetWeight),
            TargetParts = allHaveTargets ? [] : Add(with.ConvertAll(s => s.WithTarget == s.Counted ? s.Parts : s.TargetParts)),
            Bands = Bands(sums),
            Absent = Absent(sums),
            NotApplicable = sums.Sum(s => s.NotApplicable),
            NotComputable = sums.Sum(s => s.NotComputable),
            GradeC = sums.Sum(s => s.GradeC),
            GradeD = sums.Sum(s => s.GradeD),
            Unlinked = sums.Sum(s => s.Unlinked),
            Hidden = sums.Sum(s => s.Hidden),
        };
    }

    /// <summary>The sum of sums of one indicator at every level and period.</summary>
    public static IndicatorSums Add(IReadOnlyCollection<IndicatorSums> sums)
    {
        ArgumentNullException.ThrowIfNull(sums);
        return sums.Count == 1 ? sums.First() : IndicatorSums.Of((level, period) => Add([.. sums.Select(s => s.At(level, period))]));
    }

    /// <summary>The sum of regions.</summary>
    public static RegionSums Add(IReadOnlyCollection<RegionSums> regions)
    {
        ArgumentNullException.ThrowIfNull(regions);
        return Totals(regions) with
        {
            Indicators = regions.SelectMany(r => r.Indicators.Keys).Distinct(StringComparer.Ordinal)
                .ToDictionary(id => id, id => Add([.. regions.Select(r => r.Indicators.GetValueOrDefault(id)).OfType<IndicatorSums>()]), StringComparer.Ordinal),
        };
    }

    /// <summary>Everything of <see cref="Add(IReadOnlyCollection{RegionSums})"/> but the sums of the indicators.</summary>
    public static RegionSums Totals(IReadOnlyCollection<RegionSums> regions)
    {
        ArgumentNullException.ThrowIfNull(regions);
        var definitions = new Dictionary<string, SharedDefinition>(StringComparer.Ordinal);
        foreach (var (id, definition) in regions.SelectMany(r => r.Definitions))
        {
            // One id computes one way; of several wordings the latest is shown.
            if (!definitions.TryGetValue(id, out var known) || known.Version < definition.Version)
            {
                definitions[id] = definition;
            }
        }

        return new()
        {
            Agencies = regions.Sum(r => r.Agencies),
            Samples = regions.Sum(r => r.Samples),
            Revision = regions.Sum(r => r.Revision),
            Definitions = definitions,
        };
    }

    private static FigureSums Counted(IndicatorContribution indicator, AgencyFigure figure)
    {
        var target = figure.WeightedTarget is not null;
        return new()
        {
            Counted = 1,
            Converted = figure.Grade == LinkGrade.B ? 1 : 0,
            Samples = indicator.IsSample ? 1 : 0,
            Parts = figure.Parts,
            WithTarget = target ? 1 : 0,
            WeightedTarget = figure.WeightedTarget ?? 0,
            TargetWeight = target ? figure.TargetWeight : 0,
            Bands = figure.Band is { } band ? new Dictionary<string, int> { [band] = 1 } : [],
        };
    }

    private static List<decimal> Add(List<IReadOnlyList<decimal>> parts)
    {
        if (parts.Count == 0)
        {
            return [];
        }

        var sum = parts[0].ToList();
        foreach (var other in parts.Skip(1))
        {
            for (var i = 0; i < sum.Count; i++)
            {
                sum[i] += other[i];
            }
        }

        return sum;
    }

    private static Dictionary<string, int> Bands(IReadOnlyCollection<FigureSums> sums)
    {
        var bands = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (band, count) in sums.SelectMany(s => s.Bands))
        {
            bands[band] = bands.GetValueOrDefault(band) + count;
        }

        return bands;
    }

    private static IReadOnlyList<AbsentGroup> Absent(IReadOnlyCollection<FigureSums> sums) =>
        [.. sums.SelectMany(s => s.Absent).GroupBy(a => a.LateFrom).OrderBy(g => g.Key).Select(g => new AbsentGroup(g.Key, g.Sum(a => a.Count)))];
}
