using Kinerja.Model.Imports;
using Kinerja.Model.Plans;
using Kinerja.Model.Values;
using Kinerja.Testing;

namespace Kinerja.Documents.Tests.Support;

/// <summary>Imports for tests, and short ways to say what a draft holds.</summary>
internal static class Drafts
{
    public static ImportDraft Of(string text, ImportOptions? options = null) => Read(new("tempelan", ImportSourceKind.Text, text), options);

    public static ImportDraft OfHtml(string html) => Read(new("tempelan", ImportSourceKind.Html, html), null);

    /// <summary>A document of the test corpus.</summary>
    public static ImportDraft OfCorpus(string name, ImportOptions? options = null)
    {
        var path = Repository.PathOf("tests", "Corpus", "documents", name);
        var kind = name.EndsWith(".html", StringComparison.Ordinal) ? ImportSourceKind.Html : ImportSourceKind.Text;
        return Read(new(name, kind, File.ReadAllText(path)), options);
    }

    /// <summary>A place as “L46C8” or “T2R3C4”.</summary>
    public static string Place(SourceLocation? source) => source switch
    {
        null => "",
        { Table: { } table } => $"T{table}R{source.Row}C{source.Column}",
        { Column: { } column } => $"L{source.Line}C{column}",
        _ => $"L{source.Line}",
    };

    /// <summary>A value as the document would print it, or its state and reason.</summary>
    public static string Show(TypedValue value) => value.AmountOrNull is { } amount
        ? amount.ToString(System.Globalization.CultureInfo.InvariantCulture).Replace('.', ',')
        : $"{value.State}:{value.Reason?.Code}";

    /// <summary>The series of an indicator as “2013=1,12 2014=…”; quarters as “2021/tw1=…”.</summary>
    public static string Series(this Plan plan, string code) => string.Join(' ', plan.TargetsOf(code).Select(t =>
        $"{t.Year}{(t.Period == Model.Periods.Period.Year ? "" : $"/{Model.Periods.PeriodExtensions.Code(t.Period)}")}={Show(t.Value)}"));

    public static IEnumerable<PlanIndicator> Level(this Plan plan, Model.Indicators.IndicatorLevel level) => plan.Indicators.Where(i => i.Level == level);

    public static PlanIndicator One(this Plan plan, string code) => Assert.Single(plan.Indicators, i => i.Code == code);

    private static ImportDraft Read(ImportSource source, ImportOptions? options)
    {
        var outcome = DocumentImporter.Import(source, options);
        Assert.True(outcome.IsOk, outcome.IsOk ? "" : outcome.Problem.Message.En);
        return outcome.Value!;
    }
}
