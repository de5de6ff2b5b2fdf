using System.Security.Cryptography;
using Kinerja.Grains.Conversations.Contracts;
using Kinerja.Grains.Evidence;
using Kinerja.Grains.Evidence.Contracts;
using Kinerja.Grains.Scorecards.Contracts;
using Kinerja.Grains.Shared;
using Kinerja.Grains.Tests.Faults;
using Kinerja.Grains.Tests.Support;
using Kinerja.Model.Keys;
using Kinerja.Model.Periods;
using static Kinerja.Grains.Tests.Support.Samples;

namespace Kinerja.Grains.Tests.Evidence;

/// <summary>Evidence on the storage that production has: what is listed is there, what is not listed goes, and what was submitted stays.</summary>
public sealed class EvidenceTests(EvidenceCluster fixture) : IClassFixture<EvidenceCluster>
{
    private static readonly Actor Operator = Someone with { Role = ActorRole.Operator };

    private readonly KinerjaCluster _cluster = fixture.Cluster;
    private readonly string _agency = SharedCluster.NewAgency();

    public static TheoryData<string> Outcomes => CommandSweep.Outcomes;

    private IEvidence Evidence => _cluster.Cluster.Client.GetGrain<IEvidence>($"{_agency}|2014|year");

    private IEvidenceSpace Space => _cluster.Cluster.Client.GetGrain<IEvidenceSpace>(_agency);

    private ISubmissions Periods => _cluster.Periods(_agency, 2014);

    [Fact]
    public async Task A_file_is_listed_when_it_was_written_and_a_repetition_lists_it_once()
    {
        var (command, place) = await Written("laporan.pdf", 100);
        var receipt = (await Evidence.Finish(command)).Ok();
        Assert.Equal(receipt with { Replayed = true }, (await Evidence.Finish(command)).Ok());
        await _cluster.Cluster.DeactivateAsync(Evidence);

        var item = Assert.Single(await Evidence.Get());
        Assert.Equal((place.Id, "iku-1", "laporan.pdf", 100L, command.Sha256, Operator.Name, ScanState.NotScanned, true), (item.Id, item.Code, item.Name, item.Size, item.Sha256, item.By, item.Scan, item.MayBeTaken));
        Assert.Equal(1, (await Evidence.GetCounts())["iku-1"]);
        Assert.Equal(100, (await Space.Get()).Used);
        Assert.True(fixture.Files.All.ContainsKey(place.File));
        var told = Assert.Single(await Evidence.Since(0));
        Assert.Equal((1L, CellEventKind.EvidenceAdded, "laporan.pdf"), (told.Sequence, told.Kind, told.Text));
        Assert.Empty(await Evidence.Since(1));
    }

    [Fact]
    public async Task Nothing_is_listed_that_was_given_no_place_or_whose_place_was_given_back()
    {
        var (command, place) = await Written("laporan.pdf", 100);
        Assert.Equal("noUpload", (await Evidence.Finish(command with { Upload = "b-0123456789abcdef0123456789abcdef" })).Refused());
        Assert.Equal("noUpload", (await Evidence.Finish(command with { Code = "iku-2", OperationId = Operation() })).Refused());
        await Evidence.Abandon(place.Id);
        Assert.Equal("noUpload", (await Evidence.Finish(command)).Refused());
        await Until(() => !fixture.Files.All.ContainsKey(place.File));
        Assert.Empty(await Evidence.Get());
        Assert.Equal(0, (await Space.Get()).Used);
    }

    [Fact]
    public async Task A_file_whose_sender_was_lost_is_removed_when_its_place_has_grown_old()
    {
        var (_, place) = await Written("laporan.pdf", 100);
        await Evidence.Forget([]);
        Assert.True(fixture.Files.All.ContainsKey(place.File));
        try
        {
            fixture.Options.UploadLife = TimeSpan.FromTicks(1);
            await Until(() => !fixture.Files.All.ContainsKey(place.File));
        }
        finally
        {
            fixture.Options.UploadLife = TimeSpan.FromHours(2);
        }

        Assert.Empty(await Evidence.Get());
    }

