using System.Text.Json;
using System.Text.Json.Serialization;

namespace Kinerja.Model.Overviews;

/// <summary>
/// Sums in a row: short names, and nothing for what is zero or empty, because a province holds tens of thousands of them. Names are never changed; unknown
/// ones are skipped.
/// </summary>
public sealed class FigureSumsJsonConverter : JsonConverter<FigureSums>
{
    private static readonly string[] Names = ["n", "p", "t", "tt", "tw", "bands", "absent", "h", "u", "b", "s", "tp", "na", "nc", "c", "d"];

    /// <inheritdoc/>
    public override FigureSums Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var (counted, converted, samples, withTarget, notApplicable, notComputable) = (0, 0, 0, 0, 0, 0);
        var (gradeC, gradeD, unlinked, hidden, weightedTarget, targetWeight) = (0, 0, 0, 0, 0m, 0m);
        var none = FigureSums.None;
        var (parts, targetParts, bands, absent) = (none.Parts, none.TargetParts, none.Bands, none.Absent);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = NameOf(ref reader);
            reader.Read();
            switch (name)
            {
                case "n": counted = reader.GetInt32(); break;
                case "b": converted = reader.GetInt32(); break;
                case "s": samples = reader.GetInt32(); break;
                case "p": parts = Numbers(ref reader); break;
                case "t": withTarget = reader.GetInt32(); break;
                case "tt": weightedTarget = reader.GetDecimal(); break;
                case "tw": targetWeight = reader.GetDecimal(); break;
                case "tp": targetParts = Numbers(ref reader); break;
                case "bands": bands = Counts(ref reader); break;
                case "absent": absent = Groups(ref reader); break;
                case "na": notApplicable = reader.GetInt32(); break;
                case "nc": notComputable = reader.GetInt32(); break;
                case "c": gradeC = reader.GetInt32(); break;
                case "d": gradeD = reader.GetInt32(); break;
                case "u": unlinked = reader.GetInt32(); break;
                case "h": hidden = reader.GetInt32(); break;
                default: reader.Skip(); break;
            }
        }

        return new()
        {
            Counted = counted, Converted = converted, Samples = samples, Parts = parts, WithTarget = withTarget, WeightedTarget = weightedTarget, TargetWeight = targetWeight,
            TargetParts = targetParts, Bands = bands, Absent = absent, NotApplicable = notApplicable, NotComputable = notComputable, GradeC = gradeC, GradeD = gradeD,
            Unlinked = unlinked, Hidden = hidden,
        };
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
            // In one order, so that the same sums are the same bytes.
            foreach (var (band, count) in value.Bands.Count == 1 ? (IEnumerable<KeyValuePair<string, int>>)value.Bands : value.Bands.OrderBy(b => b.Key, StringComparer.Ordinal))
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

    /// <summary>The name of a property as a literal, without making a string of it each time; empty for one that is not known.</summary>
    private static string NameOf(ref Utf8JsonReader reader)
    {
        foreach (var name in Names)
        {
            if (reader.ValueTextEquals(name))
            {
                return name;
            }
        }

        return "";
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

    private static Dictionary<string, int> Counts(ref Utf8JsonReader reader)
    {
        var counts = new Dictionary<string, int>();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var band = reader.GetString()!;
            reader.Read();
            counts[band] = reader.GetInt32();
        }

        return counts;
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
