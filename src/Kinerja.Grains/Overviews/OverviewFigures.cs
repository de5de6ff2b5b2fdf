using System.Runtime.InteropServices;
using Kinerja.Grains.Indicators;
using Kinerja.Grains.Overviews.Contracts;
using Kinerja.Model.Formulas;
using Kinerja.Model.Models;
using Kinerja.Model.Overviews;
using Kinerja.Model.Periods;
using Kinerja.Model.Values;

namespace Kinerja.Grains.Overviews;

/// <summary>Figures of an overview and of its children from sums. What was computed from the same instance is remembered. One per overview.</summary>
internal sealed class OverviewFigures
{
    private readonly Dictionary<(string Owner, SharedId Id, Period Period, Visibility Level), Known> _known = [];

    /// <summary>The figure of sums.</summary>
    /// <param name="owner">Whose sums; empty for the overview's own.</param>
    /// <param name="definition">The shared indicator.</param>
    /// <param name="sums">The sums.</param>
    /// <param name="agencies">Agencies in all.</param>
    /// <param name="question">Period and level.</param>
    /// <param name="now">The moment.</param>
    public RollupFigure Figure(string owner, SharedDefinition definition, IndicatorSums sums, int agencies, OverviewQuestion question, DateTimeOffset now) =>
        Remembered(owner, definition, sums, agencies, question, now).Figure;

    /// <summary>The figure of a region that is a child.</summary>
    public ChildFigure Region(string child, SharedDefinition definition, IndicatorSums sums, int agencies, OverviewQuestion question, DateTimeOffset now)
    {
        var known = Remembered(child, definition, sums, agencies, question, now);
        return known.AsChild ??= AsChild(known.Figure, sums.At(question.Level, question.Period));
    }

    private Known Remembered(string owner, SharedDefinition definition, IndicatorSums sums, int agencies, OverviewQuestion question, DateTimeOffset now)
    {
        ref var known = ref CollectionsMarshal.GetValueRefOrAddDefault(_known, (owner, definition.Id, question.Period, question.Level), out _);
        if (known is null || !ReferenceEquals(known.Sums, sums) || known.Agencies != agencies || !ReferenceEquals(known.Definition, definition) || known.Until <= now || known.From > now)
        {
            var at = sums.At(question.Level, question.Period);
            known = new(sums, definition, agencies, now, RollupFigures.NextChange([at], now), RollupFigures.Figure(definition, Read(definition), at, agencies, now));
        }

        return known;
    }

    private static ChildFigure AsChild(RollupFigure figure, FigureSums at) => new()
    {
        Standing = StandingOf(at),
        Value = figure.Value,
        Target = figure.Target,
        Achievement = figure.Achievement,
        Band = figure.Band?.Code,
        Parts = at.Parts,
        Shared = figure.Value,
        Grade = at switch
        {
            { Counted: > 0, Converted: > 0 } => LinkGrade.B,
            { Counted: > 0 } => LinkGrade.A,
            { GradeC: > 0 } => LinkGrade.C,
            { GradeD: > 0 } => LinkGrade.D,
            _ => null,
        },
        Why = at.Counted > 0 ? null : WhyOf(at),
        LateFrom = at.Absent.Count > 0 ? at.Absent[0].LateFrom : null,
        IsLate = at.Counted == 0 && figure.Coverage.Late > 0,
        IsSample = at.Samples > 0,
        Coverage = figure.Coverage,
    };

    /// <summary>The figure of an agency that is a child; null where the period says nothing under this id.</summary>
    public static ChildFigure? Agency(Contribution agency, string id, OverviewQuestion question, DateTimeOffset now)
    {
        var said = agency.Indicators[id];
        if (SumRules.At(agency, said, question.Level, question.Period) is not { } figure)
            return null;
        var lateFrom = figure.Standing == Standing.Absent ? said.LateFrom.GetValueOrDefault(question.Period) : (DateTimeOffset?)null;
        return new()
        {
            Standing = figure.Standing,
            Value = figure.Standing == Standing.Absent && lateFrom > now && !figure.Value.IsNumber ? TypedValue.NotDue() : figure.Value,
            Target = figure.Target,
            Achievement = figure.Achievement,
            Band = figure.Band,
            Parts = figure.Parts,
            Shared = figure.Standing != Standing.Counted ? default
                : figure.Grade == LinkGrade.B && FormulaMemory.Read(agency.Definitions[id].Indicator.FormulaText) is { } formula ? Evaluate(formula, figure.Parts)
                : figure.Value,
            Grade = figure.Grade,
            Reason = figure.Grade is null ? null : said.Reason,
            Why = figure.Standing == Standing.Unlinked ? ExclusionCodes.NotLinked : figure.Why,
            Own = said.Own,
            OwnName = said.OwnName,
            LateFrom = lateFrom,
            IsLate = lateFrom <= now,
            IsSample = said.IsSample,
        };
    }

    /// <summary>The formula of a shared indicator; it was read when its version was published.</summary>
    public static Formula Read(SharedDefinition definition) =>
        FormulaMemory.Read(definition.Indicator.FormulaText) ?? throw new InvalidOperationException($"The formula of {definition.Id} cannot be read.");

    private static TypedValue Evaluate(Formula formula, IReadOnlyList<decimal> parts)
    {
        var values = formula.Components.Zip(parts).ToDictionary(p => (p.First.Name, p.First.YearOffset), p => TypedValue.Of(p.Second));
        return FormulaEvaluator.Evaluate(formula, c => values.GetValueOrDefault((c.Name, c.YearOffset)));
    }

    private static Standing StandingOf(FigureSums sums) => sums switch
    {
        { Counted: > 0 } => Standing.Counted,
        { Absent.Count: > 0 } => Standing.Absent,
        { Hidden: > 0 } => Standing.Hidden,
        { NotComputable: > 0 } => Standing.NotComputable,
        { GradeC: > 0 } or { GradeD: > 0 } => Standing.Listed,
        { NotApplicable: > 0 } => Standing.NotApplicable,
        _ => Standing.Unlinked,
    };

    private static string? WhyOf(FigureSums sums) => StandingOf(sums) switch
    {
        Standing.Hidden => ExclusionCodes.NotVisible,
        Standing.Listed => sums.GradeC > 0 ? ExclusionCodes.GradeC : ExclusionCodes.GradeD,
        Standing.NotApplicable => ExclusionCodes.NotApplicable,
        Standing.Unlinked => ExclusionCodes.NotLinked,
        _ => null,
    };

    private sealed record Known(IndicatorSums Sums, SharedDefinition Definition, int Agencies, DateTimeOffset From, DateTimeOffset? Until, RollupFigure Figure)
    {
        public ChildFigure? AsChild { get; set; }
    }
}
