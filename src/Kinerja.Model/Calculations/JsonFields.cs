using System.Text.Json;
using Kinerja.Model.Outcomes;
using Kinerja.Model.Values;

namespace Kinerja.Model.Calculations;

/// <summary>Reads JSON fields one by one and collects a problem for each that is wrong; an absent or null field is simply absent.</summary>
internal sealed class JsonFields
{
    private static readonly JsonSerializerOptions Options = JsonSerializerOptions.Default;

    public List<Problem> Problems { get; } = [];

    public void Refuse(string code, string field, string id, string en, ProblemKind kind = ProblemKind.Invalid) =>
        Problems.Add(new(code, new(id, en), field, kind));

    /// <summary>A text; null when absent or refused.</summary>
    public string? String(JsonElement? element, string field, int maxLength)
    {
        if (Absent(element))
        {
            return null;
        }

        if (element!.Value.ValueKind != JsonValueKind.String || Text(element.Value) is not { } text)
        {
            Refuse("notText", field, $"“{field}” harus berupa teks.", $"“{field}” must be a text.");
            return null;
        }

        if (text.Length > maxLength)
        {
            Refuse("textTooLong", field, $"“{field}” paling panjang {maxLength} karakter.", $"“{field}” has at most {maxLength} characters.", ProblemKind.TooLarge);
            return null;
        }

        return text;
    }

    /// <summary>One of the camelCase names of an enumeration; null when absent or refused.</summary>
    public T? Choice<T>(JsonElement? element, string field, params ReadOnlySpan<T> allowed)
        where T : struct, Enum
    {
        if (Absent(element))
        {
            return null;
        }

        var names = new List<string>();
        foreach (var value in allowed)
        {
            var name = JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
            if (element!.Value.ValueKind == JsonValueKind.String && Text(element.Value) == name)
            {
                return value;
            }

            names.Add(name);
        }

        var list = string.Join(", ", names);
        Refuse("choiceUnknown", field, $"“{field}” harus salah satu dari: {list}.", $"“{field}” must be one of: {list}.");
        return null;
    }

    /// <summary>A number that fits 28 digits; null when absent or refused.</summary>
    public decimal? Number(JsonElement? element, string field)
    {
        if (Absent(element))
        {
            return null;
        }

        if (element!.Value.ValueKind == JsonValueKind.Number && element.Value.TryGetDecimal(out var number))
        {
            return number;
        }

        NotNumber(field);
        return null;
    }

    /// <summary>A whole number within bounds; null when absent or refused.</summary>
    public int? Whole(JsonElement? element, string field, int min, int max)
    {
        if (Absent(element))
        {
            return null;
        }

        if (element!.Value.ValueKind == JsonValueKind.Number && element.Value.TryGetInt32(out var number) && number >= min && number <= max)
        {
            return number;
        }

        Refuse(
            "wholeNumber",
            field,
            $"“{field}” harus bilangan bulat {min} sampai {max}.",
            $"“{field}” must be a whole number from {min} to {max}.");
        return null;
    }

    /// <summary>True or false; null when absent or refused.</summary>
    public bool? Bool(JsonElement? element, string field)
    {
        switch (element?.ValueKind)
        {
            case null or JsonValueKind.Null or JsonValueKind.Undefined: return null;
            case JsonValueKind.True: return true;
            case JsonValueKind.False: return false;
            default:
                Refuse("notBoolean", field, $"“{field}” harus true atau false.", $"“{field}” must be true or false.");
                return null;
        }
    }

    /// <summary>A typed value; missing when absent or refused.</summary>
    public TypedValue Typed(JsonElement? element, string field)
    {
        if (Absent(element))
        {
            return TypedValue.Missing;
        }

        try
        {
            return element!.Value.Deserialize<TypedValue>(Options);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            NotNumber(field);
            return TypedValue.Missing;
        }
    }

    /// <summary>The members of an object; a name that is no text or comes twice is refused. Empty when absent or refused.</summary>
    public IReadOnlyList<(string Name, JsonElement Value)> Members(JsonElement? element, string field, int max = int.MaxValue)
    {
        if (Absent(element))
        {
            return [];
        }

        if (element!.Value.ValueKind != JsonValueKind.Object)
        {
            Refuse("notObject", field, $"“{field}” harus berupa objek JSON.", $"“{field}” must be a JSON object.");
            return [];
        }

        var members = new List<(string Name, JsonElement Value)>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var member in element.Value.EnumerateObject())
        {
            if (members.Count == max)
            {
                Refuse("tooMany", field, $"“{field}” paling banyak berisi {max} nama.", $"“{field}” holds at most {max} names.", ProblemKind.TooLarge);
                return [];
            }

            if (Name(member) is not { } name || !names.Add(name))
            {
                Refuse("nameRefused", field, $"Nama di “{field}” tertulis dua kali atau bukan teks.", $"A name in “{field}” comes twice or is no text.");
                continue;
            }

            members.Add((name, member.Value));
        }

        return members;
    }

    public static bool Absent(JsonElement? element) => element is null or { ValueKind: JsonValueKind.Undefined or JsonValueKind.Null };

    /// <summary>True for anything but an object by period: an object that names a value or a state, a number, or what is neither and will be refused.</summary>
    public static bool IsTyped(JsonElement element) =>
        element.ValueKind != JsonValueKind.Object || element.EnumerateObject().Any(m => Name(m) is "value" or "state");

    /// <summary>The text of a JSON string; null when its escapes are half a character and no text at all.</summary>
    private static string? Text(JsonElement element)
    {
        try
        {
            return element.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private static string? Name(JsonProperty member)
    {
        try
        {
            return member.Name;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private void NotNumber(string field) => Refuse(
        "notNumber",
        field,
        $"“{field}” harus angka JSON (87.6, paling banyak 28 digit) atau {{\"state\": \"missing\" | \"notApplicable\" | \"notComputable\" | \"notDue\"}}.",
        $"“{field}” must be a JSON number (87.6, at most 28 digits) or {{\"state\": \"missing\" | \"notApplicable\" | \"notComputable\" | \"notDue\"}}.");
}
