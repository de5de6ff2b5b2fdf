using Kinerja.Grains.Access.Contracts;
using Kinerja.Grains.Shared;
using Kinerja.Web.Tests.Site;

namespace Kinerja.Web.Tests.Access;

/// <summary>Everybody who is tried at every door, and the places where they try.</summary>
internal static class Subjects
{
    /// <summary>The account of every person here.</summary>
    public const string Account = "0123456789abcdef0123456789abcdef";

    /// <summary>Own agency, sibling in the same regency, agency of another province, agency that nobody has opened.</summary>
    public static readonly IReadOnlyList<string> Agencies = ["35.08|dinas-a", "35.08|dinas-b", "31.71|dinas-a", "35.08|tidak-ada"];

    /// <summary>Own regency, sibling regency, regency of another province, the own province.</summary>
    public static readonly IReadOnlyList<string> Regions = ["35.08", "35.09", "31.71", "35"];

    /// <summary>The subjects by name, in the order of the columns.</summary>
    public static readonly IReadOnlyList<(string Name, Caller Caller)> All =
    [
        ("public", Caller.Anonymous),
        ("nobody", Person()),
        ("operator", Person(new Grant("35.08|dinas-a", ActorRole.Operator)) with { SecondFactor = false }),
        ("head", Person(new Grant("35.08|dinas-a", ActorRole.Head))),
        ("admin", Person(new Grant("35.08|dinas-a", ActorRole.AgencyAdmin))),
        ("reviewer", Person(new Grant("35.08", ActorRole.Reviewer))),
        ("regionadmin", Person(new Grant("35.08", ActorRole.AgencyAdmin))),
        ("province", Person(new Grant("35", ActorRole.ProvinceViewer))),
        ("platform", Person(new Grant(AccessScope.Platform, ActorRole.PlatformAdmin))),
        ("unproven", Person(
            new("35.08|dinas-a", ActorRole.Head), new("35.08|dinas-a", ActorRole.AgencyAdmin), new("35.08", ActorRole.Reviewer), new(AccessScope.Platform, ActorRole.PlatformAdmin)) with
            { SecondFactor = false }),
        ("apikey", Person(new Grant("35.08|dinas-a", ActorRole.Operator)) with { Kind = CallerKind.ApiKey, Id = "kunci-1", SecondFactor = false }),
        ("unnamed", Caller.Service("tak-dikenal")),
    ];

    /// <summary>A letter for an outcome: let in, asked to sign in, hidden, forbidden, second factor.</summary>
    public static char Letter(Denial? denial) => denial switch
    {
        null => '+',
        Denial.NotSignedIn => 'm',
        Denial.Hidden => '.',
        Denial.Forbidden => 'f',
        _ => '2',
    };

    private static Caller Person(params Grant[] grants) => TestCallers.Person(Account, grants);
}