    [Fact]
    public async Task A_file_that_is_too_large_or_finds_no_room_is_refused_and_room_comes_back_with_what_is_withdrawn()
    {
        var (large, _) = await Written("besar.pdf", 1001);
        Assert.Equal("fileTooLarge", (await Evidence.Finish(large)).Refused());
        var first = await Add("satu.pdf", 1000);
        await Add("dua.pdf", 1000);
        var (third, place) = await Written("tiga.pdf", 600);
        Assert.Equal((500L, true), (place.MaxBytes, place.IsQuota));
        Assert.Equal("evidenceQuota", (await Evidence.Finish(third)).Refused());
        (await Evidence.Withdraw(Withdraw(first.Id))).Ok();
        await Until(() => !fixture.Files.All.ContainsKey(NameOf(first.Id)));
        (await Evidence.Finish(third)).Ok();
        Assert.Equal(1600, (await Space.Get()).Used);

        // All periods of an agency share its room.
        var other = _cluster.Cluster.Client.GetGrain<IEvidence>($"{_agency}|2015|year");
        Assert.Equal(900, (await other.Begin("iku-1")).Ok().MaxBytes);
        var gone = (await Evidence.Get()).Single(i => i.Id == first.Id);
        Assert.Equal((first.Sha256, Operator.Name), (gone.Sha256, gone.WithdrawnBy));
        Assert.Equal([CellEventKind.EvidenceAdded, CellEventKind.EvidenceAdded, CellEventKind.EvidenceWithdrawn, CellEventKind.EvidenceAdded], (await Evidence.Since(0)).Select(e => e.Kind));
    }

    [Fact]
    public async Task Evidence_freezes_with_its_period_and_what_was_submitted_stays()
    {
        await _cluster.WithPlan(_agency);
        await _cluster.Fill(_agency, 2014);
        var file = await Add("laporan.pdf", 10);
        (await Evidence.Add(Link("https://data.lumajangkab.go.id/x"))).Ok();
        (await Periods.Change(Step(PeriodAct.Submit))).Ok();

        var frozen = (await Periods.GetFrozen(Period.Year, null)).Ok();
        Assert.Equal(2, frozen.Evidence.Count);
        Assert.True(frozen.IsEvidenceIntact);
        Assert.Equal(EvidenceHash.Of(frozen.Evidence), frozen.EvidenceHash);
        Assert.Contains(frozen.Evidence, e => e.Id == file.Id && e.Sha256 == file.Sha256);
        foreach (var act in new[] { PeriodAct.Verify, PeriodAct.Publish })
        {
            Assert.Equal("periodClosed", (await Evidence.Begin("iku-1")).Refused());
            Assert.Equal("periodClosed", (await Evidence.Add(Link("https://example.go.id/"))).Refused());
            Assert.Equal("periodClosed", (await Evidence.Withdraw(Withdraw(file.Id, "salah"))).Refused());
            (await Periods.Change(Step(act))).Ok();
        }

        (await Periods.Change(Step(PeriodAct.Unlock))).Ok();
        Assert.Equal("reasonRequired", (await Evidence.Withdraw(Withdraw(file.Id))).Refused());
        (await Evidence.Withdraw(Withdraw(file.Id, "salah berkas"))).Ok();
        // A later submission has what there is then; the first one keeps what it had, file and all.
        (await Periods.Change(Step(PeriodAct.Submit))).Ok();
        Assert.Single((await Periods.GetFrozen(Period.Year, 2)).Ok().Evidence);
        var first = (await Periods.GetFrozen(Period.Year, 1)).Ok();
        Assert.Equal((frozen.EvidenceHash, frozen.Hash, 2), (first.EvidenceHash, first.Hash, first.Evidence.Count));
        Assert.True(fixture.Files.All.ContainsKey(NameOf(file.Id)));
        Assert.Equal(10, (await Space.Get()).Used);
    }

