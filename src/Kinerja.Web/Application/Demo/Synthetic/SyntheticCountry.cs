using Kinerja.Model.Checks;
using Kinerja.Model.Imports;
using Kinerja.Model.Indicators;
using Kinerja.Model.Keys;
using Kinerja.Model.Periods;
using Kinerja.Model.Plans;
using Kinerja.Model.Regions;
using Kinerja.Model.Texts;

namespace Kinerja.Web.Application.Demo.Synthetic;

/// <summary>
/// A country made from a seed: agencies, plans and figures for as many regions as wanted. Pure; nothing is stored here. The real Lumajang agency is left out,
/// it has its own document.
/// </summary>
internal sealed class SyntheticCountry
{
    private const string EastJava = "35";

    private static readonly AgencyKey Lumajang = AgencyKey.Parse("35.08|dinkop-um");
    private readonly SyntheticOptions _options;
    private readonly SyntheticDice _dice;
    private readonly SyntheticHabits _habits;

    public SyntheticCountry(SyntheticOptions options)
    {
        _options = options;
        _dice = new(options.Seed);
        _habits = new(_dice);
        Affairs = SyntheticAffair.Take(options.Agencies, options.Indicators);
    }

    /// <summary>The fields of government with their measures.</summary>
    public IReadOnlyList<SyntheticAffair> Affairs { get; }

    /// <summary>The provinces, Jawa Timur first.</summary>
    public IEnumerable<Region> Provinces =>
        RegionCatalogue.Provinces.OrderBy(p => p.Code.Value != EastJava).ThenBy(p => p.Code.Value, StringComparer.Ordinal).Take(_options.Provinces);

    /// <summary>The kabupaten and kota, province by province.</summary>
    public IEnumerable<Region> Regions =>
        Provinces.SelectMany(p => RegionCatalogue.Of(p.Code)).Take(_options.Regions == 0 ? int.MaxValue : _options.Regions);

    /// <summary>Every agency, region by region.</summary>
    public IEnumerable<SyntheticAgency> Agencies() =>
        from region in Regions
        from affair in Affairs
        let key = new AgencyKey(region.Code, affair.Slug)
        where key != Lumajang
        select Agency(key, region, affair);

    private IEnumerable<int> Years => Enumerable.Range(_options.LastYear - _options.Years + 1, _options.Years);

    private SyntheticAgency Agency(AgencyKey key, Region region, SyntheticAffair affair)
    {
        var indicators = affair.Measures.Select((m, i) => new SyntheticIndicator($"iku-{i + 1}", m, _habits.Of(key, m, i == 0))).ToList();
        var plan = Plan(key, region, affair, indicators);
        var reporting = _habits.Reporting(key);
        return new()
        {
            Key = key,
            Region = region,
            Affair = affair,
            Plan = plan,
            Indicators = indicators,
            Figures = [.. Figures(key, plan, indicators, reporting)],
            Reporting = reporting,
            Periods = _options.Submitted ? [.. Years.SelectMany(year => SyntheticPeriods.Of(_dice, key, year, year == _options.LastYear, reporting))] : [],
            HasModel = _habits.HasModel(key),
        };
    }

    private Plan Plan(AgencyKey key, Region region, SyntheticAffair affair, IReadOnlyList<SyntheticIndicator> indicators)
    {
        var plan = new Plan
        {
            Header = new()
            {
                Title = $"Indikator kinerja utama {affair.Agency} {region.Name}", Agency = affair.Agency, Region = region.Name, Years = [.. Years],
            },
            Goals = [new() { Code = "t-1", Name = affair.Objective, Level = GoalLevel.Agency }],
            Objectives = [new() { Code = "s-1", Name = affair.Objective, Goal = "t-1" }],
            Indicators = [.. indicators.Select((indicator, i) => Card(indicator, i + 1, affair))],
            Targets = [.. from indicator in indicators from year in Years select Target(key, indicator, year)],
        };
        plan = PlanComponents.Complete(plan, PlanChecker.ReadFormulas(plan), _ => null);
        var stocks = indicators.Where(i => i.Measure.Accumulation == Accumulation.Last).SelectMany(i => new[] { i.Measure.Part, Whole(i) })
            .Select(n => TextFolding.Fold(n)).ToHashSet(StringComparer.Ordinal);
        return plan with
        {
            Indicators = [.. plan.Indicators.Select(i => i.Level != IndicatorLevel.Component ? i : i with
            {
                Accumulation = stocks.Contains(TextFolding.Fold(i.Name)) ? Accumulation.Last : Accumulation.ToDate, AccumulationProposed = false,
            })],
        };
    }

    private static PlanIndicator Card(SyntheticIndicator indicator, int number, SyntheticAffair affair)
    {
        var measure = indicator.Measure;
        return new()
        {
            Code = indicator.Code,
            Number = $"{number}",
            Name = indicator.Habit == SyntheticHabit.OwnWords ? OwnWords(measure.Name) : measure.Name,
            Level = IndicatorLevel.Key,
            Objective = "s-1",
            FormulaText = Formula(indicator),
            Unit = indicator.Habit == SyntheticHabit.Permille ? null : measure.Unit,
            UnitText = indicator.Habit == SyntheticHabit.Permille ? null : measure.Unit,
            Decimals = 2,
            Polarity = measure.Polarity,
            Accumulation = Accumulation.Ratio,
            Population = Population(indicator),
            DataSource = "Data contoh",
            Owner = affair.Agency,
        };
    }

