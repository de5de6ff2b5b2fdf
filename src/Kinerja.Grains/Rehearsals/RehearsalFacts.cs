using Kinerja.Grains.Agencies.Contracts;
using Kinerja.Grains.Indicators.Contracts;
using Kinerja.Grains.Indicators.Storage;
using Kinerja.Model.Achievements;
using Kinerja.Model.Indicators;
using Kinerja.Model.Keys;
using Kinerja.Model.Models;
using Kinerja.Model.Periods;
using Kinerja.Model.Plans;
using Kinerja.Model.Values;

namespace Kinerja.Grains.Rehearsals;

/// <summary>
/// Facts that belong to nobody: an agency of a province that the register of regions does not have, with two indicators that a model shares, one of the same formula and one
/// that is converted. They are never stored.
/// </summary>
internal static class RehearsalFacts
{
    /// <summary>A regency that does not exist, in a province that does not exist.</summary>
    public static RegionCode Region { get; } = RegionCode.Parse("99.99");

    /// <summary>An agency of it.</summary>
    public static AgencyKey Agency { get; } = new(Region, "gladi");

    /// <summary>The year.</summary>
    public const int Year = 2019;

    private static readonly DateTimeOffset At = new(2020, 1, 10, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The plan of the year with its model.</summary>
    public static YearPlan Plan()
    {
        SharedComponent[] components = [Component("selesai", "Jumlah perkara selesai"), Component("masuk", "Jumlah perkara masuk")];
        var model = ModelVersioning.Next(null, new()
        {
            Name = "Gladi",
            Components = components,
            Indicators = [Shared("sama"), Shared("setara")],
        });
        return new()
        {
            Profile = new() { Region = Region.Value, Agency = Agency.Code, Name = "Gladi", RegionName = "Gladi", TimeZone = "Asia/Jakarta", Years = [Year], HasPlan = true, Revision = 1 },
            Goals = [],
            Objectives = [],
            Indicators = [Card("iku-1"), Card("iku-2"), Measured("data-selesai"), Measured("data-masuk")],
            Policy = AchievementPolicy.Default,
            Revision = 1,
            Models =
            [
                new()
                {
                    Version = new() { Model = "gladi", Number = 1, Content = model, Change = "Gladi.", At = At, By = "gladi" },
                    Links =
                    [
                        new() { Shared = "sama", Own = "iku-1", Grade = LinkGrade.A, Reason = "Gladi." },
                        new()
                        {
                            Shared = "setara", Own = "iku-2", Grade = LinkGrade.B, Reason = "Gladi.",
                            Conversion = [new("selesai", [new("data-selesai", 1_000m)]), new("masuk", [new("data-masuk", 1_000m)])],
                        },
                    ],
                },
            ],
        };
    }

    /// <summary>The row of a derived indicator.</summary>
    public static IndicatorYearState Row(string code) => new()
    {
        Card = Card(code),
        Targets = [new() { Indicator = code, Year = Year, Value = TypedValue.Of(80), Text = "80" }],
        Inputs = new Dictionary<string, string> { ["jumlah perkara selesai"] = "data-selesai", ["jumlah perkara masuk"] = "data-masuk" },
        Dependents = new Dictionary<int, IReadOnlyList<string>> { [Year] = [code] },
        History = [new() { Sequence = 1, OperationId = "gladi", Kind = "realisation", Period = Period.Tw1, To = TypedValue.Of(7), By = "gladi", At = At }],
        Operations = [new("gladi", "", 1, At)],
    };

    /// <summary>A row of the scorecard.</summary>
    public static CellSnapshot Cell(string code) => new()
    {
        Code = code, Year = Year, Revision = 1, Card = Card(code), Targets = new Dictionary<Period, TypedValue> { [Period.Year] = TypedValue.Of(80) }, Inputs = Inputs(7),
    };

    /// <summary>The two figures that its formula reads.</summary>
    public static IReadOnlyList<InputSnapshot> Inputs(int value) => [Input("jumlah perkara selesai", "data-selesai", value), Input("jumlah perkara masuk", "data-masuk", 9)];

    private static Dictionary<Period, EnteredValue> Values(int value) => new()
    {
        [Period.Tw1] = new(TypedValue.Of(value), "7", null, "gladi", At, IsSample: true),
        [Period.Tw2] = new(TypedValue.Of(value + 1), null, "Gladi.", "gladi", At, IsSample: false),
        [Period.Tw3] = new(TypedValue.Of(value + 2), null, null, "gladi", At, IsSample: false),
        [Period.Tw4] = new(TypedValue.Of(value + 3), null, null, "gladi", At, IsSample: false),
    };

    private static PlanIndicator Card(string code) => new()
    {
        Code = code, Name = "Persentase perkara selesai", Level = IndicatorLevel.Key, Unit = "%", Decimals = 2, Polarity = Polarity.Higher, Accumulation = Accumulation.Ratio, FormulaText = Formula,
    };

    private const string Formula = "(Jumlah perkara selesai / Jumlah perkara masuk) x 100%";

    private static PlanIndicator Measured(string code) => new() { Code = code, Name = $"Jumlah {code}", Level = IndicatorLevel.Component, Accumulation = Accumulation.Sum };

    private static InputSnapshot Input(string name, string code, int value) => new()
    {
        Name = name, Code = code, Label = name, Year = Year, Revision = 1, Accumulation = Accumulation.Sum, Values = Values(value), Unit = "perkara",
    };

    private static SharedIndicator Shared(string code) => new() { Code = code, Name = "Persentase perkara selesai", FormulaText = Formula, Unit = "%", Polarity = Polarity.Higher };

    private static SharedComponent Component(string code, string name) => new() { Code = code, Name = name, Accumulation = Accumulation.Sum };
}
