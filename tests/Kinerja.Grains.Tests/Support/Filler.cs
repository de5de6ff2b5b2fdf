using System.Collections;
using System.Reflection;
using Kinerja.Model.Keys;
using Kinerja.Model.Models;
using Kinerja.Model.Values;

namespace Kinerja.Grains.Tests.Support;

/// <summary>
/// Makes a value of any message type in which nothing is left at its default, so that a member that gets lost is missed. What a member holds follows from
/// its own path alone: a new member beside it changes nothing.
/// </summary>
internal static class Filler
{
    private const int MaxDepth = 20;

    /// <summary>A value of the type.</summary>
    public static object Fill(Type type) => Fill(type, "", 0);

    private static object Fill(Type type, string path, int depth)
    {
        if (depth > MaxDepth)
            throw new InvalidOperationException($"{path} goes on without end.");
        if (Nullable.GetUnderlyingType(type) is { } inner)
            return Fill(inner, path, depth);
        if (type.IsEnum)
            return Enum.GetValues(type).GetValue(Enum.GetValues(type).Length - 1)!;
        if (Simple(type, Number(path)) is { } simple)
            return simple;
        return type.IsGenericType && typeof(IEnumerable).IsAssignableFrom(type) ? Collection(type, path, depth + 1) : Record(type, path, depth + 1);
    }

    private static int Number(string path) => (int)(path.Aggregate(2166136261u, (hash, c) => (hash ^ c) * 16777619u) % 997) + 1;

    private static object? Simple(Type type, int number) => type switch
    {
        _ when type == typeof(string) => $"teks-{number}",
        _ when type == typeof(int) => 1000 + number,
        _ when type == typeof(long) => (1L << 40) + number,
        _ when type == typeof(decimal) => number + 0.50m,
        _ when type == typeof(bool) => true,
        _ when type == typeof(DateTimeOffset) => new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero).AddMinutes(number),
        _ when type == typeof(DateOnly) => new DateOnly(2026, 1, 2).AddDays(number),
        _ when type == typeof(byte[]) => new byte[] { 1, 2, (byte)number },
        _ when type == typeof(TypedValue) => (number % 3) switch
        {
            0 => TypedValue.Of(number + 0.10m),
            1 => TypedValue.NotComputable(ReasonCodes.DivisionByZero, $"teks-{number}"),
            _ => TypedValue.NotDue(new(2026, 4, 15)),
        },
        _ when type == typeof(RegionCode) => RegionCode.Parse("35.08"),
        _ when type == typeof(AgencyKey) => AgencyKey.Parse("35.08|dinkop-um"),
        _ when type == typeof(IndicatorYearKey) => IndicatorYearKey.Parse("35.08|dinkop-um|iku-1|2019"),
        _ when type == typeof(ScorecardKey) => ScorecardKey.Parse("35.08|dinkop-um|2019"),
        _ when type == typeof(AgencyPeriodKey) => AgencyPeriodKey.Parse("35.08|dinkop-um|2019|tw4"),
        _ when type == typeof(ImportKey) => ImportKey.Parse("35.08|dinkop-um|imp-1"),
        _ when type == typeof(SharedId) => SharedId.Parse("koperasi-um.sehat.3"),
        _ when type == typeof(OverviewKey) => OverviewKey.Parse("35.08|2019"),
        _ => null,
    };

    private static object Collection(Type type, string path, int depth)
    {
        var arguments = type.GetGenericArguments();
        if (arguments.Length == 2)
        {
            var map = (IDictionary)Activator.CreateInstance(typeof(Dictionary<,>).MakeGenericType(arguments))!;
            map.Add(Fill(arguments[0], $"{path}.key", depth), Fill(arguments[1], $"{path}.value", depth));
            return map;
        }

        var list = (IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(arguments))!;
        list.Add(Fill(arguments[0], $"{path}.0", depth));
        list.Add(Fill(arguments[0], $"{path}.1", depth));
        return list;
    }

    private static object Record(Type type, string path, int depth)
    {
        var constructor = type.GetConstructors().OrderByDescending(c => c.GetParameters().Length)
            .First(c => c.GetParameters() is not [var only] || only.ParameterType != type);
        var value = constructor.Invoke([.. constructor.GetParameters().Select(p => Fill(p.ParameterType, $"{path}.{p.Name}", depth))]);
        foreach (var property in type.GetProperties(BindingFlags.Instance | BindingFlags.Public).Where(p => p.SetMethod is { IsPublic: true }))
            property.SetValue(value, Fill(property.PropertyType, $"{path}.{property.Name}", depth));
        return value;
    }
}
