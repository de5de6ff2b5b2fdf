using System.Security.Cryptography;
using Kinerja.Grains.Access;
using Kinerja.Grains.Access.Contracts;
using Kinerja.Grains.DocumentTemplates;
using Kinerja.Grains.DocumentTemplates.Contracts;
using Kinerja.Grains.DocumentTemplates.Storage;
using Kinerja.Grains.Shared;
using Kinerja.Grains.Tests.Audit;
using Kinerja.Grains.Tests.Faults;
using Kinerja.Grains.Tests.Support;
using static Kinerja.Grains.Tests.Support.Samples;

namespace Kinerja.Grains.Tests.DocumentTemplates;

/// <summary>Templates of an agency on the storage that production has, behind the gate and with the audit.</summary>
public sealed class DocumentTemplatesTests(AuditCluster audit) : IClassFixture<AuditCluster>
{
    private static readonly Actor Admin = AuditCluster.Actor with { Role = ActorRole.AgencyAdmin };

    private readonly KinerjaCluster _cluster = audit.Cluster;
    private readonly string _agency = SharedCluster.NewAgency();

    public static TheoryData<string> Ways => CommandSweep.Ways;

    private IDocumentTemplates Templates => _cluster.Cluster.Client.GetGrain<IDocumentTemplates>(_agency);

