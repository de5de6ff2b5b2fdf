using Kinerja.Grains.Access;
using Kinerja.Grains.Access.Contracts;
using Kinerja.Grains.IssuedDocuments;
using Kinerja.Grains.IssuedDocuments.Contracts;
using Kinerja.Grains.Shared;
using Kinerja.Grains.Tests.Audit;
using Kinerja.Grains.Tests.Faults;
using Kinerja.Grains.Tests.Support;
using Kinerja.Model.Periods;
using static Kinerja.Grains.Tests.Support.Samples;

namespace Kinerja.Grains.Tests.IssuedDocuments;

/// <summary>The register of an agency, behind the gate and with the audit.</summary>
public sealed class IssuedDocumentsTests(AuditCluster audit) : IClassFixture<AuditCluster>
{
    private const string Hash = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";
    private const string Other = "f123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";

    private readonly KinerjaCluster _cluster = audit.Cluster;
    private readonly string _agency = SharedCluster.NewAgency();

    public static TheoryData<string> Ways => CommandSweep.Ways;

    private IIssuedDocuments Register => _cluster.Cluster.Client.GetGrain<IIssuedDocuments>(_agency);

    [Fact]
    public async Task A_document_is_found_by_its_code_alone_and_each_step_is_in_the_audit()
    {
        using (Callers.Use(Head(_agency)))
        {
            var first = (await Register.Issue(Issue())).Ok();
            var second = (await Register.Issue(Issue(Other))).Ok();
            Assert.NotEqual(first.Code, second.Code);
            Assert.True(IssuedCode.IsRandom(first.Code));
            using (Callers.Use(Caller.Service(ServiceNames.Documents)))
            {
                Assert.Equal([second.Code, first.Code], (await Register.Find(first.Code)).Select(e => e.Code));
                Assert.Empty(await Register.Find(IssuedCode.New()));
            }

            (await Register.Withdraw(Withdraw(first.Code))).Ok();
            var entries = await Register.Get();
            Assert.Equal([null, "salah ketik"], entries.Select(e => e.WithdrawnBecause));
            Assert.Equal([Other, Hash], entries.Select(e => e.Hash));
        }

        Assert.Equal(
            ["IIssuedDocuments.Issue", "IIssuedDocuments.Issue", "IIssuedDocuments.Withdraw"], (await AuditCluster.Entries(_cluster, _agency)).Select(e => e.Event.Action));
    }

    [Fact]
    public async Task The_same_content_is_issued_once_until_it_is_withdrawn()
    {
        using var _ = Callers.Use(Head(_agency));
        var code = (await Register.Issue(Issue())).Ok().Code;
        Assert.Equal("issuedSame", (await Register.Issue(Issue())).Refused());
        (await Register.Issue(Issue() with { Year = 2018 })).Ok();
        (await Register.Withdraw(Withdraw(code))).Ok();
        (await Register.Issue(Issue())).Ok();
        Assert.Equal("noDocument", (await Register.Withdraw(Withdraw(code))).Refused());
    }

    [Fact]
    public async Task Only_the_head_issues_and_withdraws_and_only_the_site_looks_codes_up()
    {
        var person = AuditCluster.Person(_agency) with { Grants = [new(_agency, ActorRole.Operator)] };
        using (Callers.Use(person))
        {
            await Assert.ThrowsAsync<AccessDeniedException>(() => Register.Issue(Issue()));
            await Assert.ThrowsAsync<AccessDeniedException>(() => Register.Find(IssuedCode.New()));
            Assert.Empty(await Register.Get());
        }

        var region = _agency[.._agency.IndexOf('|', StringComparison.Ordinal)];
        using (Callers.Use(person with { Grants = [new(region, ActorRole.Reviewer)] }))
            Assert.Equal("roleNotAllowed", (await Register.Issue(Issue() with { Actor = AuditCluster.Actor with { Role = ActorRole.Reviewer } })).Refused());
        using (Callers.Use(Caller.Anonymous))
            await Assert.ThrowsAsync<AccessDeniedException>(Register.Get);
    }

    [Fact]
    public async Task What_is_no_document_is_refused()
    {
        using var _ = Callers.Use(Head(_agency));
        foreach (var wrong in new[] { Issue("abc"), Issue() with { Kind = "Bukan Kode" }, Issue() with { Year = 1 }, Issue() with { Period = (Period)9 }, Issue() with { Version = -1 }, Issue() with { Indicator = "|" } })
            Assert.Equal("documentInvalid", (await Register.Issue(wrong)).Refused());
        var code = (await Register.Issue(Issue())).Ok().Code;
        Assert.Equal("reasonRequired", (await Register.Withdraw(Withdraw(code, " "))).Refused());
        Assert.Equal("tooLong", (await Register.Withdraw(Withdraw(code, new('x', 251)))).Refused());
        Assert.Equal("noDocument", (await Register.Withdraw(Withdraw(IssuedCode.New()))).Refused());
    }

    [Fact]
    public async Task A_retry_gets_the_same_code()
    {
        using var _ = Callers.Use(Head(_agency));
        var command = Issue();
        var first = (await Register.Issue(command)).Ok();
        var again = (await Register.Issue(command)).Ok();
        Assert.Equal((first.Code, true), (again.Code, again.Receipt.Replayed));
        Assert.Equal("operationReused", (await Register.Issue(command with { Hash = Other })).Refused());
        Assert.Single(await Register.Get());
    }

