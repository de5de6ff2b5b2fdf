using Kinerja.Grains.Access;
using Kinerja.Grains.Access.Contracts;
using Kinerja.Grains.Accounts;
using Kinerja.Grains.Conversations.Contracts;
using Kinerja.Grains.Shared;
using Kinerja.Grains.Tests.Audit;
using Kinerja.Grains.Tests.Faults;
using Kinerja.Grains.Tests.Support;
using Kinerja.Testing.Faults;

namespace Kinerja.Grains.Tests.Conversations;

/// <summary>A conversation on the storage that production has, behind the gate and with the audit.</summary>
public sealed class ConversationTests(AuditCluster audit) : IClassFixture<AuditCluster>
{
    private readonly KinerjaCluster _cluster = audit.Cluster;
    private readonly string _agency = SharedCluster.NewAgency();

    public static TheoryData<string> Ways => CommandSweep.Ways;

    private IConversation Talk => _cluster.Cluster.Client.GetGrain<IConversation>($"{_agency}|2019|tw4");

    [Fact]
    public async Task Everything_that_was_said_is_there_after_it_has_grown_over_several_rows()
    {
        const int Many = 130;
        using var _ = Callers.Use(AuditCluster.Person(_agency));
        for (var n = 1; n <= Many; n++)
            Assert.Equal(n, (await Talk.Say(Comment($"komentar {n}") with { Code = n % 2 == 0 ? "iku-2" : "iku-1" })).Ok().Revision);
        await _cluster.Cluster.DeactivateAsync(Talk);

        var threads = (await Talk.Get("iku-1")).Threads;
        Assert.Equal(Enumerable.Range(1, Many).Where(n => n % 2 == 1).Select(n => $"komentar {n}"), threads.Select(t => t.First.Text));
        Assert.Equal((Many / 2, Many / 2), ((await Talk.GetCounts())["iku-1"].Comments, (await Talk.GetCounts())["iku-2"].Comments));
        // Words from long ago are still one's own to take back.
        (await Talk.Withdraw(new() { OperationId = Samples.Operation(), Entry = 1, Actor = AuditCluster.Actor })).Ok();
        Assert.NotNull((await Talk.Get("iku-1")).Threads[0].First.WithdrawnAt);
    }

    [Fact]
    public async Task Events_are_told_from_wherever_somebody_stopped_without_a_gap()
    {
        using (Callers.Use(AuditCluster.Person(_agency)))
        {
            for (var n = 1; n <= 105; n++)
                (await Talk.Say(Comment($"komentar {n}"))).Ok();
            (await Talk.WriteNote(new() { OperationId = Samples.Operation(), Code = "iku-1", Kind = NoteKind.Driver, Text = "Kader aktif.", Actor = AuditCluster.Actor })).Ok();
        }

        using (Callers.Use(Caller.Service(ServiceNames.Edge)))
        {
            var told = new List<CellEvent>();
            while (await Talk.Since(told.Count) is { Count: > 0 } next)
                told.AddRange(next);
            Assert.Equal(Enumerable.Range(1, 106).Select(n => (long)n), told.Select(e => e.Sequence));
            Assert.Equal((CellEventKind.Note, "Kader aktif.", AuditCluster.Actor.Id), (told[^1].Kind, told[^1].Text, told[^1].ById));
        }
    }

    [Fact]
    public async Task People_are_those_of_the_agency_and_reviewers_of_its_region_and_nobody_else_is_mentioned()
    {
        var (reviewer, other, admin) = (AccountSecrets.NewId(), AccountSecrets.NewId(), AccountSecrets.NewId());
        await Give(_agency, AuditCluster.Actor.Id, ActorRole.Operator);
        await Give(_agency.Split('|')[0], reviewer, ActorRole.Reviewer);
        await Give(_agency.Split('|')[0], admin, ActorRole.AgencyAdmin);
        await Give(SharedCluster.NewAgency(), other, ActorRole.Operator);

        using var _ = Callers.Use(AuditCluster.Person(_agency));
        var people = await Talk.GetPeople();
        Assert.Contains(people, p => p.Account == reviewer && p.Role == ActorRole.Reviewer);
        Assert.Contains(people, p => p.Account == AuditCluster.Actor.Id);
        Assert.DoesNotContain(people, p => p.Account == other || p.Account == admin);
        (await Talk.Say(Comment("Mohon dilihat.") with { Mentions = [reviewer] })).Ok();
        Assert.Equal("noPerson", (await Talk.Say(Comment("Mohon dilihat.") with { Mentions = [other] })).Refused());
        Assert.Equal(reviewer, (await Talk.Get("iku-1")).Threads.Single().First.Mentions.Single().Account);
    }

