using System.Text.Json;
using Kinerja.Model.Achievements;
using Kinerja.Model.Formulas;
using Kinerja.Model.Indicators;
using Kinerja.Model.Outcomes;
using Kinerja.Model.Periods;
using Kinerja.Model.Plans;
using Kinerja.Model.Values;

namespace Kinerja.Model.Calculations;

/// <summary>Turns the body of a calculation into a request and gathers every problem on the way.</summary>
internal sealed class CalculationInputReader(CalculationInput input)
{
    private static readonly Period[] AllPeriods = Enum.GetValues<Period>();

    private readonly JsonFields _fields = new();

    public Outcome<CalculationRequest> Read()
    {
        var period = _fields.String(input.Period, "period", CalculationLimits.MaxUnitLength) is { } code ? PeriodOf(code) : Period.Year;
        var formula = Formula();
        var value = Value(period);
        if (JsonFields.Absent(input.Formula) && JsonFields.Absent(input.Value))
        {
            _fields.Refuse("formulaOrValue", "formula", "Isi “formula” atau “value”.", "Give “formula” or “value”.");
        }

        var names = new ComponentNames(formula);
        var request = new CalculationRequest
        {
            Formula = formula,
            Direct = value,
            Period = period,
            Accumulation = _fields.Choice(input.Accumulation, "accumulation", Enum.GetValues<Accumulation>()) ?? Proposed(formula),
            Components = Components(names, period),
            PreviousYear = PreviousYear(names),
            Unit = _fields.String(input.Unit, "unit", CalculationLimits.MaxUnitLength) ?? formula?.Unit,
            Decimals = _fields.Whole(input.Decimals, "decimals", 0, CalculationLimits.MaxDecimals) ?? 2,
            Polarity = _fields.Choice(input.Polarity, "polarity", Enum.GetValues<Polarity>()),
            Target = _fields.Typed(input.Target, "target"),
            Range = Range(),
            Baseline = _fields.Typed(input.Baseline, "baseline"),
            Policy = Policy(),
        };
        return _fields.Problems.Count > 0 ? Outcome.Refused<CalculationRequest>(_fields.Problems) : request;
    }

    private static Accumulation Proposed(Formula? formula) =>
        formula is null ? Accumulation.Last : formula.ReadsPreviousYear ? Accumulation.Growth : Accumulation.Ratio;

    private Period PeriodOf(string code)
    {
        if (!PeriodExtensions.TryParse(code, out var period))
        {
            _fields.Refuse(
                "periodUnknown", "period", "“period” harus tw1, tw2, tw3, tw4, atau year.", "“period” must be tw1, tw2, tw3, tw4 or year.");
            return Period.Year;
        }

        return period;
    }

    private Formula? Formula()
    {
        // The parser has the last word on length, so that its limit stands in one place.
        if (_fields.String(input.Formula, "formula", int.MaxValue) is not { } text)
        {
            return null;
        }

        var read = FormulaParser.Parse(text);
        if (!read.IsOk)
        {
            var message = read.Error.Message;
            _fields.Problems.Add(new(
                "formulaUnread",
                new($"Rumus tidak terbaca di karakter {read.Error.Position + 1}: {message.Id}", $"The formula cannot be read at character {read.Error.Position + 1}: {message.En}"),
                "formula"));
        }

        return read.Formula;
    }

    private Dictionary<Period, TypedValue> Value(Period period)
    {
        if (JsonFields.Absent(input.Value))
        {
            return [];
        }

        return JsonFields.IsTyped(input.Value!.Value)
            ? new() { [period] = _fields.Typed(input.Value, "value") }
            : Periods(_fields.Members(input.Value, "value"), "value");
    }

    private Dictionary<string, ComponentSeries> Components(ComponentNames names, Period period)
    {
        var series = new Dictionary<string, ComponentSeries>(StringComparer.Ordinal);
        foreach (var (name, element) in _fields.Members(input.Components, "components", CalculationLimits.MaxComponents))
        {
            var field = $"components.{Short(name)}";
            if (Known(names, name, field) is not { } folded)
            {
                continue;
            }

            if (!series.TryAdd(folded, Series(folded, element, field, period)))
            {
                Twice(name, field);
            }
        }

        return series;
    }

    private ComponentSeries Series(string name, JsonElement element, string field, Period period)
    {
        if (JsonFields.IsTyped(element))
        {
            return new() { Name = name, Values = new Dictionary<Period, TypedValue> { [period] = _fields.Typed(element, field) } };
        }

        var members = _fields.Members(element, field);
        var accumulation = members.Where(m => m.Name == "accumulation").Select(m => (JsonElement?)m.Value).FirstOrDefault();
        return new()
        {
            Name = name,
            Accumulation = _fields.Choice(
                accumulation, $"{field}.accumulation", Accumulation.Sum, Accumulation.ToDate, Accumulation.Last, Accumulation.Average) ?? Accumulation.Last,
            Values = Periods(members.Where(m => m.Name != "accumulation"), field),
        };
    }

