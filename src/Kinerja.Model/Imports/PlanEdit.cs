using Kinerja.Model.Checks;
using Kinerja.Model.Formulas;
using Kinerja.Model.Numbers;
using Kinerja.Model.Periods;
using Kinerja.Model.Plans;
using Kinerja.Model.Values;

namespace Kinerja.Model.Imports;

/// <summary>A plan while answers are put into it.</summary>
internal sealed class PlanEdit
{
    private readonly Plan _plan;
    private readonly List<PlanIndicator> _indicators;
    private readonly List<PlanTarget> _targets;
    private readonly Dictionary<string, int> _index = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SourceLocation> _formulaPlaces = new(StringComparer.Ordinal);
    private readonly HashSet<string> _polarityGiven = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Indicator, int Year, Period Period, SourceLocation? Source), int> _cells = [];
    private readonly Lazy<ILookup<string, SourceLocation?>> _places;
    private readonly Lazy<CodeMaker> _codes;
    private PlanHeader _header;

    /// <summary>Begins with a draft's plan.</summary>
    public PlanEdit(Plan plan)
    {
        (_plan, _header) = (plan, plan.Header);
        _indicators = [.. plan.Indicators];
        _targets = [.. plan.Targets];
        for (var i = 0; i < _indicators.Count; i++)
        {
            _index.TryAdd(_indicators[i].Code, i);
        }

        for (var i = 0; i < _targets.Count; i++)
        {
            _cells.TryAdd((_targets[i].Indicator, _targets[i].Year, _targets[i].Period, _targets[i].Source), i);
        }

        _places = new(() => plan.Targets.ToLookup(t => t.Indicator, t => t.Source, StringComparer.Ordinal));
        _codes = new(() => new(plan.Indicators.Select(i => i.Code)));
    }

    /// <summary>Puts an answer in. Answers about things that the plan does not hold change nothing.</summary>
    public void Apply(ResolvedAnswer answer)
    {
        switch (answer.Question.Kind)
        {
            case QuestionKind.Number: Cell(answer, Number); break;
            case QuestionKind.DashReason: Cell(answer, CellAnswers.Dash); break;
            case QuestionKind.Nihil: Nil(answer); break;
            case QuestionKind.BaseYear: _header = _header with { BaseIsRealisation = answer.Choice == QuestionChoices.Realisation }; break;
            case QuestionKind.Polarity: Card(answer, Polarity); break;
            case QuestionKind.Unit: Card(answer, CardAnswers.Unit); break;
            case QuestionKind.Accumulation: Card(answer, CardAnswers.Accumulation); break;
            case QuestionKind.Formula: Card(answer, FormulaReading); break;
            case QuestionKind.SameIndicator: Card(answer, Same); break;
            default: break;
        }
    }

    /// <summary>The plan with all answers in it; formulas that became readable have their components.</summary>
    public Plan Plan()
    {
        var plan = _plan with { Header = _header, Indicators = [.. _indicators], Targets = [.. _targets] };
        return _formulaPlaces.Count == 0 ? plan : PlanComponents.Complete(plan, PlanChecker.ReadFormulas(plan), _formulaPlaces.GetValueOrDefault);
    }

    private void Card(ResolvedAnswer answer, Func<PlanIndicator, ResolvedAnswer, PlanIndicator> change)
    {
        foreach (var code in answer.Question.Indicators)
        {
            if (_index.TryGetValue(code, out var at))
            {
                _indicators[at] = change(_indicators[at], answer);
            }
        }
    }

    private void Cell(ResolvedAnswer answer, Func<PlanTarget, ResolvedAnswer, PlanTarget> change)
    {
        if (answer.Question is { Indicators: [var code], Years: [var year] } question
            && _cells.TryGetValue((code, year, question.Period ?? Period.Year, question.Source), out var at))
        {
            _targets[at] = change(_targets[at], answer);
        }
    }

    private PlanTarget Number(PlanTarget cell, ResolvedAnswer answer)
    {
        var reading = cell.Readings.FirstOrDefault(r => r.Code == answer.Choice);
        if (reading?.Value is not { } value)
        {
            return cell with { Value = TypedValue.Missing, Readings = [] };
        }

        if (_index.TryGetValue(cell.Indicator, out var at))
        {
            _indicators[at] = Meaning(_indicators[at], reading, value);
        }

        return cell with { Value = TypedValue.Of(value), Readings = [] };
    }

    /// <summary>A cell says more than its number when it is a range or a bound.</summary>
    private PlanIndicator Meaning(PlanIndicator card, NumberCandidate reading, decimal value)
    {
        card = card with { Decimals = Math.Max(card.Decimals, reading.Decimals) };
        if (reading.To is { } to && !_polarityGiven.Contains(card.Code))
        {
            return card with { Polarity = Indicators.Polarity.Range, Range = new(value, to) };
        }

        return reading.Code switch
        {
            "atLeast" when card.Polarity is null => card with { ProposedPolarity = Indicators.Polarity.Higher },
            "atMost" when card.Polarity is null => card with { ProposedPolarity = Indicators.Polarity.Lower },
            _ => card,
        };
    }

    private void Nil(ResolvedAnswer answer)
    {
        var value = CellAnswers.Nil(answer);
        for (var i = 0; i < _targets.Count; i++)
        {
            if (_targets[i].Readings.Count > 0 && NumberReader.Read(_targets[i].Text).Code == NumberCodes.Nil)
            {
                _targets[i] = _targets[i] with { Value = value, Readings = [] };
            }
        }
    }

    private PlanIndicator Polarity(PlanIndicator card, ResolvedAnswer answer)
    {
        _polarityGiven.Add(card.Code);
        return CardAnswers.Polarity(card, answer);
    }

    private PlanIndicator FormulaReading(PlanIndicator card, ResolvedAnswer answer)
    {
        var option = answer.Question.Options.FirstOrDefault(o => o.Code == answer.Choice);
        if (option is null || answer.Choice == QuestionChoices.AsWritten || FormulaParser.Parse(option.Label.Id) is not { IsOk: true } reading)
        {
            return card;
        }

        if (answer.Question.Source is { } source)
        {
            _formulaPlaces[card.Code] = source;
        }

        var percent = Units.IsPercent(reading.Formula.Unit);
        return card with
        {
            FormulaText = option.Label.Id,
            OriginalFormulaText = card.OriginalFormulaText ?? card.FormulaText,
            Accumulation = reading.Formula.ReadsPreviousYear ? Indicators.Accumulation.Growth : Indicators.Accumulation.Ratio,
            AccumulationProposed = false,
            Unit = percent && card.Unit is null ? "%" : card.Unit,
            UnitProposed = card.UnitProposed || (percent && card.Unit is null),
        };
    }

    /// <summary>Two wordings that are two indicators: the one of the other table gets a card of its own, with its number, behind all others.</summary>
    private PlanIndicator Same(PlanIndicator card, ResolvedAnswer answer)
    {
        if (card.OtherName is not { } name || answer.Choice != QuestionChoices.Different)
        {
            return card;
        }

        bool HasFigures(SourceLocation place) => _places.Value[card.Code].Any(s => s is not null && s.Line == place.Line && s.Table == place.Table && s.Row == place.Row);
        var other = new PlanIndicator
        {
            Code = _codes.Value.Free($"{card.Code}-lain"),
            Number = card.OtherNumber is null ? null : card.Number,
            Name = name,
            Level = card.Level,
            Objective = card.Objective,
            Goal = card.Goal,
            ProposedPolarity = card.ProposedPolarity,
            Accumulation = Indicators.Accumulation.Last,
            AccumulationProposed = true,
            Sources = [.. card.Sources.Where(s => !HasFigures(s))],
        };
        _index[other.Code] = _indicators.Count;
        _indicators.Add(other);
        return card with
        {
            Number = card.OtherNumber ?? card.Number,
            OtherName = null,
            OtherNumber = null,
            Sources = [.. card.Sources.Where(HasFigures)],
        };
    }
}
