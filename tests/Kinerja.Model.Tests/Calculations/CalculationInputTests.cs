using System.Text.Json;
using CsCheck;
using Kinerja.Model.Achievements;
using Kinerja.Model.Calculations;
using Kinerja.Model.Indicators;
using Kinerja.Model.Outcomes;
using Kinerja.Model.Periods;
using Kinerja.Model.Values;
using Xunit;

namespace Kinerja.Model.Tests.Calculations;

public sealed class CalculationInputTests
{
    private const string Share = "\"formula\": \"(Jml Koperasi sehat / Jml koperasi yang dinilai) x 100%\"";

    [Fact]
    public void Whole_body_becomes_a_request()
    {
        var request = Read($$$"""
            {
              {{{Share}}}, "unit": "%", "decimals": 1, "polarity": "lower", "accumulation": "ratio", "period": "tw2",
              "components": {
                "jml koperasi sehat": {"accumulation": "sum", "tw1": 3, "tw2": {"value": 4.50}},
                "Jumlah Koperasi yg dinilai": {"accumulation": "toDate", "tw1": {"state": "missing"}, "tw2": 328, "year": null}
              },
              "previousYear": {"jml koperasi sehat": {"value": 1}},
              "target": {"value": 5.06}, "range": {"from": 80, "to": 90}, "baseline": 1.12,
              "policy": {"version": 3, "lowerIsBetter": "tOverR", "floor": 10, "cap": 110, "baselineForNegativeTargets": true}
            }
            """).Value!;
        Assert.Equal(["jumlah koperasi sehat", "jumlah koperasi yang dinilai"], request.Components.Keys);
        Assert.Equal(Accumulation.Sum, request.Components["jumlah koperasi sehat"].Accumulation);
        Assert.Equal(2, request.Components["jumlah koperasi sehat"].Values[Period.Tw2].Amount.Scale);
        Assert.Equal(TypedValue.Of(1), request.PreviousYear["jumlah koperasi sehat"]);
        Assert.Equal((Period.Tw2, 1, Polarity.Lower, Accumulation.Ratio), (request.Period, request.Decimals, request.Polarity, request.Accumulation));
        Assert.Equal((TypedValue.Of(5.06m), TypedValue.Of(1.12m), new(80, 90)), (request.Target, request.Baseline, request.Range));
        Assert.Equal(
            new AchievementPolicy { Version = 3, LowerIsBetter = LowerIsBetterRule.TOverR, Floor = 10, Cap = 110, BaselineForNegativeTargets = true },
            request.Policy);
        Assert.Equal(7.5m * 100 / 328, Calculator.Calculate(request).Realisation.Amount);
    }

    [Fact]
    public void Absent_fields_take_their_defaults()
    {
        var request = Read($$$"""{ {{{Share}}} }""").Value!;
        Assert.Equal((Period.Year, 2, null, Accumulation.Ratio, "%"), (request.Period, request.Decimals, request.Polarity, request.Accumulation, request.Unit));
        Assert.Equal(AchievementPolicy.Default, request.Policy);
        Assert.Equal(TypedValue.Missing, request.Target);
        Assert.Equal(Accumulation.Growth, Read("""{"formula": "(Jml UM thn N - Jml UM thn N - 1) / Jml UM thn N - 1 x 100%"}""").Value!.Accumulation);
        Assert.Equal(Accumulation.Last, Read("""{"value": 1}""").Value!.Accumulation);
    }

    [Fact]
    public void Seventeen_of_328_by_bare_numbers()
    {
        var request = Read($$$"""{ {{{Share}}}, "components": {"jml koperasi sehat": 17, "jml koperasi yang dinilai": {"value": 328}}, "polarity": "higher", "target": 5.06 }""");
        Assert.Equal(5.1829268292682926829268292683m, Calculator.Calculate(request.Value!).Realisation.Amount);
    }

    [Fact]
    public void Year_mark_is_no_part_of_a_components_name()
    {
        var request = Read("""
            {"formula": "(Jml UM thn N - Jml UM thn N - 1) / ( Jml UM thn N - 1 ) X 100 %",
             "components": {"Jml UM thn N": 1016}, "previousYear": {"jumlah um tahun N-1": 1000}}
            """);
        Assert.Equal(1.6m, Calculator.Calculate(request.Value!).Realisation.Amount);
    }

    [Theory]
    [InlineData("5", Period.Year, 5)]
    [InlineData("{\"value\": 5}", Period.Year, 5)]
    [InlineData("{\"tw1\": 2, \"tw4\": {\"value\": 7}}", Period.Tw4, 7)]
    public void Value_is_a_typed_value_for_the_period_or_an_object_by_period(string value, Period period, int expected) =>
        Assert.Equal(TypedValue.Of(expected), Read($$$"""{"value": {{{value}}}}""").Value!.Direct[period]);

