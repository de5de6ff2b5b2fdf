using Kinerja.Documents.Outputs.Content;
using Kinerja.Model.Calculations;
using Kinerja.Model.Indicators;
using Kinerja.Model.Periods;
using Kinerja.Model.Plans;
using Kinerja.Model.Values;

namespace Kinerja.Documents.Outputs.Building;

/// <summary>A small agency that does not exist, with a plan, figures and notes. Its achievements are computed like everybody's.</summary>
internal static class SampleInput
{
    private const int Year = 2025;

    private static readonly int[] Years = [2023, 2024, 2025, 2026];

    /// <summary>What a document of a kind is made from.</summary>
    public static OutputInput Of(OutputKind kind)
    {
        var plan = Plan();
        var period = kind == OutputKind.QuarterlyReport ? Period.Tw3 : Period.Year;
        var figures = Figures(plan, Year, period);
        var first = figures.Rows[0];
        return new()
        {
            Agency = new("35.00", "contoh", "Dinas Contoh", "Kabupaten Contoh", IsSample: true),
            Plan = plan,
            Year = Year,
            Period = period,
            Version = kind == OutputKind.PerformanceAgreement ? new(0, "188.45/1/2025", new(2025, 1, 20), plan.Only(Year)) : null,
            Figures = figures,
            Before = Figures(plan, Year - 1, period),
            Series = [.. Years.Where(y => y <= Year).Select(y => Figures(plan, y, Period.Year))],
            Notes =
            [
                new(first.Card.Code, OutputNoteKind.Obstacle, "Sebagian koperasi terlambat mengadakan rapat anggota."),
                new(first.Card.Code, OutputNoteKind.FollowUp, "Pendampingan rapat anggota pada triwulan I."),
            ],
            Neighbours = [new(first.Card.Code, "Provinsi Contoh", "Persentase koperasi aktif", TypedValue.Of(66.40m), 31, 38)],
            Explanation = kind == OutputKind.ExplanationSheet
                ? new(first, Result(first.Card, first.Target, first.Realisation), [new(first.Card.Name, Year, Period.Year, first.Realisation, new(2026, 1, 12))])
                : null,
        };
    }

    private static Plan Plan()
    {
        PlanIndicator[] cards =
        [
            Card("iku-1", "1", "Persentase koperasi aktif", "%", 2, Polarity.Higher),
            Card("iku-2", "2", "Jumlah usaha mikro yang naik kelas", "unit", 0, Polarity.Higher),
        ];
        return new()
        {
            Header = new() { Title = "Indikator Kinerja Utama", Agency = "Dinas Contoh", Region = "Kabupaten Contoh", Years = Years },
            Goals = [new() { Code = "t-1", Number = "1", Name = "Meningkatnya peran koperasi dan usaha mikro", Level = GoalLevel.Agency }],
            Objectives = [new() { Code = "s-1", Number = "1", Name = "Koperasi dan usaha mikro yang sehat", Goal = "t-1" }],
            Indicators = cards,
            Targets = [.. cards.SelectMany((card, i) => Years.SelectMany((year, y) => Targets(card.Code, year, i == 0 ? 65.00m + y : 1200 + (100 * y))))],
            Programmes = [new("p-1", "Program pengawasan koperasi", "s-1", [new("p-1.1", "Pemeriksaan kesehatan koperasi", null)])],
            Signatory = new("Kepala Dinas Contoh", "Nama Kepala, S.E.", null),
        };
    }

    private static PlanIndicator Card(string code, string number, string name, string unit, int decimals, Polarity polarity) => new()
    {
        Code = code,
        Number = number,
        Name = name,
        Level = IndicatorLevel.Key,
        Objective = "s-1",
        FormulaText = code == "iku-1" ? "(Jumlah koperasi aktif / Jumlah koperasi) x 100%" : null,
        Unit = unit,
        Decimals = decimals,
        Polarity = polarity,
        DataSource = "Bidang Koperasi",
        Owner = "Bidang Koperasi",
        Rationale = "Indikator contoh",
    };

    private static IEnumerable<PlanTarget> Targets(string code, int year, decimal ofYear) => Enum.GetValues<Period>().Select(period => new PlanTarget
    {
        Indicator = code,
        Year = year,
        Period = period,
        Value = TypedValue.Of(period == Period.Year ? ofYear : decimal.Round(ofYear * ((int)period) / 4, ofYear.Scale)),
        Text = "",
    });

    private static OutputFigures Figures(Plan plan, int year, Period period)
    {
        var rows = plan.Indicators.Select((card, i) => Row(plan, card, year, period, i)).ToList();
        return new()
        {
            Year = year,
            Period = period,
            Rows = rows,
            Average = TypedValue.Of(rows.Average(r => r.Achievement.AmountOrNull ?? 0)),
            Computable = rows.Count,
            Total = rows.Count,
            Status = PeriodStatus.Published,
        };
    }

    private static OutputRowFigures Row(Plan plan, PlanIndicator card, int year, Period period, int number)
    {
        var targets = plan.TargetsOf(card.Code).Where(t => t.Year == year).ToDictionary(t => t.Period, t => t.Value);
        var realisations = targets.Where(t => t.Key <= period || period == Period.Year)
            .ToDictionary(t => t.Key, t => TypedValue.Of(decimal.Round(t.Value.Amount * (number == 0 ? 1.03m : 0.92m), card.Decimals)));
        var result = Result(card, targets[period], realisations[period]);
        return new()
        {
            Card = card,
            Target = targets[period],
            Realisation = result.Realisation,
            Achievement = result.Achievement,
            Band = result.Band,
            Targets = targets,
            Realisations = realisations,
            IsSample = true,
        };
    }

    private static CalculationResult Result(PlanIndicator card, TypedValue target, TypedValue realisation) => Calculator.Calculate(new()
    {
        Direct = new Dictionary<Period, TypedValue> { [Period.Year] = realisation },
        Unit = card.Unit,
        Decimals = card.Decimals,
        Polarity = card.Polarity,
        Target = target,
    });
}