    /// <summary>The formula as such an agency writes it.</summary>
    internal static string Formula(SyntheticIndicator indicator)
    {
        var factor = indicator.Habit == SyntheticHabit.Permille ? "1.000" : indicator.Measure.Factor;
        var part = indicator.Measure.Part;
        return indicator.Habit == SyntheticHabit.OwnWords
            ? $"{part} / {Whole(indicator)} x {factor}"
            : $"({part} / {Whole(indicator)}) x {factor}";
    }

    private static string Whole(SyntheticIndicator indicator) => IsWider(indicator) ? indicator.Measure.Wider! : indicator.Measure.Whole;

    private static bool IsWider(SyntheticIndicator indicator) => indicator.Habit is SyntheticHabit.WiderWhole or SyntheticHabit.CountsBoth;

    /// <summary>Who counts both says nothing of the population: the formula is another one, and what the shared one wants is there.</summary>
    private static string? Population(SyntheticIndicator indicator) => indicator.Habit switch
    {
        SyntheticHabit.WiderWhole => indicator.Measure.Wider,
        SyntheticHabit.CountsBoth => null,
        _ => indicator.Measure.Among ?? indicator.Measure.Whole,
    };

    private static string OwnWords(string name) => name.StartsWith("Persentase ", StringComparison.Ordinal) ? "Presentase " + name["Persentase ".Length..] : name + " (kabupaten/kota)";

    private PlanTarget Target(AgencyKey key, SyntheticIndicator indicator, int year)
    {
        var times = indicator.Habit == SyntheticHabit.Permille ? 1_000 : indicator.Measure.Times;
        // What the agency is at in that year, give or take a tenth.
        var expected = Share(key, indicator, year) * times / 1_000m * _dice.Next(90, 108, key, indicator.Code, year, "target") / 100m;
        var value = decimal.Round(expected, 2, MidpointRounding.AwayFromZero);
        return new()
        {
            Indicator = indicator.Code, Year = year, Value = Model.Values.TypedValue.Of(value), Text = Model.Numbers.NumberPrinter.Indonesian(value, 2),
        };
    }

    /// <summary>Permille of the whole, as the agency does in a year; never above the whole.</summary>
    private decimal Share(AgencyKey key, SyntheticIndicator indicator, int year)
    {
        var start = indicator.Measure.Share * _dice.Next(70, 125, key, indicator.Measure.Name, "share") / 100m;
        var step = _dice.Next(-10, 35, key, indicator.Measure.Name, "step") / 1_000m * (indicator.Measure.Polarity == Polarity.Lower ? -1 : 1);
        var share = start * (1 + (step * (year - _options.LastYear)));
        return Math.Clamp(IsWider(indicator) ? share * 0.8m : share, 0.2m, 998m);
    }

    private IEnumerable<SyntheticFigures> Figures(AgencyKey key, Plan plan, IReadOnlyList<SyntheticIndicator> indicators, SyntheticHabit reporting)
    {
        var components = plan.Indicators.Where(i => i.Level == IndicatorLevel.Component).ToDictionary(i => TextFolding.Fold(i.Name), i => i.Code, StringComparer.Ordinal);
        foreach (var year in Years)
        {
            var reported = year < _options.LastYear ? 4 : reporting switch { SyntheticHabit.Silent => 0, SyntheticHabit.Late => 3, _ => 4 };
            if (reported == 0)
                continue;
            var said = new Dictionary<string, decimal>(StringComparer.Ordinal);
            foreach (var indicator in indicators)
            {
                var whole = Say(Whole(indicator), indicator.Habit == SyntheticHabit.Empty ? 0 : WholeOf(key, indicator, year));
                Say(indicator.Measure.Part, decimal.Floor(whole * Share(key, indicator, year) / 1_000m));
            }

            foreach (var (component, value) in said)
                yield return Spread(plan.Indicator(component)!, year, value, reported);

            decimal Say(string name, decimal value)
            {
                var code = components[TextFolding.Fold(name)];
                return said.TryAdd(code, value) ? value : said[code];
            }
        }
    }

    /// <summary>Depends on the name of the whole, so that two indicators that divide by the same thing agree on it.</summary>
    private int WholeOf(AgencyKey key, SyntheticIndicator indicator, int year)
    {
        var size = key.Region.Value[3] == '7' ? _dice.Next(8, 60, key.Region, "city") : _dice.Next(60, 190, key.Region, "regency");
        var usual = indicator.Measure.Size * (IsWider(indicator) ? 5L : 4L) / 4;
        var own = _dice.Next(80, 120, key, Whole(indicator), "size");
        return (int)Math.Max(12, usual * size / 100 * own / 100 * (100 + (2 * (year - _options.LastYear))) / 100);
    }

    /// <summary>To date: a fourth, a half, three fourths and the whole. A stock grows a little to what it is at the end.</summary>
    private static SyntheticFigures Spread(PlanIndicator component, int year, decimal value, int quarters) => new(
        component.Code,
        year,
        [.. PeriodExtensions.Quarters.Take(quarters).Select((q, i) =>
            (q, decimal.Floor(component.Accumulation == Accumulation.Last ? value * (97 + i) / 100 : value * (i + 1) / 4)))]);
}