    [Fact]
    public void State_given_as_the_value_is_carried() =>
        Assert.Equal(ValueState.NotApplicable, Calculator.Realisation(Read("""{"value": {"state": "notApplicable"}}""").Value!).State);

    [Theory]
    [InlineData("{}", "formulaOrValue", "formula")]
    [InlineData("""{"formula": null, "value": null}""", "formulaOrValue", "formula")]
    [InlineData("""{"formula": "(a / "}""", "formulaUnread", "formula")]
    [InlineData("""{"formula": ""}""", "formulaUnread", "formula")]
    [InlineData("""{"formula": 5}""", "notText", "formula")]
    [InlineData("""{"formula": "\ud800"}""", "notText", "formula")]
    [InlineData("""{"value": "87,6"}""", "notNumber", "value")]
    [InlineData("""{"value": 1e40}""", "notNumber", "value")]
    [InlineData("""{"value": [1]}""", "notNumber", "value")]
    [InlineData("""{"value": {"value": 1, "state": "missing"}}""", "notNumber", "value")]
    [InlineData("""{"value": {"state": "gone"}}""", "notNumber", "value")]
    [InlineData("""{"value": {"tw5": 1}}""", "periodUnknown", "value.tw5")]
    [InlineData("""{"value": {"tw1": "x"}}""", "notNumber", "value.tw1")]
    [InlineData("""{"value": {"tw1": 1, "tw1": 2}}""", "nameRefused", "value")]
    [InlineData("""{"value": 1, "unit": 5}""", "notText", "unit")]
    [InlineData("""{"value": 1, "decimals": 7}""", "wholeNumber", "decimals")]
    [InlineData("""{"value": 1, "decimals": 1.5}""", "wholeNumber", "decimals")]
    [InlineData("""{"value": 1, "polarity": "up"}""", "choiceUnknown", "polarity")]
    [InlineData("""{"value": 1, "polarity": 1}""", "choiceUnknown", "polarity")]
    [InlineData("""{"value": 1, "accumulation": "mean"}""", "choiceUnknown", "accumulation")]
    [InlineData("""{"value": 1, "period": "tw5"}""", "periodUnknown", "period")]
    [InlineData("""{"value": 1, "period": 4}""", "notText", "period")]
    [InlineData("""{"value": 1, "components": []}""", "notObject", "components")]
    [InlineData("""{"value": 1, "components": {"a": 1}}""", "componentUnknown", "components.a")]
    [InlineData("""{"value": 1, "previousYear": {"a": 1}}""", "componentUnknown", "previousYear.a")]
    [InlineData("""{"value": 1, "target": true}""", "notNumber", "target")]
    [InlineData("""{"value": 1, "range": {"from": 9, "to": 8}}""", "rangeBounds", "range")]
    [InlineData("""{"value": 1, "range": {"from": 9}}""", "rangeBounds", "range")]
    [InlineData("""{"value": 1, "range": "80-90"}""", "notObject", "range")]
    [InlineData("""{"value": 1, "baseline": {}, "policy": 1}""", "notObject", "policy")]
    [InlineData("""{"value": 1, "policy": {"lowerIsBetter": "best"}}""", "choiceUnknown", "policy.lowerIsBetter")]
    [InlineData("""{"value": 1, "policy": {"cap": 105}}""", "policyCap", "policy.cap")]
    [InlineData("""{"value": 1, "policy": {"floor": -1}}""", "policyFloor", "policy.floor")]
    [InlineData("""{"value": 1, "policy": {"floor": "0"}}""", "notNumber", "policy.floor")]
    [InlineData("""{"value": 1, "policy": {"version": 0}}""", "wholeNumber", "policy.version")]
    [InlineData("""{"value": 1, "policy": {"baselineForNegativeTargets": "yes"}}""", "notBoolean", "policy.baselineForNegativeTargets")]
    public void Wrong_field_is_named_in_both_languages(string body, string code, string field)
    {
        var problem = Assert.Single(Read(body).Problems);
        Assert.Equal((code, field), (problem.Code, problem.Field));
        Assert.NotEqual(problem.Message.Id, problem.Message.En);
    }

