using Kinerja.Grains.Access;
using Kinerja.Grains.Access.Contracts;
using Kinerja.Grains.Shared;

namespace Kinerja.Grains.Tests.Access;

/// <summary>The table of rights, held against a list of everything that is allowed: what is not on it is refused.</summary>
public sealed class RightRulesTests
{
    private const string Me = "0123456789abcdef0123456789abcdef";
    private const string Other = "fedcba9876543210fedcba9876543210";

    private static readonly string[] Scopes =
        ["35.08|dinas-a", "35.08|dinas-b", "35.09|dinas-a", "35|dinas-a", "31.71|dinas-a", "35.08", "35.09", "35", "31.71", "31", "id", "platform", "", Me, Other];

    /// <summary>Role, where it is held, and what follows: right and scopes.</summary>
    private static readonly (ActorRole Role, string At, (Right Right, string[] Scopes)[] Gives)[] Allowed =
    [
        (ActorRole.Operator, "35.08|dinas-a",
            [(Right.ReadAgency, ["35.08|dinas-a"]), (Right.EnterFigures, ["35.08|dinas-a"]), (Right.EditPlan, ["35.08|dinas-a"]), (Right.Discuss, ["35.08|dinas-a"])]),
        (ActorRole.Head, "35.08|dinas-a", [(Right.ReadAgency, ["35.08|dinas-a"]), (Right.ChangePeriod, ["35.08|dinas-a"]), (Right.Discuss, ["35.08|dinas-a"])]),
        (ActorRole.AgencyAdmin, "35.08|dinas-a", [(Right.ReadAgency, ["35.08|dinas-a"]), (Right.Manage, ["35.08|dinas-a"]), (Right.Discuss, ["35.08|dinas-a"])]),
        (ActorRole.AgencyAdmin, "35.08", [(Right.Manage, ["35.08"])]),
        (ActorRole.AgencyAdmin, "35", [(Right.Manage, ["35"])]),
        (ActorRole.Reviewer, "35.08",
            [(Right.ReadAgency, ["35.08|dinas-a", "35.08|dinas-b"]), (Right.ChangePeriod, ["35.08|dinas-a", "35.08|dinas-b"]), (Right.ReadAll, ["35.08"]), (Right.ReadVerified, ["35.08"]), (Right.Discuss, ["35.08|dinas-a", "35.08|dinas-b"]), (Right.Review, ["35.08"])]),
        (ActorRole.Reviewer, "35", [(Right.ReadAgency, ["35|dinas-a"]), (Right.ChangePeriod, ["35|dinas-a"]), (Right.Discuss, ["35|dinas-a"]), (Right.Review, ["35"])]),
        (ActorRole.ProvinceViewer, "35", [(Right.ReadVerified, ["35", "35.08", "35.09"])]),
        (ActorRole.PlatformAdmin, "platform", [(Right.ManagePlatform, Scopes), (Right.Manage, ["35.08", "35.09", "35", "31.71", "31", "platform"])]),
        // Held where they mean nothing.
        (ActorRole.Operator, "35.08", []),
        (ActorRole.Head, "35", []),
        (ActorRole.ProvinceViewer, "35.08", []),
        (ActorRole.ProvinceViewer, "35.08|dinas-a", []),
        (ActorRole.Reviewer, "35.08|dinas-a", []),
        (ActorRole.Reviewer, "id", []),
        (ActorRole.Reviewer, "platform", []),
        (ActorRole.PlatformAdmin, "35", []),
        (ActorRole.PlatformAdmin, "35.08|dinas-a", []),
        (ActorRole.Operator, "platform", []),
    ];