    private Dictionary<string, TypedValue> PreviousYear(ComponentNames names)
    {
        var values = new Dictionary<string, TypedValue>(StringComparer.Ordinal);
        foreach (var (name, element) in _fields.Members(input.PreviousYear, "previousYear", CalculationLimits.MaxComponents))
        {
            var field = $"previousYear.{Short(name)}";
            if (Known(names, name, field) is { } folded && !values.TryAdd(folded, _fields.Typed(element, field)))
            {
                Twice(name, field);
            }
        }

        return values;
    }

    private Dictionary<Period, TypedValue> Periods(IEnumerable<(string Name, JsonElement Value)> members, string field)
    {
        var values = new Dictionary<Period, TypedValue>();
        foreach (var (name, element) in members)
        {
            if (PeriodExtensions.TryParse(name, out var period))
            {
                values[period] = _fields.Typed(element, $"{field}.{name}");
            }
            else
            {
                var list = string.Join(", ", AllPeriods.Select(p => p.Code()));
                _fields.Refuse(
                    "periodUnknown",
                    $"{field}.{Short(name)}",
                    $"“{Short(name)}” bukan periode; tulis {list}.",
                    $"“{Short(name)}” is no period; write {list}.");
            }
        }

        return values;
    }

    private TargetRange? Range()
    {
        var members = _fields.Members(input.Range, "range").ToDictionary(m => m.Name, m => (JsonElement?)m.Value);
        if (JsonFields.Absent(input.Range) || _fields.Problems.Any(p => p.Field == "range"))
        {
            return null;
        }

        var from = _fields.Number(members.GetValueOrDefault("from"), "range.from");
        var to = _fields.Number(members.GetValueOrDefault("to"), "range.to");
        if (from is null || to is null || from > to)
        {
            _fields.Refuse(
                "rangeBounds",
                "range",
                "“range” memerlukan “from” dan “to”, dan “from” tidak di atas “to”.",
                "“range” needs “from” and “to”, and “from” must not be above “to”.");
            return null;
        }

        return new(from.Value, to.Value);
    }

    private AchievementPolicy Policy()
    {
        var members = _fields.Members(input.Policy, "policy").ToDictionary(m => m.Name, m => (JsonElement?)m.Value);
        var standard = AchievementPolicy.Default;
        var policy = new AchievementPolicy
        {
            Version = _fields.Whole(members.GetValueOrDefault("version"), "policy.version", 1, int.MaxValue) ?? standard.Version,
            LowerIsBetter = _fields.Choice(members.GetValueOrDefault("lowerIsBetter"), "policy.lowerIsBetter", Enum.GetValues<LowerIsBetterRule>())
                ?? standard.LowerIsBetter,
            BaselineForNegativeTargets = _fields.Bool(members.GetValueOrDefault("baselineForNegativeTargets"), "policy.baselineForNegativeTargets")
                ?? standard.BaselineForNegativeTargets,
            Floor = _fields.Number(members.GetValueOrDefault("floor"), "policy.floor") ?? standard.Floor,
            Cap = _fields.Number(members.GetValueOrDefault("cap"), "policy.cap"),
        };
        _fields.Problems.AddRange(AchievementPolicyValidator.Validate(policy));
        return policy;
    }

    private string? Known(ComponentNames names, string name, string field)
    {
        if (name.Length <= CalculationLimits.MaxNameLength && names.Find(name) is { } folded)
        {
            return folded;
        }

        // Without a formula that could be read every name would be unknown: that problem has been named already.
        if (names.HasFormula || JsonFields.Absent(input.Formula))
        {
            var known = names.HasFormula ? string.Join("; ", names.Texts) : "–";
            _fields.Refuse(
                "componentUnknown",
                field,
                $"“{Short(name)}” tidak ada di rumus. Data dasar rumus: {known}.",
                $"“{Short(name)}” is not in the formula. Its components: {known}.");
        }

        return null;
    }

    private void Twice(string name, string field) => _fields.Refuse(
        "componentTwice",
        field,
        $"“{Short(name)}” sama dengan nama lain yang sudah diisi; tulis sekali saja.",
        $"“{Short(name)}” is the same as another name given; write it once.");

    private static string Short(string name) => name.Length <= 80 ? name : name[..79] + "…";
}