    [Theory]
    [InlineData("\"koperasi sakit\": 1", "componentUnknown", "components.koperasi sakit")]
    [InlineData("\"jml koperasi sehat\": 1, \"Jumlah  KOPERASI sehat\": 2", "componentTwice", "components.Jumlah  KOPERASI sehat")]
    [InlineData("\"jml koperasi sehat\": {\"accumulation\": \"ratio\"}", "choiceUnknown", "components.jml koperasi sehat.accumulation")]
    [InlineData("\"jml koperasi sehat\": {\"q1\": 1}", "periodUnknown", "components.jml koperasi sehat.q1")]
    [InlineData("\"jml koperasi sehat\": \"17\"", "notNumber", "components.jml koperasi sehat")]
    [InlineData("\"jml koperasi sehat\": {\"tw1\": \"17\"}", "notNumber", "components.jml koperasi sehat.tw1")]
    [InlineData("\"\\ud800\": 1", "nameRefused", "components")]
    [InlineData("\"jml koperasi sehat\": {\"\\ud800\": 1}", "nameRefused", "components.jml koperasi sehat")]
    public void Wrong_component_is_named(string components, string code, string field)
    {
        var problem = Assert.Single(Read($$$"""{ {{{Share}}}, "components": { {{{components}}} } }""").Problems);
        Assert.Equal((code, field), (problem.Code, problem.Field));
    }

    [Fact]
    public void Every_problem_is_told_at_once() => Assert.Equal(
        ["formula", "polarity", "policy.cap", "target"],
        Read("""{"formula": "a /", "polarity": "x", "target": "y", "policy": {"cap": 1}}""").Problems.Select(p => p.Field).Order());

    [Fact]
    public void Names_are_not_unknown_when_the_formula_is_what_is_wrong() =>
        Assert.Equal(["formulaUnread"], Read("""{"formula": "a /", "components": {"a": 1}}""").Problems.Select(p => p.Code));

    [Fact]
    public void Too_many_components_are_refused_as_too_large()
    {
        var many = string.Join(", ", Enumerable.Range(0, CalculationLimits.MaxComponents + 1).Select(i => $"\"k{i}\": 1"));
        var problem = Assert.Single(Read($$$"""{ {{{Share}}}, "components": { {{{many}}} } }""").Problems);
        Assert.Equal(("tooMany", ProblemKind.TooLarge), (problem.Code, problem.Kind));
    }

    [Fact]
    public void Formula_above_its_limit_is_refused_by_the_parser()
    {
        var problem = Assert.Single(Read($$$"""{"formula": "{{{new string('a', 2001)}}}"}""").Problems);
        Assert.Equal("formulaUnread", problem.Code);
    }

    [Fact]
    public void No_body_throws_and_an_accepted_one_can_be_calculated()
    {
        string[] fields =
        [
            "formula", "value", "unit", "decimals", "polarity", "accumulation", "period", "components", "previousYear", "target", "range", "baseline", "policy",
            "tw1", "tw4", "year", "state", "jml koperasi sehat", "from", "to", "floor", "cap", "lowerIsBetter", "\\ud800", "",
        ];
        string[] leaves =
        [
            "null", "true", "1", "-0.5", "1e400", "79228162514264337593543950335", "\"tw1\"", "\"lower\"", "\"sum\"", "\"missing\"", "\"\\udc00\"", "[]", "{}",
            "\"(Jml Koperasi sehat / Jml koperasi yang dinilai) x 100%\"", "\"a / b\"", "100",
        ];
        var leaf = Gen.Int[0, leaves.Length - 1].Select(i => leaves[i]);
        var name = Gen.Int[0, fields.Length - 1].Select(i => fields[i]);

        // A body whose own field names are broken is no JSON object to the serialiser, so it never gets here.
        var field = Gen.Int[0, 12].Select(i => fields[i]);
        var accepted = 0;
        var body = Object(field, Gen.OneOf(leaf, leaf, Object(name, Gen.OneOf(leaf, Object(name, leaf)))));
        body.Sample(
            text =>
            {
                var outcome = Read(text);
                if (outcome.IsOk)
                {
                    Interlocked.Increment(ref accepted);
                    _ = Calculator.Calculate(outcome.Value);
                }
                else
                {
                    Assert.All(outcome.Problems, p => Assert.False(string.IsNullOrEmpty(p.Field)));
                }
            },
            iter: 20_000);
        Assert.True(accepted > 100, $"only {accepted} bodies were accepted");

        static Gen<string> Object(Gen<string> name, Gen<string> value) =>
            Gen.Select(name, value).Array[0, 6].Select(m => "{" + string.Join(", ", m.Select(x => $"\"{x.Item1}\": {x.Item2}")) + "}");
    }

    private static Outcome<CalculationRequest> Read(string body) => JsonSerializer.Deserialize<CalculationInput>(body)!.ToRequest();
}
