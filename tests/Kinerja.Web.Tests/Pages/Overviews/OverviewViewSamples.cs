using Kinerja.Grains.Overviews.Contracts;
using Kinerja.Model.Formulas;
using Kinerja.Model.Indicators;
using Kinerja.Model.Models;
using Kinerja.Model.Overviews;
using Kinerja.Model.Periods;
using Kinerja.Model.Values;
using Kinerja.Web.Components.Pages.Overviews;

namespace Kinerja.Web.Tests.Pages.Overviews;

/// <summary>Answers of overview grains, small enough to check by hand.</summary>
internal static class OverviewViewSamples
{
    public const string Id = "koperasi-um.sehat";

    public static DateTimeOffset Now { get; } = new(2020, 1, 25, 3, 0, 0, TimeSpan.Zero);

    /// <summary>Midnight in WIB after 15 January 2020.</summary>
    public static DateTimeOffset LateFrom { get; } = new(2020, 1, 15, 17, 0, 0, TimeSpan.Zero);

    public static OverviewQuery Query { get; } = new() { Indicator = Id, Year = 2019 };

    public static SharedDefinition Definition { get; } = Make(1);

    public static SharedDefinition Make(int since) => new()
    {
        Id = new("koperasi-um", "sehat", since),
        Indicator = new() { Code = "sehat", Name = "Persentase koperasi sehat", FormulaText = Text, Unit = "%", Polarity = Polarity.Higher, Since = since },
        Parts = [.. FormulaParser.Parse(Text).Formula!.Components.Select(c => new SharedPart(c.Name, c.YearOffset, c.Text, null))],
        ModelName = "Koperasi dan usaha mikro",
        Affair = "2.17",
        Version = since,
    };

    public static OverviewChildView Region(string code, ChildFigure? figure, int agencies = 1, int samples = 0, string id = Id) => new()
    {
        Code = code, Agencies = agencies, Samples = samples, Figures = figure is null ? new Dictionary<string, ChildFigure>() : new Dictionary<string, ChildFigure> { [id] = figure },
    };

    public static OverviewChildView Agency(string code, ChildFigure figure, bool sample = false) =>
        Region(code, figure, 1, sample ? 1 : 0) with { IsAgency = true, Name = "Dinas " + code };

    public static ChildFigure Counted(decimal part, decimal whole, LinkGrade grade = LinkGrade.A, RollupCoverage? coverage = null) => new()
    {
        Standing = Standing.Counted,
        Value = TypedValue.Of(part / whole * 100),
        Shared = TypedValue.Of(part / whole * 100),
        Target = TypedValue.Of(5),
        Achievement = TypedValue.Of(part / whole * 2000),
        Band = "sangatTinggi",
        Parts = [part, whole],
        Grade = grade,
        Coverage = coverage,
    };

    public static OverviewView View(int year, SharedDefinition? definition, decimal? value, params OverviewChildView[] children) => new()
    {
        Region = "35",
        Year = year,
        Period = Period.Year,
        Level = Visibility.All,
        Revision = 7,
        Agencies = children.Sum(child => child.Agencies),
        Indicators = definition is null ? [] : [new(definition, new()
        {
            Components = [], Value = value is { } number ? TypedValue.Of(number) : TypedValue.Missing, Coverage = new() { Reported = value is null ? 0 : 1 },
        })],
        Children = children,
        At = Now,
    };

    private const string Text = "(Jml Koperasi sehat / Jml koperasi yang dinilai) x 100%";
}
