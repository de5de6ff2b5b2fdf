using Kinerja.Grains.Evidence;
using Kinerja.Grains.Evidence.Contracts;
using Kinerja.Grains.Notifications.Contracts;
using Kinerja.Grains.Shared;
using Kinerja.Grains.Tests.Evidence;
using Kinerja.Grains.Tests.Support;
using Kinerja.Model.Periods;
using Microsoft.Extensions.DependencyInjection;
using static Kinerja.Grains.Tests.Support.Samples;

namespace Kinerja.Grains.Tests.Notifications;

/// <summary>Whoever added evidence hears what becomes of it without them.</summary>
public sealed class EvidenceNewsTests(Support.Storage storage)
{
    [Fact]
    public async Task What_somebody_else_withdrew_is_told_to_who_added_it_once_and_nobody_else()
    {
        await using var world = await NewsWorld.Start(storage);
        var colleague = await world.Person(NewsWorld.Agency, ActorRole.Operator);
        await world.Look();
        await Withdraw(world, await Add(world, world.Operator), colleague);
        await Withdraw(world, await Add(world, world.Operator), world.Operator); // what people do themselves is no news to them
        await world.Look();
        await world.Look();
        var notice = Assert.Single(await world.Told(world.Operator));
        Assert.Equal((NewsKind.EvidenceWithdrawn, NewsWorld.Year, Period.Tw4, "iku-1"), (notice.Kind, notice.Year, notice.Period!.Value, notice.Code));
        Assert.Empty(await world.Told(colleague));
        Assert.Empty(await world.Told(world.Head));
        Assert.Empty(await world.Told(world.Reviewer));
    }

    [Fact]
    public async Task What_happened_before_anybody_was_told_anything_is_history()
    {
        await using var world = await NewsWorld.Start(storage);
        await Withdraw(world, await Add(world, world.Operator), world.Head);
        world.Time.Pass(TimeSpan.FromHours(1));
        await world.Look();
        Assert.Empty(await world.Told(world.Operator));
    }

    [Fact]
    public async Task A_file_that_the_scanner_refused_is_told_to_who_sent_it_without_anybody_asking()
    {
        var (files, scanner) = (new MemoryFiles(), new FakeScanner { IsThere = true, Says = (_, _) => Task.FromResult(false) });
        await using var world = await NewsWorld.Start(storage, news: true, more: services =>
        {
            services.AddSingleton<IEvidenceFiles>(files);
            services.AddSingleton<IEvidenceScanner>(scanner);
            services.Configure<EvidenceOptions>(o => o.Pause = TimeSpan.FromMilliseconds(20));
        });
        await world.Look();
        var place = (await Evidence(world).Begin("iku-1")).Ok();
        var writer = files.Write(place.File);
        await writer.Append(new byte[10], default);
        await writer.Commit(default);
        (await Evidence(world).Finish(new()
        {
            OperationId = Operation(), Upload = place.Id, Code = "iku-1", Name = "laporan.pdf", MediaType = "application/pdf", Size = 10, Sha256 = new('a', 64), Actor = world.Operator,
        })).Ok();
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (await world.Kinds(world.Operator) is not [NewsKind.EvidenceRefused])
        {
            Assert.False(limit.IsCancellationRequested, "Nobody tells it.");
            await Task.Yield();
        }

        await world.Look();
        Assert.Single(await world.Told(world.Operator));
        Assert.Empty(await world.Told(world.Head));
        Assert.Single(await Evidence(world).Latest()); // what a machine found is not what people did
    }

    private static IEvidence Evidence(NewsWorld world) => world.Cluster.Cluster.Client.GetGrain<IEvidence>($"{NewsWorld.Agency}|{NewsWorld.Year}|tw4");

    private static async Task<string> Add(NewsWorld world, Actor by)
    {
        (await Evidence(world).Add(new() { OperationId = Operation(), Code = "iku-1", Kind = EvidenceKind.Text, Name = "Berita acara", Text = "Sudah dinilai", Actor = by })).Ok();
        return (await Evidence(world).Get())[^1].Id;
    }

    private static async Task Withdraw(NewsWorld world, string id, Actor by) =>
        (await Evidence(world).Withdraw(new() { OperationId = Operation(), Id = id, Reason = "Salah berkas", Actor = by })).Ok();
}
