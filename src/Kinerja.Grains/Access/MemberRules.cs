using Kinerja.Grains.Access.Contracts;
using Kinerja.Grains.Access.Storage;
using Kinerja.Grains.Shared;
using Kinerja.Model.Keys;
using Kinerja.Model.Outcomes;

namespace Kinerja.Grains.Access;

/// <summary>Which roles there are where, and who may give and lose them. Pure.</summary>
internal static class MemberRules
{
    /// <summary>Roles of one scope.</summary>
    public const int MaxMembers = 500;

    /// <summary>Characters of a name, as shown.</summary>
    public const int MaxName = 120;

    /// <summary>The roles that can be held in a scope.</summary>
    public static IReadOnlyList<ActorRole> RolesOf(string scope) => scope switch
    {
        AccessScope.Platform => [ActorRole.PlatformAdmin],
        _ when AgencyKey.TryParse(scope, out _) => [ActorRole.Operator, ActorRole.Head, ActorRole.AgencyAdmin],
        _ when RegionCode.TryParse(scope, out var region) => region.Level switch
        {
            RegionLevel.Regency => [ActorRole.Reviewer, ActorRole.AgencyAdmin],
            RegionLevel.Province => [ActorRole.ProvinceViewer, ActorRole.Reviewer, ActorRole.AgencyAdmin],
            _ => [],
        },
        _ => [],
    };

    /// <summary>The members after a role was given; the same list when it was held before.</summary>
    public static Outcome<IReadOnlyList<Member>> Given(string scope, MembersState state, GiveRole command, DateTimeOffset now)
    {
        // A platform's admin makes a region's first admin and no more: a role that reads figures is given by the region itself.
        if (!RolesOf(scope).Contains(command.Role) || (command.Actor.Role == ActorRole.PlatformAdmin && !IsAdmin(command.Role)))
            return MemberRefusals.RoleInvalid();
        if (!AccountIds.IsId(command.Account))
            return MemberRefusals.AccountInvalid();
        if (command.Name.Length > MaxName)
            return Refusals.TooLong("name", MaxName);
        if (Find(state, command.Account, command.Role) is not null)
            return Outcome.Ok(state.Members);
        if (state.Members.Count >= MaxMembers)
            return MemberRefusals.TooMany(MaxMembers);
        return Outcome.Ok<IReadOnlyList<Member>>([.. state.Members, new(command.Account, command.Name, command.Role, now, command.Actor.Name)]);
    }

    /// <summary>The members after a role was taken away.</summary>
    public static Outcome<IReadOnlyList<Member>> Taken(MembersState state, TakeRole command)
    {
        if (Find(state, command.Account, command.Role) is not { } member)
            return MemberRefusals.NoMember();
        if (IsAdmin(command.Role) && state.Members.Count(m => m.Role == command.Role) == 1)
            return MemberRefusals.LastAdmin();
        return Outcome.Ok<IReadOnlyList<Member>>([.. state.Members.Where(m => m != member)]);
    }

    private static Member? Find(MembersState state, string account, ActorRole role) => state.Members.FirstOrDefault(m => m.Account == account && m.Role == role);

    private static bool IsAdmin(ActorRole role) => role is ActorRole.AgencyAdmin or ActorRole.PlatformAdmin;
}