    [Fact]
    public async Task Only_people_of_the_agency_and_its_reviewers_read_and_speak()
    {
        using (Callers.Use(AuditCluster.Person(_agency)))
            (await Talk.Say(Comment("Hanya untuk kita."))).Ok();
        var key = AuditCluster.Person(_agency) with { Kind = CallerKind.ApiKey };
        var province = AuditCluster.Person(_agency) with { Grants = [new("35", ActorRole.ProvinceViewer)] };
        foreach (var caller in new[] { Caller.Anonymous, AuditCluster.Person(SharedCluster.NewAgency()), key, province, Caller.Service(ServiceNames.Samples) })
        {
            using (Callers.Use(caller))
            {
                await Assert.ThrowsAsync<AccessDeniedException>(() => Talk.Get("iku-1"));
                await Assert.ThrowsAsync<AccessDeniedException>(Talk.GetCounts);
                await Assert.ThrowsAsync<AccessDeniedException>(Talk.GetPeople);
                await Assert.ThrowsAsync<AccessDeniedException>(() => Talk.Say(Comment("x")));
            }
        }

        // Nobody speaks under another name, nor tells others what happened.
        using (Callers.Use(AuditCluster.Person(_agency)))
        {
            await Assert.ThrowsAsync<AccessDeniedException>(() => Talk.Say(Comment("x") with { Actor = AuditCluster.Actor with { Id = "lain" } }));
            await Assert.ThrowsAsync<AccessDeniedException>(() => Talk.Since(0));
        }

        using (Callers.Use(AuditCluster.Person(_agency) with { Id = "budi", Name = "Budi", Grants = [new(_agency.Split('|')[0], ActorRole.Reviewer)] }))
            (await Talk.Say(Comment("Saya peninjau.") with { Actor = new("budi", "Budi", Role: ActorRole.Reviewer) })).Ok();
    }

    [Fact]
    public async Task The_audit_knows_that_somebody_spoke_and_not_what_they_said()
    {
        using (Callers.Use(AuditCluster.Person(_agency)))
            (await Talk.Say(Comment("kata-kata-pribadi"))).Ok();
        var entry = (await AuditCluster.Entries(_cluster, _agency)).Single().Event;
        Assert.Equal(("IConversation.Say", AuditCluster.Actor.Id), (entry.Action, entry.ActorId));
        Assert.DoesNotContain("kata-kata-pribadi", entry.What, StringComparison.Ordinal);
        Assert.Contains("iku-1", entry.What, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public Task A_comment_is_written_once_whichever_storage_call_fails(string way) => Sweep(way, filled: 0);

    [Fact]
    public Task A_page_moves_out_of_the_row_once_whichever_reply_is_lost() =>
        Sweep(new FaultCase(FaultKind.ReplyLost, FaultPosition.Call).ToString(), (2 * Grains.Conversations.ConversationPages.PageSize) - 1);

    private Task<long> Sweep(string way, int filled) => CommandSweep.RunAsync(_cluster, way, async n =>
    {
        var agency = $"{_agency}-{n}";
        var talk = _cluster.Cluster.Client.GetGrain<IConversation>($"{agency}|2019|tw4");
        for (var i = 0; i < filled; i++)
            (await As(() => talk.Say(Comment($"isi {i}")))).Ok();
        var command = Comment("sekali saja");
        return new SweptCommand(
            async () => (await As(() => talk.Say(command))).IsOk,
            async () => (await As(() => talk.Get("iku-1"))).Threads.Count(t => t.First.Text == "sekali saja"),
            async () => (await As(() => talk.Say(command))).Ok() is { Replayed: true } receipt ? $"{receipt.Revision} {receipt.At:O}" : throw new Xunit.Sdk.XunitException("carried out again"),
            async () => (await As(() => talk.Say(Comment($"lain {AccountSecrets.NewId()}")))).IsOk,
            [talk]);

        async Task<T> As<T>(Func<Task<T>> call)
        {
            using (Callers.Use(AuditCluster.Person(agency)))
                return await call();
        }
    });

    private static Say Comment(string text) => new() { OperationId = Samples.Operation(), Code = "iku-1", Kind = CellEventKind.Comment, Text = text, Actor = AuditCluster.Actor };

    private async Task Give(string scope, string account, ActorRole role)
    {
        using (Callers.Use(AuditCluster.Person(scope)))
        {
            (await _cluster.Cluster.Client.GetGrain<IMembers>(scope).Give(new()
            {
                OperationId = Samples.Operation(), Account = account, Name = $"Nama {account[..4]}", Role = role, Actor = AuditCluster.Actor with { Role = ActorRole.AgencyAdmin },
            })).Ok();
        }
    }
}
