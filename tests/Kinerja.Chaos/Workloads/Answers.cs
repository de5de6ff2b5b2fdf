using System.Globalization;
using System.Text.Json;
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
        var rows = answer.Body.GetProperty("objectives").EnumerateArray().Concat(answer.Body.GetProperty("goals").EnumerateArray())
            .SelectMany(o => o.GetProperty("indicators").EnumerateArray()).ToDictionary(i => i.GetProperty("code").GetString()!);
        return operation with
        {
            Rows =
            [
                .. Figures.Rows.Select(f => new AggregateRow(
                    $"{f.Code} on the scorecard", f.Formula, [.. f.Sources.Select(s => tenant.Name("register", s))], [.. f.Sources.Select(_ => (long?)null)],
                    Typed(rows[f.Code].GetProperty("realisation")))),
            ],
        };
    }

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

    private static string Value(JsonElement facts) =>
        facts.GetProperty("values").TryGetProperty("tw4", out var entered) ? Typed(entered.GetProperty("value")) : "missing";
}
