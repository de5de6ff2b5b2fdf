using System.Text.Json;
using System.Text.Json.Serialization;

namespace Kinerja.Model.Indicators;

/// <summary>Enums in JSON by their camelCase name; numbers are refused, because a number says nothing in a row.</summary>
/// <typeparam name="T">The enum.</typeparam>
public sealed class CamelCaseEnumConverter<T>() : JsonStringEnumConverter<T>(JsonNamingPolicy.CamelCase, allowIntegerValues: false)
    where T : struct, Enum;
