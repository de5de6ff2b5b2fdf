using System.Reflection;
using Kinerja.Grains.Access.Contracts;
using Kinerja.Grains.Accounts.Contracts;
using Kinerja.Grains.Shared;
using Orleans;

namespace Kinerja.Web.Tests.Access;

/// <summary>One account and its roles, as the grains would tell of them.</summary>
public class FakeAccounts : DispatchProxy
{
    private Facts _facts = null!;

    /// <summary>Grains that answer as the facts stand.</summary>
    public static IGrainFactory Over(Facts facts) => Make<IGrainFactory>(facts);

    /// <inheritdoc/>
    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
    {
        switch (targetMethod!.Name)
        {
            case nameof(IGrainFactory.GetGrain):
                return typeof(FakeAccounts).GetMethod(nameof(Make), BindingFlags.NonPublic | BindingFlags.Static)!
                    .MakeGenericMethod(targetMethod.GetGenericArguments()[0]).Invoke(null, [_facts]);
            case nameof(IAccount.GetAccess):
                _facts.AskedBy.Add(Callers.Current);
                return Task.FromResult(args![0] as string == _facts.Session ? new AccountAccess("Siti", ["35.08|dinas-a", "35.08|dinas-a", "bukan lingkup"], true) : null);
            case nameof(IMembers.RolesOf):
                _facts.AskedBy.Add(Callers.Current);
                return Task.FromResult(_facts.Roles);
            default:
                throw new NotSupportedException(targetMethod.Name);
        }
    }

    private static T Make<T>(Facts facts)
        where T : class
    {
        var proxy = Create<T, FakeAccounts>();
        ((FakeAccounts)(object)proxy)._facts = facts;
        return proxy;
    }

    /// <summary>The account as it stands.</summary>
    public sealed class Facts
    {
        /// <summary>The one session that is good.</summary>
        public string Session { get; set; } = "sesi";

        /// <summary>Roles in the one scope.</summary>
        public IReadOnlyList<ActorRole> Roles { get; set; } = [ActorRole.Operator, ActorRole.Head];

        /// <summary>Who asked.</summary>
        public IList<Caller> AskedBy { get; } = [];
    }
}
