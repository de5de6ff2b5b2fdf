using System.Text.Json;
using System.Text.Json.Serialization;

namespace Kinerja.Model.Values;

/// <summary>
/// The JSON of a typed value, the same in storage and in the API. A bare number and null are accepted when reading.
/// Decimals are written exactly, trailing zeros included.
/// </summary>
public sealed class TypedValueJsonConverter : JsonConverter<TypedValue>
{
    /// <inheritdoc/>
    public override bool HandleNull => true;

    /// <inheritdoc/>
    public override TypedValue Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType switch
    {
        JsonTokenType.Null => TypedValue.Missing,
        JsonTokenType.Number => Number(ref reader),
        JsonTokenType.StartObject => ReadObject(ref reader),
        _ => throw new JsonException("A value is {\"value\": number} or {\"state\": \"missing\" | \"notApplicable\" | \"notComputable\" | \"notDue\"}."),
    };

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, TypedValue value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        if (value.IsNumber)
        {
            writer.WriteNumber("value", value.Amount);
        }
        else
        {
            writer.WriteString("state", Name(value.State));
            if (value.Reason is { } reason)
            {
                writer.WriteString("reason", reason.Code);
                if (reason.About is not null)
                {
                    writer.WriteString("about", reason.About);
                }
            }
        }

        writer.WriteEndObject();
    }

    private static TypedValue ReadObject(ref Utf8JsonReader reader)
    {
        TypedValue? number = null;
        ValueState? state = null;
        string? code = null, about = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString();
            reader.Read();
            switch (name)
            {
                case "value" when reader.TokenType == JsonTokenType.Null: break;
                case "value" when reader.TokenType == JsonTokenType.Number: number = Number(ref reader); break;
                case "value": throw new JsonException("\"value\" is a JSON number.");
                case "state": state = State(reader.TokenType == JsonTokenType.String ? reader.GetString() : null); break;
                case "reason": code = reader.TokenType == JsonTokenType.String ? reader.GetString() : null; break;
                case "about": about = reader.TokenType == JsonTokenType.String ? reader.GetString() : null; break;
                default: reader.Skip(); break;
            }
        }

        return (number, state) switch
        {
            ({ } n, null or ValueState.Number) => n,
            ({ }, _) => throw new JsonException("A value has either a number or a state, not both."),
            (null, ValueState.Number) => throw new JsonException("A number needs \"value\"."),
            (null, var s) => TypedValue.NotANumber(s ?? ValueState.Missing, code is null ? null : new Reason(code, about)),
        };
    }

    private static TypedValue Number(ref Utf8JsonReader reader) => reader.TryGetDecimal(out var amount)
        ? TypedValue.Of(amount)
        : throw new JsonException("The number does not fit 28 digits.");

    private static ValueState State(string? name) => name switch
    {
        "missing" => ValueState.Missing,
        "number" => ValueState.Number,
        "notApplicable" => ValueState.NotApplicable,
        "notComputable" => ValueState.NotComputable,
        "notDue" => ValueState.NotDue,
        _ => throw new JsonException("The state is one of missing, notApplicable, notComputable, notDue."),
    };

    /// <summary>The stable name of a state.</summary>
    public static string Name(ValueState state) => state switch
    {
        ValueState.Missing => "missing",
        ValueState.Number => "number",
        ValueState.NotApplicable => "notApplicable",
        ValueState.NotComputable => "notComputable",
        _ => "notDue",
    };
}
