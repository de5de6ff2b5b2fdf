using Azure.Data.Tables;
using Kinerja.Grains.Access;
using Kinerja.Grains.Access.Contracts;
using Kinerja.Grains.Audit;
using Kinerja.Grains.Audit.Contracts;
using Kinerja.Grains.Shared;
using Kinerja.Grains.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Hosting;

namespace Kinerja.Grains.Tests.Audit;

/// <summary>A cluster with the audit.</summary>
public sealed class AuditCluster(Support.Storage storage) : IAsyncLifetime
{
    private readonly MemoryAnchors _anchors = new();

    /// <summary>The cluster.</summary>
    public KinerjaCluster Cluster { get; private set; } = null!;

    /// <summary>The storage under it.</summary>
    internal string ConnectionString => storage.ConnectionString;

    /// <summary>Where it anchors.</summary>
    internal MemoryAnchors Anchors => _anchors;

    public async ValueTask InitializeAsync() => Cluster = await Start(storage, _anchors, TimeSpan.FromHours(1));

    public ValueTask DisposeAsync() => Cluster.DisposeAsync();

    /// <summary>Starts such a cluster.</summary>
    internal static Task<KinerjaCluster> Start(Support.Storage storage, MemoryAnchors anchors, TimeSpan every) => KinerjaCluster.Start(
        storage,
        rollups: o => o.Quiet = TimeSpan.FromHours(1),
        gate: true,
        more: silo =>
        {
            silo.Services.AddSingleton<IAuditKeys>(new FixedKeys());
            silo.Services.AddSingleton<IAuditAnchors>(anchors);
            silo.Services.Configure<AuditOptions>(o => o.Anchor = every);
            silo.AddKinerjaAudit();
        });

    /// <summary>Somebody who enters figures of an agency and manages it.</summary>
    internal static Caller Person(string agency) => new()
    {
        Kind = CallerKind.Person,
        Id = "0123456789abcdef0123456789abcdef",
        Name = "Siti Aminah",
        Grants = [new(agency, ActorRole.Operator), new(agency, ActorRole.AgencyAdmin)],
        SecondFactor = true,
        Session = "sesi-1",
        Source = "10.0.0.7",
    };

    /// <summary>That person as the actor of a command.</summary>
    internal static Actor Actor { get; } = new("0123456789abcdef0123456789abcdef", "Siti Aminah", Role: ActorRole.Operator);

    /// <summary>The audit of an agency.</summary>
    internal static IAuditLog Log(KinerjaCluster cluster, string scope) => cluster.Cluster.Client.GetGrain<IAuditLog>(scope);

    /// <summary>Adds an event as the audit does.</summary>
    internal static async Task<long> Append(KinerjaCluster cluster, string scope, AuditEvent happened, DateTimeOffset? since = null, bool onlyIfBegun = false)
    {
        using (Callers.Use(Caller.Service(ServiceNames.Audit)))
            return await Log(cluster, scope).Append(new() { Event = happened, Since = since, OnlyIfBegun = onlyIfBegun });
    }

    /// <summary>All entries of a chain, oldest first, read by its admin page after page.</summary>
    internal static async Task<List<AuditEntry>> Entries(KinerjaCluster cluster, string agency, AuditFilter? filter = null)
    {
        using (Callers.Use(Person(agency)))
        {
            var entries = new List<AuditEntry>();
            for (long? before = null; ;)
            {
                var page = await Log(cluster, agency).Read(filter ?? AuditFilter.All, before);
                entries.AddRange(page.Entries);
                if ((before = page.Before) is null)
                    return [.. Enumerable.Reverse(entries)];
            }
        }
    }

    /// <summary>What the verifier finds in the rows as they lie in storage.</summary>
    internal async Task<IReadOnlyList<AuditFinding>> Verify(string scope) => AuditVerifier.Verify(scope, await Rows(scope), _anchors.Of(scope), new FixedKeys());

    private async Task<List<AuditRow>> Rows(string scope)
    {
        var rows = new List<AuditRow>();
        await foreach (var row in new TableClient(storage.ConnectionString, Cluster.Table).QueryAsync<TableEntity>(e => e.PartitionKey == $"kinerja_audit_{scope}"))
        {
            var parts = Enumerable.Range(0, 15).Select(i => row.GetBinary(i == 0 ? "Data" : $"Data{i}")).TakeWhile(part => part is not null);
            rows.Add(AuditRows.Read(row.RowKey, new([.. parts.SelectMany(part => part!)])));
        }

        return rows;
    }
}
