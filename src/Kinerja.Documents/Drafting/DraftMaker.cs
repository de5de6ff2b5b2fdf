using Kinerja.Documents.Questions;
using Kinerja.Documents.Reading;
using Kinerja.Model.Formulas;
using Kinerja.Model.Imports;
using Kinerja.Model.Indicators;
using Kinerja.Model.Numbers;
using Kinerja.Model.Plans;

namespace Kinerja.Documents.Drafting;

/// <summary>Makes the draft of what was read: codes, formulas with their components, targets, and the questions that only a person can answer.</summary>
internal sealed class DraftMaker(ReadPlan read, NumberLocale locale, ReadingBudget budget)
{
    private readonly Dictionary<string, Formula> _formulas = new(StringComparer.Ordinal);
    private readonly List<ImportQuestion> _formulaQuestions = [];
    private readonly Dictionary<string, SourceLocation> _formulaPlaces = new(StringComparer.Ordinal);
    private readonly List<PlanTarget> _targets = [];

    /// <summary>The draft without its findings and rows.</summary>
    public ImportDraft Make()
    {
        var merger = new IndicatorMerger();
        var merged = merger.Merge(read.Indicators);
        Codes.Give(read, merged);
        budget.Begin(ReadingStep.Indicators, merged.Count);
        var targets = new TargetMaker(read, locale);
        var indicators = merged.Select(i => Indicator(i, targets)).ToList();
        var plan = PlanComponents.Complete(new Plan
        {
            Header = Header(),
            Goals = [.. read.Goals.Select(Goal)],
            Objectives = [.. read.Objectives.Select(Objective)],
            Indicators = indicators,
            Targets = _targets,
            Programmes = [.. read.Programmes.Select(Programme)],
            Signatory = read.Signatory,
        }, _formulas, _formulaPlaces.GetValueOrDefault);
        return new()
        {
            Plan = plan,
            Questions = Distinct(Questions(plan, [.. merger.Doubtful.Select(d => d.Code)])),
            NotUnderstood = read.NotUnderstood,
            Remarks = read.Remarks,
        };
    }

    private IEnumerable<ImportQuestion> Questions(Plan plan, HashSet<string> doubtful)
    {
        var targeted = _targets.Select(t => t.Indicator).ToHashSet(StringComparer.Ordinal);
        var names = plan.Indicators.ToDictionary(i => i.Code, i => i.Name, StringComparer.Ordinal);
        var outcomes = plan.Indicators.Where(i => i.Level is IndicatorLevel.Key or IndicatorLevel.Goal || targeted.Contains(i.Code)).ToList();
        return
        [
            .. BaseYearQuestion.Of(read),
            .. CellQuestions.Of(_targets, names, _formulas, plan.Header.Years.Count > 0 ? plan.Header.Years[0] : 0),
            .. _formulaQuestions,
            .. plan.Indicators.Where(i => doubtful.Contains(i.Code) && i.OtherName is not null).Select(IndicatorQuestions.Same),
            .. outcomes.Where(i => targeted.Contains(i.Code))
                .Select(i => IndicatorQuestions.Unit(i, _formulas.GetValueOrDefault(i.Code))).OfType<ImportQuestion>(),
            .. outcomes.Select(IndicatorQuestions.Polarity),
            .. plan.Indicators.Where(i => i.Level == IndicatorLevel.Component || (i.AccumulationProposed && targeted.Contains(i.Code)))
                .Select(IndicatorQuestions.Accumulation),
        ];
    }

    /// <summary>Two cells for one period (a year that stands twice in a heading) make two questions.</summary>
    private static List<ImportQuestion> Distinct(IEnumerable<ImportQuestion> questions)
    {
        var last = new Dictionary<string, int>(StringComparer.Ordinal);
        var distinct = new List<ImportQuestion>();
        foreach (var question in questions)
        {
            var number = last[question.Id] = last.GetValueOrDefault(question.Id) + 1;
            distinct.Add(number == 1 ? question : question with { Id = $"{question.Id}-{Places.Print(number)}" });
        }

        return distinct;
    }

