using System.Globalization;
using Kinerja.Model.Achievements;
using Kinerja.Model.Formulas;
using Kinerja.Model.Indicators;
using Kinerja.Model.Keys;
using Kinerja.Model.Models;
using Kinerja.Model.Outcomes;
using Kinerja.Model.Overviews;
using Kinerja.Model.Values;
using Kinerja.Web.Components.Charts;
using Kinerja.Web.Components.Pages.Overviews;

namespace Kinerja.Web.Tests.Pages.Overviews;

/// <summary>A small province whose sums can be checked by hand; every state of a row occurs once.</summary>
internal static class OverviewSamples
{
    public const string FormulaText = "(Jml Koperasi sehat / Jml koperasi yang dinilai) x 100%";

    public static Formula Formula { get; } = FormulaParser.Parse(FormulaText).Formula!;

    public static IndicatorInfo Healthy { get; } = new("koperasi-sehat", "Persentase koperasi sehat")
    {
        Unit = "%", Decimals = 2, Polarity = Polarity.Higher, Formula = Formula, Affair = "2.17", Model = "Koperasi dan usaha mikro",
    };

    public static IndicatorInfo Growth { get; } = new("usaha-mikro", "Persentase peningkatan usaha mikro") { Unit = "%", Decimals = 2, Polarity = Polarity.Higher };

    /// <summary>Jawa Timur with seven children: two share an achievement, one is graded C, one is late, one divides by zero, one has not joined.</summary>
    public static OverviewSheet Province(OverviewQuery? query = null, int year = 2019)
    {
        OverviewRow[] rows =
        [
            Row("35.08", "Kabupaten Lumajang", 10, 193, 5.06m, LinkGrade.A, row: 2, column: 2),
            Row("35.24", "Kabupaten Lamongan", 5, 147, 2.70m, LinkGrade.A, row: 1, column: 2),
            Row("35.73", "Kota Malang", 20, 100, 20m, LinkGrade.B, sample: true, row: 2, column: 1),
            Row("35.78", "Kota Surabaya", 30, 150, 20m, LinkGrade.A, sample: true, row: 1, column: 3),
            Listed("35.17", "Kabupaten Jombang", 26, 372, 9.15m, LinkGrade.C, new("membagi dengan semua koperasi", "divides by all cooperatives")) with { TileRow = 1, TileColumn = 1 },
            Without("35.26", "Kabupaten Bangkalan", RowState.Late) with { DaysLate = 9, Due = new(year + 1, 1, 15), TileRow = 1, TileColumn = 4 },
            Without("35.79", "Kota Batu", RowState.NotComputable) with
            {
                Figure = Figure(0, 0, 5m), Grade = LinkGrade.A, Reason = new("pembagi nol: belum ada koperasi yang dinilai", "division by zero"), TileRow = 2, TileColumn = 3,
            },
            Without("35.27", "Kabupaten Sampang", RowState.NotJoined) with { TileRow = 1, TileColumn = 5 },
        ];
        return Sheet(rows, query, year);
    }

    public static OverviewSheet Sheet(IReadOnlyList<OverviewRow> rows, OverviewQuery? query = null, int year = 2019, decimal target = 12m)
    {
        var summed = rows.Where(row => row.State == RowState.Summed).ToList();
        var healthy = summed.Sum(row => row.Figure.Sums[0].Value.AmountOrNull ?? 0);
        var assessed = summed.Sum(row => row.Figure.Sums[1].Value.AmountOrNull ?? 0);
        var figure = summed.Count == 0
            ? new FigureInfo { Sums = [Sum(0, TypedValue.Missing), Sum(1, TypedValue.Missing)], Expected = rows.Count }
            : Figure(healthy, assessed, target) with { Reported = summed.Count, Expected = rows.Count };
        return new()
        {
            Region = new("35", "Jawa Timur", "/w/35"),
            Level = RegionLevel.Province,
            Ancestors = [new("id", "Indonesia", "/w/id")],
            Query = (query ?? new()) with { Indicator = Healthy.Code, Year = year },
            Year = year,
            Years = [2015, 2016, 2017, 2018, 2019],
            Indicators = [new(Healthy, figure, Series(figure.Value)), new(Growth, new() { Expected = rows.Count }, [])],
            Indicator = Healthy,
            Figure = figure,
            AchievementSteps = Achieved(figure.Value, target).Steps,
            Rows = rows,
            Late = [.. rows.Where(row => row.State == RowState.Late).Select(row => new LateReport(row.Place, 2, row.Due, row.DaysLate))],
            Excluded = [.. rows.Where(row => row.State is RowState.Listed or RowState.NotComputable)
                .Select(row => new ExcludedReport(row.Place, 1, row.State, row.Grade, row.Reason))],
            Comparable = [new("33", "Jawa Tengah", "/w/33")],
            Revision = 41,
            At = new(2020, 1, 20, 3, 42, 0, TimeSpan.Zero),
            TimeZone = "Asia/Jakarta",
        };
    }

    public static OverviewRow Row(string code, string name, decimal healthy, decimal assessed, decimal target, LinkGrade grade, bool sample = false, int? row = null, int? column = null) => new()
    {
        Place = new(code, name, $"/w/{code}?indikator=koperasi-sehat&tahun=2019") { IsSample = sample },
        State = RowState.Summed,
        Figure = Figure(healthy, assessed, target) with { Reported = 1, Expected = 1 },
        ExplainHref = $"/w/{code}/penjelasan?indikator=koperasi-sehat&tahun=2019",
        Grade = grade,
        Seen = Visibility.Verified,
        Series = Series(TypedValue.Of(healthy / assessed * 100)),
        TileRow = row,
        TileColumn = column,
    };

    public static OverviewRow Listed(string code, string name, decimal healthy, decimal assessed, decimal target, LinkGrade grade, Text reason) =>
        Row(code, name, healthy, assessed, target, grade) with { State = RowState.Listed, Reason = reason };

    public static OverviewRow Without(string code, string name, RowState state) => new()
    {
        Place = new(code, name, $"/w/{code}?indikator=koperasi-sehat&tahun=2019"),
        State = state,
        Figure = new(),
        ExplainHref = $"/w/{code}/penjelasan?indikator=koperasi-sehat&tahun=2019",
    };

    public static FigureInfo Figure(decimal healthy, decimal assessed, decimal target)
    {
        var value = assessed == 0 ? TypedValue.NotComputable(ReasonCodes.DivisionByZero) : TypedValue.Of(healthy / assessed * 100);
        var achieved = Achieved(value, target);
        return new()
        {
            Value = value, Target = TypedValue.Of(target), Achievement = achieved.Achievement, Band = achieved.Band,
            Sums = [Sum(0, TypedValue.Of(healthy)), Sum(1, TypedValue.Of(assessed))],
        };
    }

    public static IReadOnlyList<ChartPoint> Series(TypedValue last) =>
    [
        new("2015", TypedValue.Of(3)), new("2016", TypedValue.Missing), new("2017", TypedValue.Of(4)), new("2018", TypedValue.Of(4.5m)), new("2019", last) { Decimals = 2 },
    ];

    public static string Digits(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static SumOf Sum(int index, TypedValue value) => new(Formula.Components[index], index == 0 ? "Jml Koperasi sehat" : "Jml koperasi yang dinilai", value);

    private static AchievementResult Achieved(TypedValue value, decimal target) => AchievementCalculator.Calculate(new()
    {
        Realisation = value, Target = TypedValue.Of(target), Polarity = Polarity.Higher, Policy = AchievementPolicy.Default,
    });
}