    [Fact]
    public void Every_right_is_given_where_the_list_says_and_nowhere_else()
    {
        var cases = 0;
        foreach (var (role, at, gives) in Allowed)
        {
            foreach (var secondFactor in new[] { false, true })
            {
                foreach (var kind in new[] { CallerKind.Person, CallerKind.ApiKey })
                {
                    var counts = role is ActorRole.Operator or ActorRole.ProvinceViewer || (secondFactor && kind == CallerKind.Person);
                    var caller = new Caller { Kind = kind, Id = Me, Name = "Saya", Grants = [new(at, role)], SecondFactor = secondFactor };
                    foreach (var right in Enum.GetValues<Right>())
                    {
                        foreach (var scope in Scopes)
                        {
                            cases++;
                            // Of what an operator may do a key reads and enters figures; a plan is a person's.
                            var forKeys = kind == CallerKind.Person || right is Right.ReadAgency or Right.EnterFigures;
                            var expected = Everybody(right, scope, kind) || (counts && forKeys && scope.Length > 0 && gives.Any(g => g.Right == right && g.Scopes.Contains(scope)));
                            Assert.True(expected == RightRules.Allows(right, scope, caller), $"{kind} {role}@{at}, second factor {secondFactor}: {right} at '{scope}' should be {expected}.");
                        }
                    }
                }
            }
        }

        TestContext.Current.TestOutputHelper!.WriteLine($"{cases} cases.");
    }

    [Fact]
    public void A_key_reads_or_reads_and_enters_figures_whatever_roles_it_would_have()
    {
        var everything = Enum.GetValues<ActorRole>().SelectMany(role => Scopes.Select(scope => new Grant(scope, role))).ToList();
        foreach (var readsOnly in new[] { false, true })
        {
            var key = new Caller { Kind = CallerKind.ApiKey, Id = "kunci-1", Grants = everything, SecondFactor = true, ReadsOnly = readsOnly };
            foreach (var right in Enum.GetValues<Right>())
            {
                var may = right == Right.Public || right == Right.ReadAgency || (right == Right.EnterFigures && !readsOnly);
                Assert.True(may == RightRules.Allows(right, "35.08|dinas-a", key), $"{right}, reads only {readsOnly}");
            }
        }
    }

    [Fact]
    public void The_public_and_unnamed_services_may_what_is_public()
    {
        foreach (var right in Enum.GetValues<Right>())
        {
            foreach (var scope in Scopes)
            {
                Assert.Equal(right == Right.Public, RightRules.Allows(right, scope, Caller.Anonymous));
                Assert.Equal(right == Right.Public, RightRules.Allows(right, scope, Caller.Service("samples")));
                Assert.Equal(right == Right.Public, new AccessRules(ServiceAccess.Known, []).Allows(right, scope, Caller.Service("lain")));
            }
        }
    }

    [Fact]
    public void Several_roles_add_up_and_do_not_mix()
    {
        var caller = new Caller
        {
            Kind = CallerKind.Person, Id = Me, SecondFactor = true,
            Grants = [new("35.08|dinas-a", ActorRole.Head), new("31.71|dinas-a", ActorRole.Operator)],
        };
        Assert.True(RightRules.Allows(Right.ChangePeriod, "35.08|dinas-a", caller));
        Assert.True(RightRules.Allows(Right.EditPlan, "31.71|dinas-a", caller));
        Assert.False(RightRules.Allows(Right.EditPlan, "35.08|dinas-a", caller));
        Assert.False(RightRules.Allows(Right.ChangePeriod, "31.71|dinas-a", caller));
    }

    [Fact]
    public void A_refusal_tells_no_more_than_the_caller_may_know()
    {
        var head = new Caller { Kind = CallerKind.Person, Id = Me, SecondFactor = true, Grants = [new("35.08|dinas-a", ActorRole.Head)] };
        Assert.Equal(Denial.NotSignedIn, RightRules.Check(Right.ReadAgency, "35.08|dinas-a", Caller.Anonymous));
        Assert.Equal(Denial.Forbidden, RightRules.Check(Right.EditPlan, "35.08|dinas-a", head));
        Assert.Equal(Denial.Hidden, RightRules.Check(Right.EditPlan, "35.08|dinas-b", head));
        Assert.Equal(Denial.Hidden, RightRules.Check(Right.Manage, "35.08", head));
        Assert.Equal(Denial.SecondFactor, RightRules.Check(Right.ReadAgency, "35.08|dinas-a", head with { SecondFactor = false }));
        Assert.Equal(Denial.Hidden, RightRules.Check(Right.EditPlan, "35.08|dinas-a", head with { SecondFactor = false }));
        Assert.Equal(Denial.Forbidden, RightRules.Check(Right.ReadAll, "35.08", head));
    }

