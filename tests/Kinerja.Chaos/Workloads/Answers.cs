using System.Globalization;
using System.Text.Json;
using Kinerja.Chaos.Checking;
using Kinerja.Chaos.Driving;
using Kinerja.Chaos.Histories;

namespace Kinerja.Chaos.Workloads;

/// <summary>Answers of the API as the operations that they complete.</summary>
internal static class Answers
{
    /// <summary>A realisation that was entered.</summary>
    public static Operation Entered(Operation operation, Attempt answer) =>
        operation with { Version = answer.Body.GetProperty("receipt").GetProperty("revision").GetInt64(), Code = null };

    /// <summary>A target that was set.</summary>
    public static Operation TargetSet(Operation operation, Attempt answer) => operation with { Version = answer.Body.GetProperty("revision").GetInt64(), Code = null };

    /// <summary>The facts of an indicator-year as a register.</summary>
    public static Operation Register(Operation operation, Attempt answer) => operation with
    {
        Version = answer.Body.GetProperty("revision").GetInt64(),
        Value = Value(answer.Body),
    };

    /// <summary>The plan of an agency as the register of one target.</summary>
    public static Operation Target(Operation operation, Attempt answer) => operation with
    {
        Version = answer.Body.GetProperty("revision").GetInt64(),
        Value = Typed(answer.Body.GetProperty("plan").GetProperty("targets").EnumerateArray().Single(t =>
            t.GetProperty("indicator").GetString() == Figures.Target.Code && t.GetProperty("year").GetInt32() == Figures.Target.Year
            && t.GetProperty("period").GetString() == "year").GetProperty("value")),
    };

    /// <summary>The newest page of a history as the end of a list.</summary>
    public static Operation List(Operation operation, Attempt answer)
    {
        var entries = answer.Body.GetProperty("entries").EnumerateArray().Reverse().ToList();
        return operation with { Start = entries[0].GetProperty("sequence").GetInt64() - 1, Items = [.. entries.Select(Entry)] };
    }

    /// <summary>Who opened an agency.</summary>
    public static Operation Owner(Operation operation, Attempt answer) =>
        operation with { Value = answer.Result == AttemptResult.Ok ? answer.Body.GetProperty("name").GetString() : null, Code = null };

    /// <summary>The rows of a scorecard that are checked.</summary>
    public static Operation Scorecard(Tenant tenant, Operation operation, Attempt answer)
    {
        return operation with
        {
            Rows =
            [
                .. Figures.Rows.Select(f => new AggregateRow(
                    $"{f.Code} on the scorecard", f.Formula, [.. f.Sources.Select(s => tenant.Name("register", s))], [.. f.Sources.Select(_ => (long?)null)],
                    Figure(answer.Body, f.Code))),
            ],
        };
    }

    /// <summary>A figure of a scorecard.</summary>
    public static string Figure(JsonElement scorecard, string code) => Typed(
        scorecard.GetProperty("objectives").EnumerateArray().Concat(scorecard.GetProperty("goals").EnumerateArray())
            .SelectMany(o => o.GetProperty("indicators").EnumerateArray()).First(i => i.GetProperty("code").GetString() == code).GetProperty("realisation"));

    /// <summary>The rows of an overview.</summary>
    public static Operation Overview(IReadOnlyList<Tenant> tenants, Shared.Question asked, Operation operation, Attempt answer)
    {
        var indicators = answer.Body.GetProperty("indicators").EnumerateArray().ToDictionary(i => i.GetProperty("code").GetString()!);
        return operation with
        {
            Rows =
            [
                .. Shared.Rows(tenants, asked, code =>
                {
                    var figure = indicators[$"{Shared.Model}.{code}"];
                    var coverage = figure.GetProperty("coverage");
                    return (
                        [.. figure.GetProperty("components").EnumerateObject().Select(c => Typed(c.Value))], Typed(figure.GetProperty("value")),
                        coverage.GetProperty("reported").GetRawText(), coverage.GetProperty("gradeC").GetRawText());
                }),
            ],
        };
    }

    /// <summary>Where a period stands.</summary>
    public static Operation State(string period, Operation operation, Attempt answer) => operation with
    {
        Version = Period(period, answer).GetProperty("revision").GetInt64(),
        Value = Period(period, answer).GetProperty("status").GetString(),
    };

    /// <summary>How often a period was submitted.</summary>
    public static int Submissions(string period, Attempt answer) => Period(period, answer).GetProperty("submission").GetInt32();

    /// <summary>A step that was taken. The receipt of a submission names the version in which it had ended; the one before was its begin.</summary>
    public static Operation Step(Operation operation, Attempt answer) =>
        operation with { Version = answer.Body.GetProperty("revision").GetInt64() - (operation.Value == "submitting" ? 1 : 0), Code = null };

    /// <summary>A submission as it was frozen.</summary>
    public static Operation Frozen(Operation operation, Attempt answer) => operation with
    {
        Version = answer.Body.GetProperty("number").GetInt64(),
        Value = answer.Body.GetProperty("intact").GetBoolean()
            ? $"{answer.Body.GetProperty("hash").GetString()} {Figure(answer.Body.GetProperty("scorecard"), "iku-1")}"
            : GateCheck.Broken,
    };

    /// <summary>The facts of a derived indicator: the revisions of its inputs with their values.</summary>
    public static Operation Inputs(Tenant tenant, Operation operation, Attempt answer)
    {
        var inputs = answer.Body.GetProperty("inputs").EnumerateArray().ToDictionary(i => (i.GetProperty("code").GetString()!, i.GetProperty("year").GetInt32()));
        var (a, b) = (inputs[Figures.Healthy], inputs[Figures.Assessed]);
        return operation with
        {
            Rows =
            [
                new("the inputs of iku-1", "both", [tenant.Name("register", Figures.Healthy), tenant.Name("register", Figures.Assessed)],
                    [a.GetProperty("revision").GetInt64(), b.GetProperty("revision").GetInt64()], $"{Value(a)} and {Value(b)}"),
            ],
        };
    }

    /// <summary>A typed value in one word.</summary>
    public static string Typed(JsonElement value) =>
        value.TryGetProperty("value", out var number) ? Figures.Text(decimal.Parse(number.GetRawText(), CultureInfo.InvariantCulture)) : value.GetProperty("state").GetString()!;

    /// <summary>An entry of a history: the operation id for a realisation.</summary>
    private static string Entry(JsonElement entry)
    {
        var (kind, id) = (entry.GetProperty("kind").GetString(), entry.GetProperty("operationId").GetString()!);
        return kind == "realisation" ? id : $"{kind}/{id}/{entry.GetProperty("sequence").GetInt64()}";
    }

    private static JsonElement Period(string period, Attempt answer) => answer.Body.EnumerateArray().Single(p => p.GetProperty("period").GetString() == period);

    private static string Value(JsonElement facts) =>
        facts.GetProperty("values").TryGetProperty("tw4", out var entered) ? Typed(entered.GetProperty("value")) : "missing";
}