    [Fact]
    public async Task Evidence_is_no_part_of_the_hash_of_figures()
    {
        await _cluster.WithPlan(_agency);
        await _cluster.Fill(_agency, 2014);
        (await Periods.Change(Step(PeriodAct.Submit))).Ok();
        (await Periods.Change(Step(PeriodAct.Return))).Ok();
        await Add("laporan.pdf", 10);
        (await Periods.Change(Step(PeriodAct.Submit))).Ok();
        var (without, with) = ((await Periods.GetFrozen(Period.Year, 1)).Ok(), (await Periods.GetFrozen(Period.Year, 2)).Ok());
        Assert.Equal(without.Hash, with.Hash);
        Assert.Null(without.EvidenceHash);
        Assert.NotNull(with.EvidenceHash);
    }

    [Fact]
    public async Task A_file_waits_for_the_scanner_and_is_given_to_nobody_before()
    {
        var answer = new TaskCompletionSource<bool>();
        using var _ = Scanning((_, _) => answer.Task);
        var item = await Add("laporan.pdf", 10);
        Assert.Equal((ScanState.Waiting, false), (item.Scan, item.MayBeTaken));
        // While the scanner looks, others are answered.
        (await Evidence.Add(Link("https://example.go.id/"))).Ok();
        answer.SetResult(true);
        await Until(async () => (await Find(item.Id)).Scan == ScanState.Clean);
        Assert.True((await Find(item.Id)).MayBeTaken);
    }

    [Fact]
    public async Task What_the_scanner_finds_is_given_to_nobody()
    {
        using var _ = Scanning((content, _) => Task.FromResult(content[0] != 66));
        var item = await Add("laporan.pdf", 10, fill: 66);
        await Until(async () => (await Find(item.Id)).Scan == ScanState.Infected);
        Assert.False((await Find(item.Id)).MayBeTaken);
        Assert.Equal("notFailed", (await Evidence.Rescan(new() { OperationId = Operation(), Id = item.Id, Actor = Operator })).Refused());
    }

    [Fact]
    public async Task Nothing_waits_for_ever_for_a_scanner_that_does_not_answer()
    {
        using var _ = Scanning((_, _) => throw new IOException("away"));
        var item = await Add("laporan.pdf", 10);
        await Until(async () => (await Find(item.Id)).Scan == ScanState.Failed);
        Assert.False((await Find(item.Id)).MayBeTaken);
        fixture.Scanner.Says = (_, _) => Task.FromResult(true);
        (await Evidence.Rescan(new() { OperationId = Operation(), Id = item.Id, Actor = Operator })).Ok();
        await Until(async () => (await Find(item.Id)).Scan == ScanState.Clean);
    }

    [Fact]
    public async Task A_look_that_a_crash_has_cut_short_is_begun_again()
    {
        var hangs = new TaskCompletionSource<bool>();
        using var _ = Scanning((_, _) => hangs.Task);
        var item = await Add("laporan.pdf", 10);
        await Until(() => fixture.Scanner.Looks > 0);
        // The activation is gone and so is its look; the next one finds the file waiting.
        await _cluster.Restart(kill: true);
        fixture.Scanner.Says = (_, _) => Task.FromResult(true);
        await Until(async () => (await Find(item.Id)).Scan == ScanState.Clean);
    }

    [Fact]
    public async Task What_is_no_evidence_is_refused_with_its_field()
    {
        Assert.Equal("linkInvalid", (await Evidence.Add(Link("http://example.go.id/"))).Refused());
        Assert.Equal("required", (await Evidence.Add(Link("")) is { IsOk: false } empty ? empty.Problem : null)?.Code);
        Assert.Equal("evidenceKindInvalid", (await Evidence.Add(Link("https://example.go.id/") with { Kind = EvidenceKind.File })).Refused());
        Assert.Equal("codeInvalid", (await Evidence.Add(Link("https://example.go.id/") with { Code = "../x" })).Refused());
        Assert.Equal("codeInvalid", (await Evidence.Begin("../x")).Refused());
        Assert.Equal("tooLong", (await Evidence.Add(Link("https://example.go.id/") with { Note = new('x', 501) })).Refused());
        Assert.Equal("required", (await Evidence.Add(Link("") with { Kind = EvidenceKind.Text, Text = " " })).Refused());
        var (command, _) = await Written("laporan.pdf", 10);
        Assert.Equal("fileInvalid", (await Evidence.Finish(command with { Sha256 = "x", OperationId = Operation() })).Refused());
        Assert.Equal("fileInvalid", (await Evidence.Finish(command with { Name = "../..", OperationId = Operation() })).Refused());
        Assert.Equal("noEvidence", (await Evidence.Withdraw(Withdraw("b-x"))).Refused());
    }

