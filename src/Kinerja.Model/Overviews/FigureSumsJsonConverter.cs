using System.Text.Json;
using System.Text.Json.Serialization;

namespace Kinerja.Model.Overviews;

/// <summary>
/// Sums in a row: short names, and nothing for what is zero or empty, because a province holds tens of thousands of them. Names are never changed; unknown
/// ones are skipped.
/// </summary>
public sealed class FigureSumsJsonConverter : JsonConverter<FigureSums>
{
    /// <inheritdoc/>
    public override FigureSums Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var sums = new FigureSums();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString();
            reader.Read();
            switch (name)
            {
                case "n": sums = sums with { Counted = reader.GetInt32() }; break;
                case "b": sums = sums with { Converted = reader.GetInt32() }; break;
                case "s": sums = sums with { Samples = reader.GetInt32() }; break;
                case "p": sums = sums with { Parts = Numbers(ref reader) }; break;
                case "t": sums = sums with { WithTarget = reader.GetInt32() }; break;
                case "tt": sums = sums with { WeightedTarget = reader.GetDecimal() }; break;
                case "tw": sums = sums with { TargetWeight = reader.GetDecimal() }; break;
                case "tp": sums = sums with { TargetParts = Numbers(ref reader) }; break;
                case "bands": sums = sums with { Bands = JsonSerializer.Deserialize<Dictionary<string, int>>(ref reader, options) ?? [] }; break;
                case "absent": sums = sums with { Absent = Groups(ref reader) }; break;
                case "na": sums = sums with { NotApplicable = reader.GetInt32() }; break;
                case "nc": sums = sums with { NotComputable = reader.GetInt32() }; break;
                case "c": sums = sums with { GradeC = reader.GetInt32() }; break;
                case "d": sums = sums with { GradeD = reader.GetInt32() }; break;
                case "u": sums = sums with { Unlinked = reader.GetInt32() }; break;
                case "h": sums = sums with { Hidden = reader.GetInt32() }; break;
                default: reader.Skip(); break;
            }
        }

        return sums;
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, FigureSums value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        Count(writer, "n", value.Counted);
        Count(writer, "b", value.Converted);
        Count(writer, "s", value.Samples);
        Numbers(writer, "p", value.Parts);
        Count(writer, "t", value.WithTarget);
        if (value.WithTarget > 0)
        {
            writer.WriteNumber("tt", value.WeightedTarget);
            writer.WriteNumber("tw", value.TargetWeight);
        }

        Numbers(writer, "tp", value.TargetParts);
        if (value.Bands.Count > 0)
        {
            writer.WriteStartObject("bands");
            foreach (var (band, count) in value.Bands)
            {
                writer.WriteNumber(band, count);
            }

            writer.WriteEndObject();
        }

        if (value.Absent.Count > 0)
        {
            writer.WriteStartArray("absent");
            foreach (var group in value.Absent)
            {
                writer.WriteNumberValue(group.LateFrom.ToUnixTimeSeconds());
                writer.WriteNumberValue(group.Count);
            }

            writer.WriteEndArray();
        }

        Count(writer, "na", value.NotApplicable);
        Count(writer, "nc", value.NotComputable);
        Count(writer, "c", value.GradeC);
        Count(writer, "d", value.GradeD);
        Count(writer, "u", value.Unlinked);
        Count(writer, "h", value.Hidden);
        writer.WriteEndObject();
    }

    private static void Count(Utf8JsonWriter writer, string name, int count)
    {
        if (count != 0)
        {
            writer.WriteNumber(name, count);
        }
    }

    private static void Numbers(Utf8JsonWriter writer, string name, IReadOnlyList<decimal> numbers)
    {
        if (numbers.Count == 0)
        {
            return;
        }

        writer.WriteStartArray(name);
        foreach (var number in numbers)
        {
            writer.WriteNumberValue(number);
        }

        writer.WriteEndArray();
    }

    private static List<decimal> Numbers(ref Utf8JsonReader reader)
    {
        var numbers = new List<decimal>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            numbers.Add(reader.GetDecimal());
        }

        return numbers;
    }

    private static List<AbsentGroup> Groups(ref Utf8JsonReader reader)
    {
        var groups = new List<AbsentGroup>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            var from = DateTimeOffset.FromUnixTimeSeconds(reader.GetInt64());
            reader.Read();
            groups.Add(new(from, reader.GetInt32()));
        }

        return groups;
    }
}