    [Fact]
    public void A_service_has_the_rights_of_its_name_and_acts_as_whom_it_names()
    {
        var rules = new AccessRules(ServiceAccess.Known, []);
        var rights = ServiceAccess.Known.ToDictionary(s => s.Name, s => string.Join(' ', Enum.GetValues<Right>().Where(r => rules.Allows(r, "35.08|dinas-a", Caller.Service(s.Name)))));
        Assert.Equal(
            new Dictionary<string, string>
            {
                ["edge"] = "Public Service", ["accounts"] = "Public Service", ["audit"] = "Public Service", ["documents"] = "Public ReadAgency Service Discuss",
                ["samples"] = "Public ReadAgency EnterFigures EditPlan ChangePeriod ManagePlatform", ["sample-people"] = "Public Manage Service",
            },
            rights);
        Assert.True(rules.IsActor(new("contoh", "Data contoh", IsSample: true), Right.EditPlan, "35.08|dinas-a", Caller.Service(ServiceNames.Samples)));
        Assert.False(rules.IsActor(new(Me, "Siti"), Right.EditPlan, "35.08|dinas-a", Caller.Service(ServiceNames.Samples)));
        Assert.False(rules.IsActor(new(Me, "Siti"), Right.Service, "35.08|dinas-a", Caller.Service(ServiceNames.Edge)));
    }

    [Fact]
    public void A_command_names_its_giver_in_a_role_that_gives_the_right()
    {
        var rules = new AccessRules([], []);
        var caller = new Caller
        {
            Kind = CallerKind.Person, Id = Me, Name = "Siti", SecondFactor = true,
            Grants = [new("35.08|dinas-a", ActorRole.Operator), new("35.08|dinas-a", ActorRole.Head)],
        };
        Assert.True(May(new(Me, "Siti", Role: ActorRole.Operator)));
        Assert.False(May(new(Me, "Siti", Role: ActorRole.Head)));
        Assert.False(May(new(Me, "Siti", Role: ActorRole.Reviewer)));
        Assert.False(May(new(Me, "Siti")));
        Assert.False(May(new(Other, "Siti", Role: ActorRole.Operator)));
        Assert.False(May(new(Me, "Bu Kepala", Role: ActorRole.Operator)));
        Assert.False(May(new(Me, "Siti", Role: ActorRole.Operator, IsUnknown: true)));
        Assert.False(May(new(Me, "Siti", IsSample: true, Role: ActorRole.Operator)));
        Assert.False(May(null!));

        bool May(Actor actor) => rules.IsActor(actor, Right.EditPlan, "35.08|dinas-a", caller);
    }

    [Fact]
    public void The_example_is_read_by_everybody_and_changed_by_nobody_for_that()
    {
        var rules = new AccessRules([], [new OpenScope("35.08|dinas-a")]);
        foreach (var right in Enum.GetValues<Right>())
            Assert.Equal(right is Right.Public or Right.ReadAgency, rules.Allows(right, "35.08|dinas-a", Caller.Anonymous));
        Assert.False(rules.Allows(Right.ReadAgency, "35.08|dinas-b", Caller.Anonymous));
        Assert.Equal(Denial.NotSignedIn, rules.Check(Right.EditPlan, "35.08|dinas-a", Caller.Anonymous));
    }

    // What no grant is needed for: the public, one's own, and a document of no agency under an id that nobody can guess.
    private static bool Everybody(Right right, string scope, CallerKind kind) =>
        right == Right.Public || (right == Right.SignedIn && kind == CallerKind.Person && scope != Other) || (scope.Length == 0 && kind == CallerKind.Person && right is Right.ReadAgency or Right.EditPlan);
}