    [Fact]
    public async Task A_version_comes_back_byte_for_byte_also_in_another_activation_and_is_in_the_audit_without_its_content()
    {
        using var _ = Callers.Use(AuditCluster.Person(_agency));
        var content = Word(1_500_000);
        (await Templates.Keep(Keep("iku", content))).Ok();
        var version = Assert.Single(await Templates.Get());
        Assert.Equal(("iku", 1, "templat.docx", content.Length, false), (version.Kind, version.Number, version.Name, version.Size, version.IsInUse));
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(content)), version.Sha256);
        Assert.Equal(content, await Templates.Read(version.Id));
        await _cluster.Cluster.Client.GetGrain<Orleans.Core.Internal.IGrainManagementExtension>(Templates.GetGrainId()).DeactivateOnIdle();
        Assert.Equal(content, await Templates.Read(version.Id));
        Assert.Null(await Templates.Read("iku-0123456789abcdef"));
        var entry = (await AuditCluster.Entries(_cluster, _agency)).Select(e => e.Event).Single(e => e.Action == "IDocumentTemplates.Keep");
        Assert.DoesNotContain(Convert.ToBase64String(content)[..100], entry.What!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_version_is_used_for_its_kind_alone_until_the_built_in_shape_comes_back()
    {
        using var _ = Callers.Use(AuditCluster.Person(_agency));
        var (first, second) = (Word(5_000), Word(6_000));
        (await Templates.Keep(Keep("iku", first))).Ok();
        (await Templates.Keep(Keep("iku", second))).Ok();
        (await Templates.Keep(Keep("lkjip", first))).Ok();
        Assert.Null(await Templates.InUse("iku"));
        var versions = await Templates.Get();
        Assert.Equal([("lkjip", 1), ("iku", 2), ("iku", 1)], versions.Select(v => (v.Kind, v.Number)));
        (await Templates.Use(Use("iku", versions[1].Id))).Ok();
        Assert.Equal(second, await Templates.InUse("iku"));
        Assert.Null(await Templates.InUse("lkjip"));
        (await Templates.Use(Use("iku", versions[2].Id))).Ok();
        Assert.Equal(first, await Templates.InUse("iku"));
        Assert.Equal("noTemplate", (await Templates.Use(Use("lkjip", versions[1].Id))).Refused());
        (await Templates.Use(Use("iku", ""))).Ok();
        Assert.Null(await Templates.InUse("iku"));
        Assert.Equal(3, (await Templates.Get()).Count);
    }

    [Fact]
    public async Task The_same_content_again_is_the_same_version()
    {
        using var _ = Callers.Use(AuditCluster.Person(_agency));
        var content = Word(5_000);
        (await Templates.Keep(Keep("iku", content))).Ok();
        (await Templates.Keep(Keep("iku", content))).Ok();
        Assert.Single(await Templates.Get());
    }

    [Fact]
    public void What_is_no_template_or_one_too_many_is_refused()
    {
        var now = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
        Assert.Equal("templateInvalid", TemplateRules.Brought(new(), Keep("iku", [1, 2, 3, 4, 5]), now).Problem.Code);
        Assert.Equal("templateInvalid", TemplateRules.Brought(new(), Keep("Bukan Kode", Word(500)), now).Problem.Code);
        Assert.Equal("templateTooLarge", TemplateRules.Brought(new(), Keep("iku", Word(TemplateRules.MaxBytes + 1)), now).Problem.Code);
        var full = new DocumentTemplatesState { Templates = [.. Enumerable.Range(0, TemplateRules.MaxOfKind).Select(i => new StoredTemplate { Id = $"iku-{i}", Kind = "iku" })] };
        Assert.Equal("templatesFull", TemplateRules.Brought(full, Keep("iku", Word(500)), now).Problem.Code);
        Assert.True(TemplateRules.Brought(full, Keep("lkjip", Word(500)), now).IsOk);
        Assert.Equal("laporan_.docx", TemplateRules.Brought(new(), Keep("iku", Word(500), "..\\..\\laporan|.docx"), now).Value!.Name);
        Assert.Equal("templateInvalid", TemplateRules.Used(new(), Use("", "x")).Problem.Code);
    }

    [Fact]
    public async Task A_reader_reads_what_is_in_use_and_no_more()
    {
        using (Callers.Use(AuditCluster.Person(_agency)))
            (await Templates.Keep(Keep("iku", Word(500)))).Ok();
        var reader = AuditCluster.Person(_agency) with { Grants = [new(_agency, ActorRole.Operator)] };
        using var _ = Callers.Use(reader);
        Assert.Null(await Templates.InUse("iku"));
        await Assert.ThrowsAsync<AccessDeniedException>(() => Templates.Get());
        await Assert.ThrowsAsync<AccessDeniedException>(() => Templates.Read("iku-x"));
        await Assert.ThrowsAsync<AccessDeniedException>(() => Templates.Use(Use("iku", "")));
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task A_version_is_kept_once_whichever_storage_call_fails(string way)
    {
        await CommandSweep.RunAsync(_cluster, way, n =>
        {
            var agency = $"{_agency}-{n}";
            var person = AuditCluster.Person(agency);
            var templates = _cluster.Cluster.Client.GetGrain<IDocumentTemplates>(agency);
            var command = Keep("iku", Word(1_000_000));
            return Task.FromResult(new SweptCommand(
                async () => (await As(() => templates.Keep(command))).IsOk,
                async () => (await As(templates.Get)).Count(v => v.Name == "templat.docx"),
                async () => (await As(() => templates.Keep(command))).Ok() is { Replayed: true } receipt ? $"{receipt.Revision} {receipt.At:O}" : throw new Xunit.Sdk.XunitException("carried out again"),
                async () => (await As(() => templates.Keep(Keep("iku", Word(700), "lain.docx")))).IsOk,
                [templates]));

            async Task<T> As<T>(Func<Task<T>> call)
            {
                using (Callers.Use(person))
                    return await call();
            }
        });
    }

    private static KeepTemplate Keep(string kind, byte[] content, string name = "templat.docx") => new() { OperationId = Operation(), Kind = kind, Name = name, Content = content, Actor = Admin };

    private static UseTemplate Use(string kind, string id) => new() { OperationId = Operation(), Kind = kind, Id = id, Actor = Admin };

    private static byte[] Word(int length) => [.. "PK\u0003\u0004"u8, .. RandomNumberGenerator.GetBytes(length - 4)];
}
