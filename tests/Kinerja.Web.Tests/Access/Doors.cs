using System.Reflection;
using System.Runtime.CompilerServices;
using Kinerja.Grains.Access;
using Kinerja.Grains.Access.Contracts;
using Kinerja.Grains.Accounts.Contracts;
using Kinerja.Grains.Audit.Contracts;
using Kinerja.Grains.Conversations.Contracts;
using Kinerja.Grains.Desks.Contracts;
using Kinerja.Grains.Evidence.Contracts;
using Kinerja.Grains.Imports.Contracts;
using Kinerja.Grains.Indicators.Contracts;
using Kinerja.Grains.Models.Contracts;
using Kinerja.Grains.Notifications.Contracts;
using Kinerja.Grains.Onboarding.Contracts;
using Kinerja.Grains.Overviews.Contracts;
using Kinerja.Grains.Scorecards.Contracts;
using Kinerja.Grains.Shared;
using Kinerja.Grains.SingleSignOn.Contracts;
using Kinerja.Grains.Windows.Contracts;
using Kinerja.Model.Overviews;
using Kinerja.Model.Periods;
using Orleans;

namespace Kinerja.Web.Tests.Access;

/// <summary>Every method of every grain, found by reflection, with the keys it is tried with.</summary>
internal static class Doors
{
    /// <summary>The interfaces of the product's grains.</summary>
    public static IReadOnlyList<Type> Interfaces { get; } =
    [
        .. typeof(IMembers).Assembly.GetTypes().Where(t => t.IsInterface && typeof(IGrainWithStringKey).IsAssignableFrom(t) && t.Namespace?.StartsWith("Kinerja.", StringComparison.Ordinal) == true)
            .OrderBy(t => t.Name, StringComparer.Ordinal),
    ];

    /// <summary>Row of the table, method, keys of the four places, and what a question asks for.</summary>
    public static IEnumerable<(string Row, MethodInfo Method, IReadOnlyList<string> Keys, Visibility? Level)> All() =>
        from type in Interfaces
        from method in type.GetMethods().OrderBy(m => m.Name, StringComparer.Ordinal)
        from place in Places(type)
        from level in method.GetParameters().Any(p => p.ParameterType == typeof(OverviewQuestion)) ? Enum.GetValues<Visibility>().Select(v => (Visibility?)v) : [null]
        select ($"{type.Name}.{method.Name}{(place.Kind.Length > 0 ? $" at {place.Kind}" : "")}{(level is null ? "" : $" ({level})")}", method, place.Keys, level);

    /// <summary>Arguments that carry what the gate looks at: the level of a question, and the caller as the actor of a command, in the role that gives the right if one does.</summary>
    public static object?[] Arguments(MethodInfo method, Caller caller, string scope, Visibility? level) =>
        [.. method.GetParameters().Select(p => Argument(p.ParameterType, method, caller, scope, level))];

    private static object? Argument(Type type, MethodInfo method, Caller caller, string scope, Visibility? level)
    {
        if (type == typeof(OverviewQuestion))
            return new OverviewQuestion(Period.Year, level ?? Visibility.All, "koperasi-um.sehat");
        if (typeof(IActed).IsAssignableFrom(type))
        {
            var command = RuntimeHelpers.GetUninitializedObject(type);
            type.GetProperty(nameof(IActed.Actor))!.SetValue(command, new Actor(caller.Id, caller.Name, Role: Role(method, caller, scope)));
            return command;
        }

        return type == typeof(string) ? "x" : type.IsValueType ? Activator.CreateInstance(type) : null;
    }

    private static ActorRole? Role(MethodInfo method, Caller caller, string scope) => method.GetCustomAttribute<NeedsAttribute>() is { Right: var right }
        ? caller.Grants.Where(g => RightRules.Allows(right, scope, caller with { Grants = [g] })).Concat(caller.Grants).FirstOrDefault()?.Role
        : null;

    private static IEnumerable<(string Kind, IReadOnlyList<string> Keys)> Places(Type type)
    {
        if (type == typeof(IOverview))
            return [("", [.. Subjects.Regions.Select(r => r + "|2019")]), ("nation", ["id|2019"])];
        if (type == typeof(IRegionYears) || type == typeof(IDirectory) || type == typeof(IReportingWindows))
            return [("", Subjects.Regions)];
        if (type == typeof(IApprovals) || type == typeof(IApprovalNews))
            return [("region", Subjects.Regions), ("platform", [AccessScope.Platform])];
        if (type == typeof(IRegistration))
            return [("", ["00112233445566778899aabbccddeeff"])];
        if (type == typeof(IInvitation))
            return [("", ["00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff"])];
        if (type == typeof(IMembers) || type == typeof(IAdmissions) || type == typeof(IAuditLog))
            return [("agency", Subjects.Agencies), ("region", Subjects.Regions), ("platform", [AccessScope.Platform])];
        if (type == typeof(ISingleSignOn))
            return [("agency", Subjects.Agencies), ("region", Subjects.Regions)];
        if (type == typeof(IAccount) || type == typeof(IRegistrations) || type == typeof(IInbox))
            return [("self", [Subjects.Account]), ("another", ["fedcba9876543210fedcba9876543210"])];
        if (type == typeof(IIndicatorModel))
            return [("", ["koperasi-um"])];
        var rest = type == typeof(IConversation) || type == typeof(IEvidence) ? "|2019|tw1" : type == typeof(IIndicatorYear) ? "|iku-1|2019" : type == typeof(IImport) ? "|imp-1" : type == typeof(IScorecard) || type == typeof(ISubmissions) || type == typeof(IPeriodDesk) ? "|2019" : "";
        return type == typeof(IImport)
            ? [("", [.. Subjects.Agencies.Select(a => a + rest)]), ("draft", ["draft-0123456789abcdef0123456789abcdef"])]
            : [("", [.. Subjects.Agencies.Select(a => a + rest)])];
    }
}