    [Fact]
    public async Task The_files_of_a_document_are_kept_once_and_only_by_the_head()
    {
        using (Callers.Use(Head(_agency)))
        {
            var code = (await Register.Issue(Issue())).Ok().Code;
            foreach (var wrong in new IReadOnlyList<string>[] { [], ["abc"], [.. Enumerable.Repeat(Other, IssueRules.MaxFiles + 1)], [Hash, new('g', 64)] })
                Assert.Equal("documentInvalid", (await Register.KeepFiles(Keep(code, wrong))).Refused());
            Assert.Equal("noDocument", (await Register.KeepFiles(Keep(IssuedCode.New(), [Other]))).Refused());

            var keep = Keep(code, [Other, Hash, Other]);
            Assert.Equal(code, (await Register.KeepFiles(keep)).Ok().Code);
            Assert.True((await Register.KeepFiles(keep)).Ok().Receipt.Replayed);
            Assert.Equal([Other, Hash], (await Register.Get()).Single().Files);
            Assert.Equal("filesKept", (await Register.KeepFiles(Keep(code, [Hash]))).Refused());
            (await Register.Withdraw(Withdraw(code))).Ok();
            Assert.Equal([Other, Hash], (await Register.Get()).Single().Files);
            var second = (await Register.Issue(Issue(Other))).Ok().Code;
            (await Register.Withdraw(Withdraw(second))).Ok();
            Assert.Equal("noDocument", (await Register.KeepFiles(Keep(second, [Hash]))).Refused());
        }

        using (Callers.Use(AuditCluster.Person(_agency) with { Grants = [new(_agency, ActorRole.Operator)] }))
            await Assert.ThrowsAsync<AccessDeniedException>(() => Register.KeepFiles(Keep(IssuedCode.New(), [Other])));
    }

    [Fact]
    public async Task A_register_is_read_by_pages_and_by_year_and_old_codes_are_found()
    {
        using var _ = Callers.Use(Head(_agency));
        var codes = new List<string>();
        for (var i = 0; i < (2 * IssuedPages.PageSize) + 5; i++)
            codes.Add((await Register.Issue(Issue($"{i:x64}") with { Year = i % 2 == 0 ? 2018 : 2019 })).Ok().Code);

        var (read, before) = (new List<string>(), (int?)null);
        do
        {
            var page = await Register.GetPage(before);
            Assert.InRange(page.Entries.Count, 1, IssuedDocumentsGrain.ReadSize);
            Assert.Equal(codes.Count, page.Total);
            read.AddRange(page.Entries.Select(e => e.Code));
            before = page.Before;
        }
        while (before is not null);
        Assert.Equal(codes.AsEnumerable().Reverse(), read);
        Assert.Equal(codes.Where((c, i) => i % 2 == 0).Reverse(), (await Register.GetYear(2018)).Select(e => e.Code));
        Assert.Empty((await Register.GetPage(1)).Entries);
        Assert.Equal(codes[^1], (await Register.GetPage(int.MaxValue)).Entries[0].Code);
        Assert.Empty((await Register.GetPage(-7)).Entries);

        // The oldest, after the register was closed and opened again: still found, and still to be withdrawn.
        await _cluster.Cluster.DeactivateAsync(Register);
        using (Callers.Use(Caller.Service(ServiceNames.Documents)))
            Assert.Contains(codes[0], (await Register.Find(codes[0])).Select(e => e.Code));
        var withdraw = Withdraw(codes[0]);
        Assert.Equal(codes[0], (await Register.Withdraw(withdraw)).Ok().Code);
        Assert.Equal(codes[0], (await Register.Withdraw(withdraw)).Ok().Code);
        Assert.Equal("salah ketik", (await Register.Get())[^1].WithdrawnBecause);
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public Task A_document_is_issued_once_whichever_storage_call_fails(string way) => CommandSweep.RunAsync(_cluster, way, n =>
    {
        var agency = $"{_agency}-{n}";
        var register = _cluster.Cluster.Client.GetGrain<IIssuedDocuments>(agency);
        var command = Issue();
        return Task.FromResult(new SweptCommand(
            async () => (await As(() => register.Issue(command))).IsOk,
            async () => (await As(register.Get)).Count(e => e.Year == 2019),
            async () => (await As(() => register.Issue(command))).Ok() is { Receipt: { Replayed: true } receipt } answer ? $"{answer.Code} {receipt.Revision} {receipt.At:O}" : throw new Xunit.Sdk.XunitException("carried out again"),
            async () => (await As(() => register.Issue(Issue() with { Year = 2100 + (Interlocked.Increment(ref _next) % 100) }))).IsOk,
            [register]));

        async Task<T> As<T>(Func<Task<T>> call)
        {
            using (Callers.Use(Head(agency)))
                return await call();
        }
    });

    private static int _next;

    private static Caller Head(string agency) => AuditCluster.Person(agency) with { Grants = [new(agency, ActorRole.Head)] };

    private static IssueDocument Issue(string hash = Hash) => new()
    {
        OperationId = Operation(), Kind = "perjanjian-kinerja", Year = 2019, Period = Period.Year, Version = 0, Hash = hash, Actor = AuditCluster.Actor with { Role = ActorRole.Head },
    };

    private static KeepIssuedFiles Keep(string code, IReadOnlyList<string> files) =>
        new() { OperationId = Operation(), Code = code, Files = files, Actor = AuditCluster.Actor with { Role = ActorRole.Head } };

    private static WithdrawDocument Withdraw(string code, string reason = "salah ketik") =>
        new() { OperationId = Operation(), Code = code, Reason = reason, Actor = AuditCluster.Actor with { Role = ActorRole.Head } };
}