    [Fact]
    public async Task Places_are_not_given_out_without_end()
    {
        for (var n = 0; n < EvidenceLimits.MaxUploads; n++)
            (await Evidence.Begin("iku-1")).Ok();
        Assert.Equal("tooManyUploads", (await Evidence.Begin("iku-1")).Refused());
    }

    [Fact]
    public async Task The_same_content_is_noted()
    {
        var first = await Add("satu.pdf", 10, fill: 7);
        Assert.Equal(first.Id, (await Add("dua.pdf", 10, fill: 7)).SameAs);
        Assert.Null((await Add("tiga.pdf", 10, fill: 8)).SameAs);
    }

    [Theory]
    [MemberData(nameof(Outcomes))]
    public Task A_file_is_listed_once_whichever_storage_call_fails(string way) => CommandSweep.RunAsync(_cluster, way, async n =>
    {
        var evidence = _cluster.Cluster.Client.GetGrain<IEvidence>($"{_agency}-{n}|2014|year");
        var place = (await evidence.Begin("iku-1")).Ok();
        var command = Command(place, "laporan.pdf", 10, Operation());
        return new(
            async () => (await evidence.Finish(command)).IsOk,
            async () => (await evidence.Get()).Count(i => i.Name == "laporan.pdf"),
            async () => (await evidence.Finish(command)).Ok() is { Replayed: true } receipt ? $"{receipt.Revision} {receipt.At:O}" : throw new Xunit.Sdk.XunitException("carried out again"),
            async () => (await evidence.Add(Link("https://example.go.id/"))).IsOk,
            [evidence, _cluster.Cluster.Client.GetGrain<IEvidenceSpace>($"{_agency}-{n}")]);
    });

    private static AddEvidence Link(string link) => new() { OperationId = Operation(), Code = "iku-1", Kind = EvidenceKind.Link, Link = link, Actor = Operator };

    private static WithdrawEvidence Withdraw(string id, string reason = "") => new() { OperationId = Operation(), Id = id, Reason = reason, Actor = Operator };

    private static FinishUpload Command(UploadPlace place, string name, int size, string operation, byte fill = 1)
    {
        var content = Enumerable.Repeat(fill, size).ToArray();
        return new()
        {
            OperationId = operation, Upload = place.Id, Code = "iku-1", Name = name, MediaType = "application/pdf", Size = size, Sha256 = Convert.ToHexStringLower(SHA256.HashData(content)), Actor = Operator,
        };
    }

    private static async Task Until(Func<Task<bool>> done)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (!await done())
            await Task.Delay(20, limit.Token);
    }

    private static Task Until(Func<bool> done) => Until(() => Task.FromResult(done()));

    private string NameOf(string id) => EvidenceFile.NameOf(AgencyPeriodKey.Parse($"{_agency}|2014|year"), id);

    private async Task<(FinishUpload Command, UploadPlace Place)> Written(string name, int size, byte fill = 1)
    {
        var place = (await Evidence.Begin("iku-1")).Ok();
        var writer = fixture.Files.Write(place.File);
        await writer.Append(Enumerable.Repeat(fill, size).ToArray(), default);
        await writer.Commit(default);
        return (Command(place, name, size, Operation(), fill), place);
    }

    private async Task<EvidenceItem> Add(string name, int size, byte fill = 1)
    {
        var (command, place) = await Written(name, size, fill);
        (await Evidence.Finish(command)).Ok();
        return await Find(place.Id);
    }

    private async Task<EvidenceItem> Find(string id) => (await Evidence.Get()).Single(i => i.Id == id);

    private Scan Scanning(Func<byte[], CancellationToken, Task<bool>> says)
    {
        (fixture.Scanner.IsThere, fixture.Scanner.Says) = (true, says);
        return new(fixture.Scanner);
    }

    private sealed class Scan(FakeScanner scanner) : IDisposable
    {
        public void Dispose() => scanner.IsThere = false;
    }
}
