using Kinerja.Grains.Agencies.Contracts;
using Kinerja.Grains.Indicators.Contracts;
using Kinerja.Grains.Scorecards.Contracts;
using Kinerja.Grains.Shared;
using Kinerja.Model.Indicators;
using Kinerja.Model.Outcomes;
using Kinerja.Model.Periods;
using Kinerja.Model.Plans;
using Kinerja.Model.Values;

namespace Kinerja.Grains.Tests.Support;

/// <summary>A small agency of the kind of the Lumajang document, and commands on it.</summary>
internal static class Samples
{
    private static int _operations;

    /// <summary>Who does everything here.</summary>
    public static Actor Someone { get; } = new("siti", "Siti Aminah", Role: ActorRole.Head);

    /// <summary>Who verifies.</summary>
    public static Actor Reviewer { get; } = new("budi", "Budi Santoso", Role: ActorRole.Reviewer);

    /// <summary>An operation id that nobody has used.</summary>
    public static string Operation() => $"op-{Interlocked.Increment(ref _operations)}";

    /// <summary>
    /// 2013 to 2015, base 2013: a share (<c>iku-1</c>), a growth figure (<c>iku-2</c>), a measured figure (<c>iku-3</c>), a goal indicator that reads
    /// <c>iku-1</c> (<c>tujuan-1</c>), four components and an individual indicator.
    /// </summary>
    public static Plan Plan(decimal share2014 = 5.18m) => new()
    {
        Header = new() { Title = "Indikator Kinerja", Agency = "Dinas Koperasi", Region = "Kabupaten Lumajang", Years = [2013, 2014, 2015], BaseYear = 2013 },
        Goals = [new() { Code = "t-1", Number = "1", Name = "Koperasi yang kuat", Level = GoalLevel.Agency }],
        Objectives = [new() { Code = "s-1", Number = "1", Name = "Meningkatnya koperasi sehat", Goal = "t-1" }, new() { Code = "s-2", Name = "Usaha mikro tumbuh", Goal = "t-1" }],
        Indicators =
        [
            Key("iku-1", "s-1", "Persentase koperasi sehat", "(Jml Koperasi sehat / Jml koperasi yang dinilai) x 100%", Accumulation.Ratio),
            Key("iku-2", "s-2", "Pertumbuhan usaha mikro", "(Jml UM thn N - Jml UM thn N - 1) / ( Jml UM thn N - 1 ) X 100 %", Accumulation.Growth),
            Key("iku-3", "s-2", "Usaha mikro naik kelas", null, Accumulation.Last),
            Key("tujuan-1", null, "Koperasi sehat per pengawas", "Persentase koperasi sehat / Jumlah pengawas", Accumulation.Ratio) with
            {
                Level = IndicatorLevel.Goal,
                Goal = "t-1",
            },
            Component("data-sehat", "Jml Koperasi sehat"),
            Component("data-dinilai", "Jml koperasi yang dinilai"),
            Component("data-um", "Jml UM"),
            Component("data-pengawas", "Jumlah pengawas"),
            new() { Code = "iki-1", Name = "Jumlah pelatihan", Level = IndicatorLevel.Individual, Unit = "kali", Accumulation = Accumulation.Sum },
        ],
        Targets =
        [
            Target("iku-1", 2013, 4.57m), Target("iku-1", 2014, share2014), Target("iku-1", 2015, 6.00m),
            Target("iku-2", 2014, 1.60m), Target("iku-2", 2015, 0.81m),
            Target("iku-3", 2013, 2.16m), Target("iku-3", 2014, 2.20m), Target("iku-3", 2015, 2.30m),
            Target("tujuan-1", 2014, 1m),
        ],
        Programmes = [new("p-1", "Program koperasi", "s-1", [new("k-1", "Pelatihan", "iki-1")])],
    };

    /// <summary>Opens the agency.</summary>
    public static OpenAgency Open(string? operation = null) =>
        new() { OperationId = operation ?? Operation(), Name = "Dinas Koperasi", RegionName = "Kabupaten Lumajang", Actor = Someone };

