using System.Text.Json;
using CsCheck;
using Kinerja.Model.Values;

namespace Kinerja.Model.Tests.Values;

public sealed class TypedValueJsonTests
{
    [Theory]
    [InlineData("""{"value":87.6}""")]
    [InlineData("""{"value":87.50}""")]
    [InlineData("""{"value":0}""")]
    [InlineData("""{"value":-0.000001}""")]
    [InlineData("""{"value":79228162514264337593543950335}""")]
    [InlineData("""{"state":"missing"}""")]
    [InlineData("""{"state":"missing","reason":"dashInSource"}""")]
    [InlineData("""{"state":"notApplicable"}""")]
    [InlineData("""{"state":"notComputable","reason":"noPreviousYear","about":"2012"}""")]
    [InlineData("""{"state":"notDue","reason":"dueOn","about":"2026-04-15"}""")]
    public void Every_state_is_written_as_it_was_read(string json) =>
        Assert.Equal(json, JsonSerializer.Serialize(JsonSerializer.Deserialize<TypedValue>(json)));

    [Theory]
    [InlineData("87.60", """{"value":87.60}""")]
    [InlineData("null", """{"state":"missing"}""")]
    [InlineData("{}", """{"state":"missing"}""")]
    [InlineData("""{"value":null}""", """{"state":"missing"}""")]
    [InlineData("""{"value":null,"state":"notDue"}""", """{"state":"notDue"}""")]
    [InlineData("""{"state":"number","value":1}""", """{"value":1}""")]
    [InlineData("""{"value":1,"later":{"added":[1,2]}}""", """{"value":1}""")]
    public void Shorter_forms_and_later_fields_are_understood(string json, string written) =>
        Assert.Equal(written, JsonSerializer.Serialize(JsonSerializer.Deserialize<TypedValue>(json)));

    [Theory]
    [InlineData("\"87,6\"")]
    [InlineData("true")]
    [InlineData("[]")]
    [InlineData("""{"value":"87.6"}""")]
    [InlineData("""{"value":1,"state":"missing"}""")]
    [InlineData("""{"state":"number"}""")]
    [InlineData("""{"state":"unknown"}""")]
    [InlineData("""{"state":3}""")]
    [InlineData("1e40")]
    [InlineData("""{"value":1e40}""")]
    public void Anything_else_is_refused_and_never_read_as_zero(string json) =>
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<TypedValue>(json));

    [Fact]
    public void Every_value_comes_back_equal_with_its_decimals() => Values.Sample(value =>
    {
        var again = JsonSerializer.Deserialize<TypedValue>(JsonSerializer.Serialize(value));
        return again == value && again.AmountOrNull?.Scale == value.AmountOrNull?.Scale;
    });

    private static Gen<TypedValue> Values { get; } = Gen.OneOf(
        Gen.Decimal.Select(TypedValue.Of),
        Gen.Select(Gen.Enum<ValueState>().Where(s => s != ValueState.Number), Generators.Utf16.Where(t => !t.Any(char.IsSurrogate)), Gen.Int[0, 2]).Select((state, text, parts) =>
            TypedValue.NotANumber(state, parts switch { 0 => null, 1 => new Reason(ReasonCodes.Stated), _ => new Reason(ReasonCodes.Stated, text) })));
}
