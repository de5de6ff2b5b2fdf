using System.Globalization;
using System.Reflection;
using Kinerja.Grains.Agencies.Contracts;
using Kinerja.Model.Values;
using Orleans;

namespace Kinerja.Architecture.Tests.Contracts;

/// <summary>What silos of two versions say to each other, a line for each thing that both have to mean the same by: methods of grains, members of messages, values of enumerations.</summary>
internal static class ContractLines
{
    private static readonly Assembly[] Assemblies = [typeof(TypedValue).Assembly, typeof(IAgency).Assembly];

    /// <summary>The lines of the program as it is, in the order of their text.</summary>
    public static IReadOnlyList<string> Now()
    {
        var own = Assemblies.SelectMany(a => a.GetTypes()).Where(t => t.Namespace?.StartsWith("Kinerja.", StringComparison.Ordinal) == true).ToList();
        var grains = own.Where(t => t.IsInterface && typeof(IGrainWithStringKey).IsAssignableFrom(t)).ToList();
        var messages = own.Where(t => t.GetCustomAttribute<GenerateSerializerAttribute>() is not null).ToList();
        var mentioned = grains.SelectMany(t => t.GetMethods()).SelectMany(m => m.GetParameters().Select(p => p.ParameterType).Append(m.ReturnType))
            .Concat(messages.SelectMany(Members).Select(m => m.Type)).SelectMany(Parts).Where(t => t.IsEnum && own.Contains(t)).Distinct();
        return [.. grains.SelectMany(Methods).Concat(messages.SelectMany(Lines)).Concat(mentioned.SelectMany(Values)).Distinct().Order(StringComparer.Ordinal)];
    }

    private static IEnumerable<string> Methods(Type grain) => grain.GetMethods().Where(m => m.GetCustomAttribute<AliasAttribute>() is not null).Select(m =>
        $"grain {Alias(grain)} {m.GetCustomAttribute<AliasAttribute>()!.Alias}: ({string.Join(", ", m.GetParameters().Select(p => Name(p.ParameterType)))}) -> {Name(m.ReturnType)}");

    private static IEnumerable<string> Lines(Type message)
    {
        var members = Members(message).OrderBy(m => m.Id).Select(m => string.Create(CultureInfo.InvariantCulture, $"message {Alias(message)} {m.Id:00} {m.Name}: {Name(m.Type)}"));
        return message.BaseType is { } above && above.GetCustomAttribute<GenerateSerializerAttribute>() is not null ? members.Prepend($"message {Alias(message)} is {Name(above)}") : members.Prepend($"message {Alias(message)}");
    }

    private static IEnumerable<(uint Id, string Name, Type Type)> Members(Type message)
    {
        const BindingFlags Own = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;
        return message.GetProperties(Own).Select(p => (Member: (MemberInfo)p, Type: p.PropertyType)).Concat(message.GetFields(Own).Select(f => (Member: (MemberInfo)f, Type: f.FieldType)))
            .Select(m => (m.Member.GetCustomAttribute<IdAttribute>(), m.Member.Name, m.Type)).Where(m => m.Item1 is not null).Select(m => (m.Item1!.Id, m.Name, m.Type));
    }

    private static IEnumerable<string> Values(Type set) => Enum.GetNames(set).Select(name =>
        string.Create(CultureInfo.InvariantCulture, $"values {set.Name} {Convert.ToInt64(Enum.Parse(set, name), CultureInfo.InvariantCulture):00} {name}"));

    private static IEnumerable<Type> Parts(Type type) => type.IsGenericType ? type.GetGenericArguments().SelectMany(Parts).Prepend(type) : type.IsArray ? Parts(type.GetElementType()!) : [type];

    private static string Alias(Type type) => type.GetCustomAttribute<AliasAttribute>()?.Alias ?? type.FullName!;

    private static string Name(Type type)
    {
        if (type.IsArray)
            return $"{Name(type.GetElementType()!)}[]";
        if (Nullable.GetUnderlyingType(type) is { } inner)
            return $"{Name(inner)}?";
        var name = type.GetCustomAttribute<AliasAttribute>()?.Alias ?? type.Name;
        return type.IsGenericType ? $"{name.Split('`')[0]}<{string.Join(", ", type.GetGenericArguments().Select(Name))}>" : name;
    }
}