    /// <summary>Applies a plan.</summary>
    public static ApplyPlan Apply(Plan? plan = null, string? operation = null, long? revision = null) => new()
    {
        OperationId = operation ?? Operation(),
        ExpectedRevision = revision,
        Plan = plan ?? Plan(),
        Import = "imp-1",
        DocumentName = "iku.txt",
        Actor = Someone,
    };

    /// <summary>Reports values of a year or a quarter.</summary>
    public static ReportRealisation Report(decimal value, Period period = Period.Year, string? operation = null, long? revision = null, string? reason = null) =>
        Report([new(period, TypedValue.Of(value), null, reason)], operation, revision);

    /// <summary>Reports values.</summary>
    public static ReportRealisation Report(IReadOnlyList<ReportedValue> values, string? operation = null, long? revision = null) =>
        new() { OperationId = operation ?? Operation(), ExpectedRevision = revision, Values = values, Actor = Someone };

    /// <summary>A step of a period.</summary>
    public static ChangePeriod Step(PeriodAct act, Period period = Period.Year, Actor? by = null, string? reason = "karena", string? operation = null) => new()
    {
        OperationId = operation ?? Operation(), Act = act, Period = period, Reason = reason, Actor = by ?? (act == PeriodAct.Submit ? Someone : Reviewer),
    };

    /// <summary>Enters every component of a year so that all key and goal indicators have a figure.</summary>
    public static async Task Fill(this KinerjaCluster cluster, string agency, int year, Period period = Period.Year)
    {
        foreach (var (code, value) in new[] { ("data-sehat", 17), ("data-dinilai", 328), ("data-um", 1016), ("data-pengawas", 5), ("iku-3", 2) })
            (await cluster.Cell(agency, code, year).Report(Report(value, period))).Ok();
        (await cluster.Cell(agency, "data-um", year - 1).Report(Report(1000))).Ok();
    }

    /// <summary>The value, or the problems in the message.</summary>
    public static T Ok<T>(this Outcome<T> outcome) =>
        outcome.IsOk ? outcome.Value : throw new Xunit.Sdk.XunitException(string.Join("; ", outcome.Problems.Select(p => $"{p.Code} ({p.Field}): {p.Message.En}")));

    /// <summary>The code of the first problem.</summary>
    public static string Refused<T>(this Outcome<T> outcome) => outcome.IsOk ? throw new Xunit.Sdk.XunitException("It was accepted.") : outcome.Problem.Code;

    /// <summary>Opens an agency and gives it the plan.</summary>
    public static async Task WithPlan(this KinerjaCluster cluster, string agency, Plan? plan = null)
    {
        (await cluster.Agency(agency).Open(Open())).Ok();
        await cluster.ApplyAll(agency, Apply(plan));
    }

    /// <summary>Applies a plan until nothing remains.</summary>
    public static async Task<ApplyReceipt> ApplyAll(this KinerjaCluster cluster, string agency, ApplyPlan command)
    {
        var receipt = (await cluster.Agency(agency).ApplyPlan(command)).Ok();
        while (receipt.Remaining > 0)
            receipt = (await cluster.Agency(agency).ContinueApply()).Ok();
        return receipt;
    }

    private static PlanIndicator Key(string code, string? objective, string name, string? formula, Accumulation accumulation) => new()
    {
        Code = code,
        Name = name,
        Level = IndicatorLevel.Key,
        Objective = objective,
        FormulaText = formula,
        Unit = "%",
        Decimals = 2,
        Polarity = Polarity.Higher,
        Accumulation = accumulation,
    };

    private static PlanIndicator Component(string code, string name) =>
        new() { Code = code, Name = name, Level = IndicatorLevel.Component, Unit = "unit", Accumulation = Accumulation.Last };

    private static PlanTarget Target(string code, int year, decimal value) => new()
    {
        Indicator = code,
        Year = year,
        Value = TypedValue.Of(value),
        Text = value.ToString(System.Globalization.CultureInfo.GetCultureInfo("id-ID")),
        IsBase = year == 2013,
    };
}
