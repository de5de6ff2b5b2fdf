using Kinerja.Grains.Access;
using Kinerja.Grains.Access.Contracts;
using Kinerja.Grains.Accounts;
using Kinerja.Grains.ApiKeys;
using Kinerja.Grains.ApiKeys.Contracts;
using Kinerja.Grains.Audit.Contracts;
using Kinerja.Grains.Tests.Audit;
using Kinerja.Grains.Tests.Faults;
using Kinerja.Grains.Tests.Support;

namespace Kinerja.Grains.Tests.ApiKeys;

/// <summary>The keys of an agency on the storage that production has, behind the gate and with the audit.</summary>
public sealed class ApiKeysTests(AuditCluster audit) : IClassFixture<AuditCluster>
{
    private readonly KinerjaCluster _cluster = audit.Cluster;
    private readonly string _agency = SharedCluster.NewAgency();

    public static TheoryData<string> Ways => CommandSweep.Ways;

    private IApiKeys Keys => _cluster.Cluster.Client.GetGrain<IApiKeys>(_agency);

    [Fact]
    public async Task A_key_opens_its_agency_until_it_is_revoked_and_each_step_is_in_the_audit()
    {
        var (old, key) = (ApiKeySamples.NewKey(_agency), ApiKeySamples.NewKey(_agency));
        using (Callers.Use(AuditCluster.Person(_agency)))
        {
            (await Keys.Create(ApiKeySamples.Create(old, access: KeyAccess.Enter))).Ok();
            Assert.Equal("keyLifeInvalid", (await Keys.Create(ApiKeySamples.Create(key, "lain", days: 400))).Refused());
        }

        Assert.Equal(("e-SAKIP", KeyAccess.Enter), await Find(old) is { } found ? (found.Name, found.Access) : default);
        using (Callers.Use(AuditCluster.Person(_agency)))
            (await Keys.Rotate(ApiKeySamples.Rotate(old, key))).Ok();
        Assert.NotNull(await Find(old));
        Assert.Equal(KeyAccess.Enter, (await Find(key))?.Access);
        using (Callers.Use(AuditCluster.Person(_agency)))
        {
            (await Keys.Revoke(ApiKeySamples.Revoke(old))).Ok();
            Assert.Equal("noKey", (await Keys.Revoke(ApiKeySamples.Revoke(old))).Refused());
        }

        Assert.Null(await Find(old));
        Assert.NotNull(await Find(key));

        var entries = (await AuditCluster.Entries(_cluster, _agency)).Select(e => e.Event).ToList();
        Assert.Equal(
            ["IApiKeys.Create ", "IApiKeys.Create keyLifeInvalid", "IApiKeys.Rotate ", "IApiKeys.Revoke ", "IApiKeys.Revoke noKey"], entries.Select(e => $"{e.Action} {e.Code}"));
        Assert.All(entries, e => Assert.Equal((AuditCluster.Actor.Id, "Siti Aminah", Grains.Shared.ActorRole.AgencyAdmin), (e.ActorId, e.ActorName, e.Role)));
        Assert.Contains("e-SAKIP", entries[0].What, StringComparison.Ordinal);
        Assert.All(entries, e => Assert.DoesNotContain(old.Hash(), e.What!, StringComparison.Ordinal));
        Assert.All(entries, e => Assert.DoesNotContain(key.Hash(), e.What!, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Neither_the_secret_nor_its_key_lies_in_storage()
    {
        var key = ApiKeySamples.NewKey(_agency);
        using (Callers.Use(AuditCluster.Person(_agency)))
            (await Keys.Create(ApiKeySamples.Create(key))).Ok();
        var rows = 0;
        await foreach (var row in new Azure.Data.Tables.TableClient(audit.ConnectionString, _cluster.Table).QueryAsync<Azure.Data.Tables.TableEntity>())
        {
            if (!row.PartitionKey.EndsWith(_agency, StringComparison.Ordinal))
                continue;
            rows++;
            var text = string.Concat(row.Select(v => v.Value is byte[] bytes ? System.Text.Encoding.UTF8.GetString(bytes) : v.Value as string ?? ""));
            Assert.DoesNotContain(key.Secret, text, StringComparison.Ordinal);
        }

        Assert.Equal(2, rows); // its own and the audit's
    }

    [Fact]
    public async Task Only_the_admin_of_the_agency_sees_and_makes_keys_and_only_the_edge_looks_them_up()
    {
        var key = ApiKeySamples.NewKey(_agency);
        foreach (var caller in new[] { Caller.Anonymous, AuditCluster.Person(SharedCluster.NewAgency()), AuditCluster.Person(_agency) with { SecondFactor = false }, Caller.Service(ServiceNames.Edge) })
        {
            using (Callers.Use(caller))
            {
                await Assert.ThrowsAsync<AccessDeniedException>(Keys.Get);
                await Assert.ThrowsAsync<AccessDeniedException>(() => Keys.Create(ApiKeySamples.Create(key)));
                await Assert.ThrowsAsync<AccessDeniedException>(() => Keys.Revoke(ApiKeySamples.Revoke(key)));
            }
        }

        using (Callers.Use(AuditCluster.Person(_agency)))
            await Assert.ThrowsAsync<AccessDeniedException>(() => Keys.Find(key.Id, key.Hash()));
    }

    [Fact]
    public async Task A_use_is_noted_later_and_no_second_one_in_the_same_hour()
    {
        var key = ApiKeySamples.NewKey(_agency);
        using (Callers.Use(AuditCluster.Person(_agency)))
        {
            (await Keys.Create(ApiKeySamples.Create(key))).Ok();
            Assert.Null((await Keys.Get()).Keys.Single().LastUsed);
        }

        await Find(key);
        var first = await Used();
        var before = await ETag();
        for (var i = 0; i < 50; i++)
            Assert.NotNull(await Find(key));
        // A command waits for a write that is under way; there is none.
        using (Callers.Use(AuditCluster.Person(_agency)))
            Assert.Equal("noKey", (await Keys.Revoke(ApiKeySamples.Revoke(ApiKeySamples.NewKey(_agency)))).Refused());
        Assert.Equal(before, await ETag());
        Assert.Equal(first, await Used());
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task A_key_is_made_once_whichever_storage_call_fails(string way)
    {
        using var _ = Callers.Use(AuditCluster.Person(_agency));
        await CommandSweep.RunAsync(_cluster, way, n =>
        {
            var agency = $"{_agency}-{n}";
            var person = AuditCluster.Person(agency);
            var keys = _cluster.Cluster.Client.GetGrain<IApiKeys>(agency);
            var command = ApiKeySamples.Create(ApiKeySamples.NewKey(agency));
            return Task.FromResult(new SweptCommand(
                async () => (await As(() => keys.Create(command))).IsOk,
                async () => (await As(keys.Get)).Keys.Count(k => k.Name == "e-SAKIP"),
                async () => (await As(() => keys.Create(command))).Ok() is { Replayed: true } receipt ? $"{receipt.Revision} {receipt.At:O}" : throw new Xunit.Sdk.XunitException("carried out again"),
                async () => (await As(() => keys.Create(ApiKeySamples.Create(ApiKeySamples.NewKey(agency), $"lain {AccountSecrets.NewId()}")))).IsOk,
                [keys]));

            async Task<T> As<T>(Func<Task<T>> call)
            {
                using (Callers.Use(person))
                    return await call();
            }
        });
    }

    private async Task<ApiKeyFacts?> Find(ApiKeyText key)
    {
        using (Callers.Use(Caller.Service(ServiceNames.Edge)))
            return await Keys.Find(key.Id, key.Hash());
    }

    private async Task<DateTimeOffset> Used()
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        using (Callers.Use(AuditCluster.Person(_agency)))
        {
            while (true)
            {
                if ((await Keys.Get()).Keys.Single().LastUsed is { } used)
                    return used;
                await Task.Delay(20, limit.Token);
            }
        }
    }

    private async Task<string> ETag()
    {
        await foreach (var row in new Azure.Data.Tables.TableClient(audit.ConnectionString, _cluster.Table).QueryAsync<Azure.Data.Tables.TableEntity>(e => e.PartitionKey == $"kinerja_api-keys_{_agency}"))
            return row.ETag.ToString();
        throw new Xunit.Sdk.XunitException("There is no row.");
    }
}