    private PlanIndicator Indicator(ReadIndicator indicator, TargetMaker targets)
    {
        budget.Advance();
        var cell = indicator.Formula is { } written ? FormulaCell.Read(written.Text, indicator.Name) : null;
        if (cell?.Formula is { } formula)
        {
            _formulas[indicator.Code] = formula;
            _formulaPlaces[indicator.Code] = indicator.Formula!.Source;
        }

        var unitText = indicator.Unit is { } unit ? Cleaning.Name(unit.Text) : null;
        var isPercent = Units.IsPercent(cell?.Formula?.Unit);
        var used = isPercent ? "%" : unitText;
        var (made, decimals) = targets.Make(indicator, used);
        _targets.AddRange(made);
        var card = new PlanIndicator
        {
            Code = indicator.Code,
            Number = indicator.Number,
            Name = indicator.Name,
            OriginalName = indicator.Original,
            OtherName = indicator.OtherName,
            OtherNumber = indicator.OtherNumber,
            Level = indicator.Level,
            Objective = indicator.Objective?.Code,
            Goal = indicator.Goal?.Code,
            Activity = indicator.Activity?.Code,
            Programme = indicator.Programme?.Code,
            FormulaText = cell is { IsExplanation: false } ? cell.Text : null,
            Explanation = cell is { IsExplanation: true } ? cell.Text : null,
            Rationale = indicator.Rationale is { } why ? Cleaning.Name(why.Text) : null,
            Owner = indicator.Owner is { } owner ? Cleaning.Name(owner.Text) : null,
            DataSource = indicator.DataSource is { } data ? Cleaning.Name(data.Text) : null,
            Unit = used,
            UnitText = unitText,
            UnitProposed = isPercent && !Units.IsPercent(unitText),
            Decimals = decimals,
            ProposedPolarity = Direction(indicator, made.Count > 0),
            Accumulation = AccumulationOf(cell?.Formula),
            AccumulationProposed = cell?.Formula is null,
            Sources = indicator.Sources,
        };
        Doubts(card, cell, indicator);
        return card;
    }

    private static Polarity? Direction(ReadIndicator indicator, bool hasTargets)
    {
        if (indicator.Direction is { } stated && PolarityWords.Stated(stated.Text) is { } direction)
            return direction;
        return hasTargets || indicator.Level is IndicatorLevel.Key or IndicatorLevel.Goal ? PolarityWords.Propose(indicator.Name) : null;
    }

    private static Accumulation AccumulationOf(Formula? formula) => formula switch
    {
        null => Accumulation.Last,
        { ReadsPreviousYear: true } => Accumulation.Growth,
        _ => Accumulation.Ratio,
    };

    private void Doubts(PlanIndicator card, FormulaCell? cell, ReadIndicator indicator)
    {
        if (cell?.Error is not { } error || indicator.Formula is not { } formula)
            return;
        if (cell.Readings.Count > 0)
        {
            _formulaQuestions.Add(IndicatorQuestions.Formula(card, cell.Readings, error, formula.Source));
            return;
        }

        var position = Places.Print(error.Position + 1);
        read.NotUnderstood.Add(new(cell.Text, formula.Source, new(
            $"Rumus tidak terbaca pada huruf ke-{position}: {error.Message.Id}",
            $"The formula could not be read at character {position}: {error.Message.En}")));
    }

    private PlanHeader Header() => new()
    {
        Title = read.Title,
        Agency = read.Agency,
        Region = read.Region,
        Years = [.. read.Years],
        BaseYear = read.BaseYear,
        BaseIsRealisation = read.BaseIsRealisation,
        Vision = read.Vision,
        Missions = read.Missions,
    };

    private static Goal Goal(ReadGoal goal) => new()
    {
        Code = goal.Code,
        Number = goal.Number,
        Name = goal.Name,
        OriginalName = goal.Original,
        Level = goal.Level,
        NamedIndicators = goal.NamedIndicators,
        Source = goal.Source,
    };

    private static Objective Objective(ReadObjective objective) => new()
    {
        Code = objective.Code,
        Number = objective.Number,
        Name = objective.Name,
        OriginalName = objective.Original,
        Goal = objective.Goal?.Code,
        Sources = objective.Sources,
    };

    private static Programme Programme(ReadProgramme programme) => new(
        programme.Code,
        programme.Name,
        programme.Objective?.Code,
        [.. programme.Activities.Select(a => new Activity(a.Code, a.Name, a.Indicator?.Code, a.Source, a.Original, a.Parent?.Code))],
        programme.Source,
        programme.Original);
}
