using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using Kinerja.Model.Keys;
using Kinerja.Testing;
using Kinerja.Web.Hosting;
using Kinerja.Web.Hosting.Backup;
using Microsoft.Extensions.Time.Testing;

namespace Kinerja.Web.Tests.Hosting.Backup;

/// <summary>An agency comes back as it was at a chosen second; what a killed process took with it is found, and what cannot be known is said.</summary>
public sealed class RestoreTests(ITestOutputHelper output) : IAsyncLifetime
{
    private static readonly AgencyKey Agency = AgencyKey.Parse("35.08|dinas-pulih");

    private readonly AzuriteProcess _storage = new(AzuriteServices.All, inMemory: true);
    private readonly CancellationToken _cancel = TestContext.Current.CancellationToken;
    private readonly ConcurrentDictionary<(string, string, string), string> _etags = [];
    private Copies _copies = null!;

    public async ValueTask InitializeAsync()
    {
        await _storage.InitializeAsync();
        _copies = new(_storage.ConnectionString);
        await _copies.Rows.Prepare(_cancel);
    }

    public ValueTask DisposeAsync()
    {
        _copies.Dispose();
        return _storage.DisposeAsync();
    }

    [Fact]
    public async Task An_agency_of_200_indicators_and_five_years_comes_back_to_a_chosen_second_with_the_same_content()
    {
        var rows = (from indicator in Enumerable.Range(1, 200) from year in Enumerable.Range(2019, 5) select $"{Agency}|iku-{indicator}|{year}").ToList();
        await Write("agency", Agency.ToString(), "{\"name\":\"Dinas\"}");
        await Parallel.ForEachAsync(rows, _cancel, async (key, _) => await Write("indicator-year", key, Figures(key, 0)));
        await _copies.Taker.Take(Agency, _cancel);
        await Parallel.ForEachAsync(rows.Where((_, i) => i % 4 == 0), _cancel, async (key, _) => await Write("indicator-year", key, Figures(key, 1)));
        var (moment, content) = (await Newest(), await Content());
        await Parallel.ForEachAsync(rows.Where((_, i) => i % 3 == 0), _cancel, async (key, _) => await Write("indicator-year", key, Figures(key, 2)));
        await _copies.Writer.Copy(_cancel);

        var began = Stopwatch.GetTimestamp();
        var report = await _copies.Restore.Bring(Agency, moment, alone: false, _cancel);
        var took = Stopwatch.GetElapsedTime(began);

        output.WriteLine($"{report.Rows} rows of {rows.Count * Figures(rows[0], 0).Length / 1_000_000} MB in {took}");
        Assert.Equal((1001, content, 0), (report.Rows, report.Content, report.UncertainCount));
        Assert.Equal(334, report.Differing.Count);
        Assert.NotEqual(content, report.LivingContent);
    }

    [Fact]
    public async Task A_restored_agency_takes_the_place_of_the_living_one_and_that_can_be_taken_back()
    {
        await Write("agency", Agency.ToString(), "{\"name\":\"Dinas\"}");
        await Write("members", Agency.ToString(), "{\"members\":[\"budi\",\"siti\"]}");
        await Write("scorecard", $"{Agency}|2019", "{\"m\":1}", "marks");
        var (moment, before) = (await Newest(), await Content());
        await Write("agency", Agency.ToString(), "{\"name\":\"Rusak\"}");
        await Write("members", Agency.ToString(), "{\"members\":[\"siti\"]}");
        await Write("indicator-year", $"{Agency}|iku-1|2019", "{\"v\":1}");
        await Write("scorecard", $"{Agency}|2019", "{\"children\":{}}", BackupRows.Snapshot);
        foreach (var region in (string[])["35.08", "35", "id", "35.09"])
            await Write("overview", $"{region}|2019", "{}", BackupRows.Snapshot);
        await Write("tenant", Agency.ToString(), "{\"status\":\"active\"}");
        await Write("audit", $"{Agency}", "{\"entries\":[1]}");
        await _copies.Writer.Copy(_cancel);
        var report = await _copies.Restore.Bring(Agency, moment, alone: false, _cancel);
        Assert.Equal(before, report.Content);
        Assert.Equal(["agency 35.08|dinas-pulih state", "members 35.08|dinas-pulih state"], report.Differing.Order());

        await Assert.ThrowsAsync<InvalidDataException>(() => _copies.Restore.Swap(Agency, _cancel)); // in use
        await Write("tenant", Agency.ToString(), "{\"status\":\"suspended\"}");
        await _copies.Writer.Copy(_cancel);
        var damaged = await Newest();
        var wrong = await Content();
        await _copies.Restore.Swap(Agency, _cancel);

        var living = await All().ToDictionaryAsync(r => $"{r.Type} {r.Name}", r => r.Content!.ToString(), cancellationToken: _cancel);
        Assert.Equal("{\"name\":\"Dinas\"}", living["agency state"]);
        Assert.Equal("{\"members\":[\"siti\"]}", living["members state"]); // nobody gets back in
        Assert.Equal("{\"status\":\"suspended\"}", living["tenant state"]);
        Assert.Equal("{\"entries\":[1]}", living["audit state"]);
        Assert.Equal("{\"m\":1}", living["scorecard marks"]);
        Assert.DoesNotContain("scorecard snapshot", living.Keys); // it looks at all its children again
        Assert.DoesNotContain("indicator-year state", living.Keys);
        Assert.Equal(["35.09|2019"], await _copies.Rows.Keys("overview", _cancel).ToListAsync(_cancel)); // and so do all above it
        Assert.Equal(0, await Exchanged()); // one that was cut off is asked for again

        // The exchange is in the copies as well: both sides of it come back.
        report = await _copies.Restore.Bring(Agency, damaged, alone: false, _cancel);
        Assert.Equal((wrong, 0), (report.Content, report.UncertainCount));
        Assert.True((await _copies.Verification.Run(Agency, _cancel)).IsWhole);
        await _copies.Restore.Drop(Agency, _cancel);
        await Assert.ThrowsAsync<InvalidDataException>(() => _copies.Restore.Compare(Agency, _cancel));

        async Task<int> Exchanged()
        {
            await _copies.Restore.Bring(Agency, moment, alone: false, _cancel);
            return await _copies.Restore.Swap(Agency, _cancel);
        }
    }

    [Fact]
    public async Task Of_the_platform_only_what_is_gone_comes_back_and_what_was_removed_on_purpose_stays_away()
    {
        await Write("account", "siti", "{\"password\":1}");
        await Write("account", "budi", "{\"password\":1}");
        await Write("account", "joko", "{\"password\":1}");
        await Write("members", "35.08", "{\"members\":[\"siti\"]}"); // those of a region
        await Write("members", Agency.ToString(), "{\"members\":[\"budi\"]}");
        await Write("overview", "35|2019", "{\"m\":1}", "marks");
        await Write("overview", "35|2019", "{}", BackupRows.Snapshot);
        await Write("overview", "35|2019", "{}", "parts-1");
        await _copies.Taker.Take(CopyScope.Platform, _cancel);
        var moment = await All(CopyScope.Platform).Select(v => v.At).MaxAsync(cancellationToken: _cancel);
        Assert.Equal(
            ["account budi state", "account joko state", "account siti state", "members 35.08 state", "overview 35|2019 marks"],
            (await All(CopyScope.Platform).Select(r => $"{r.Type} {r.Key} {r.Name}").ToListAsync(_cancel)).Order(StringComparer.Ordinal));

        await Write("account", "siti", "{\"password\":2}");
        await Remove("account", "budi", told: true);
        await Remove("account", "joko", told: false); // past the grains
        await Remove("members", "35.08", told: false);
        await _copies.Writer.Copy(_cancel);
        var report = await _copies.Restore.Bring(CopyScope.Platform, moment, alone: false, _cancel);
        Assert.Equal((5, 0), (report.Rows, report.UncertainCount));
        Assert.Equal(["account budi state", "account joko state", "account siti state", "members 35.08 state"], report.Differing.Order(StringComparer.Ordinal));
        Assert.Equal(2, await _copies.Restore.Swap(CopyScope.Platform, _cancel)); // nobody has to be suspended for it

        var living = await All(CopyScope.Platform).ToDictionaryAsync(r => $"{r.Type} {r.Key}", r => r.Content!.ToString(), cancellationToken: _cancel);
        Assert.Equal("{\"password\":2}", living["account siti"]);
        Assert.Equal("{\"password\":1}", living["account joko"]);
        Assert.Equal("{\"members\":[\"siti\"]}", living["members 35.08"]);
        Assert.DoesNotContain("account budi", living.Keys);
        Assert.Equal(0, await _copies.Restore.Swap(CopyScope.Platform, _cancel)); // one that was cut off is asked for again
        var verdict = await _copies.Verification.Run(CopyScope.Platform, _cancel);
        Assert.True(verdict.IsWhole, string.Join('\n', [.. verdict.Gaps, .. verdict.Behind]));
    }

    [Fact]
    public async Task A_restore_that_was_cut_off_is_not_taken_for_one_and_goes_on()
    {
        await Write("agency", Agency.ToString(), "{\"name\":\"Dinas\"}");
        var (moment, content) = (await Newest(), await Content());
        await _copies.Writer.Copy(_cancel);
        // Some of its rows, and one of another moment, lie there without its end.
        var beside = _copies.Rows.In(BackupRestore.Table);
        await beside.Prepare(_cancel);
        await beside.Put(new("indicator-year", $"{Agency}|iku-9|2019", "state", BinaryData.FromString("{}")), _cancel);

        await Assert.ThrowsAsync<InvalidDataException>(() => _copies.Restore.Compare(Agency, _cancel));
        await Assert.ThrowsAsync<InvalidDataException>(() => _copies.Restore.Swap(Agency, _cancel));
        Assert.Equal((1, content), ((await _copies.Restore.Bring(Agency, moment, alone: false, _cancel)) is var report ? (report.Rows, report.Content) : default));
        await Assert.ThrowsAsync<InvalidDataException>(() => _copies.Restore.Swap(Agency, _cancel)); // without a word about where it stands it is in use
        await Write("tenant", Agency.ToString(), "{\"status\":\"closed\",\"steps\":[{\"act\":\"close\"},{\"act\":\"delete\"}]}");
        await Assert.ThrowsAsync<InvalidDataException>(() => _copies.Restore.Swap(Agency, _cancel)); // what was deleted stays deleted
        await Assert.ThrowsAsync<InvalidDataException>(() => _copies.Restore.Bring(Agency, moment.AddYears(-1), alone: false, _cancel));
        await Assert.ThrowsAsync<InvalidDataException>(() => _copies.Restore.Bring(Agency, TimeProvider.System.GetUtcNow().AddDays(1), alone: false, _cancel));
    }

    [Fact]
    public async Task What_a_killed_process_had_not_copied_is_found_by_a_look_and_the_versions_between_are_said_to_be_missing()
    {
        await Write("agency", Agency.ToString(), "{\"v\":1}");
        await _copies.Writer.Copy(_cancel);
        var certain = await Newest();
        await Write("agency", Agency.ToString(), "{\"v\":2}");
        var lost = await Newest();
        await Write("agency", Agency.ToString(), "{\"v\":3}");
        var found = await Newest();
        _copies.Queue.Take(); // with its memory
        Assert.Single((await _copies.Verification.Run(Agency, _cancel)).Behind);

        Assert.Equal(1, await _copies.Taker.Look(_cancel));

        await Write("agency", Agency.ToString(), "{\"v\":4}");
        await _copies.Writer.Copy(_cancel);
        var verdict = await _copies.Verification.Run(Agency, _cancel);
        Assert.Empty(verdict.Behind);
        Assert.Single(verdict.Gaps);
        Assert.Equal(("{\"v\":1}", true), await At(certain)); // version 2 may have been a moment later or earlier
        Assert.Equal(("{\"v\":1}", true), await At(lost));
        Assert.Equal(("{\"v\":3}", false), await At(found));

        async Task<(string, bool)> At(DateTimeOffset moment)
        {
            var report = await _copies.Restore.Bring(Agency, moment, alone: false, _cancel);
            var row = await _copies.Rows.In(BackupRestore.Table).Of("agency", Agency.ToString(), _cancel).SingleAsync(_cancel);
            return (row.Content!.ToString(), report.UncertainCount > 0);
        }
    }

    [Fact]
    public async Task Copies_grow_old_and_are_removed_whosever_they_are()
    {
        var time = new FakeTimeProvider(TimeProvider.System.GetUtcNow());
        using var copies = new Copies(_storage.ConnectionString, time);
        await Write("agency", Agency.ToString(), "{}");
        await copies.Blobs.Append(Agency, await copies.Taker.Rows(Agency, _cancel).ToListAsync(_cancel), _cancel);
        await copies.Taker.Take(Agency, _cancel);
        Assert.False(await copies.Taker.IsDue(Agency, _cancel));
        time.Advance(TimeSpan.FromDays(copies.Options.KeptDays) - TimeSpan.FromHours(1));
        Assert.Equal(0, await copies.Blobs.RemoveOld(_cancel));
        Assert.True(await copies.Taker.IsDue(Agency, _cancel));

        time.Advance(TimeSpan.FromDays(2));
        Assert.Equal(2, await copies.Blobs.RemoveOld(_cancel));
        Assert.Empty(await copies.Blobs.Wholes(Agency, _cancel));
    }

    [Fact]
    public void What_waits_is_bounded_and_the_oldest_goes_first()
    {
        using var copies = new Copies(_storage.ConnectionString, options: new() { MaxWaitingBytes = 2_000 });
        for (var i = 0; i < 10; i++)
            copies.Queue.Add(new("agency", Agency.ToString(), "state", default, $"{i}", "", BinaryData.FromBytes(new byte[300])));

        Assert.Equal(["7", "8", "9"], Assert.Single(copies.Queue.Take()).Versions.Select(v => v.ETag));
        Assert.Equal(TimeSpan.Zero, copies.Queue.Behind);
    }

    [Theory]
    [InlineData("2026-11-28T14:03:20+07:00", true)]
    [InlineData("2026-11-28T07:03:20Z", true)]
    [InlineData("2026-11-28T07:03:20.5Z", true)]
    [InlineData("2026-11-28T14:03:20", false)]
    [InlineData("28/11/2026", false)]
    public void A_moment_names_its_clock(string text, bool taken) => Assert.Equal(taken, BackupCommand.TryRead(text, out _));

    /// <summary>Writes a row as a grain does, and tells of it as its storage does.</summary>
    private async Task Write(string type, string key, string content, string name = "state")
    {
        var etag = await _copies.Rows.Put(new(type, key, name, BinaryData.FromString(content)), _cancel);
        var was = _etags.GetValueOrDefault((type, key, name), "");
        _etags[(type, key, name)] = etag;
        if (BackupRows.IsFollowed(type, name))
            _copies.Queue.Add(new(type, key, name, RowVersion.TimeOf(etag)!.Value, etag, was, BinaryData.FromString(content)));
    }

    /// <summary>Removes a row, as a grain does or without a word.</summary>
    private async Task Remove(string type, string key, bool told)
    {
        await _copies.Rows.Remove(new(type, key, "state", null), _cancel);
        if (told)
            _copies.Queue.Add(new(type, key, "state", TimeProvider.System.GetUtcNow(), "", _etags[(type, key, "state")], null));
    }

    private IAsyncEnumerable<RowVersion> All(CopyScope? scope = null) => _copies.Taker.Rows(scope ?? Agency, _cancel);

    private async Task<DateTimeOffset> Newest() => await All().Select(v => v.At).MaxAsync(cancellationToken: _cancel);

    private async Task<string> Content() => Kinerja.Web.Hosting.Tenants.TenantHash.Of(await All().Where(BackupRows.Counts).Select(v => new GrainRow(v.Type, v.Key, v.Name, v.Content)).ToListAsync(_cancel));

    private static string Figures(string key, int change)
    {
        var text = new StringBuilder("{\"schema\":1,\"history\":[");
        for (var i = 0; i < 60; i++)
            text.Append(CultureInfo.InvariantCulture, $"{(i == 0 ? "" : ",")}{{\"number\":{i},\"value\":\"{(key.Length * 31) + i + change}\",\"by\":\"operator-{i % 5}\",\"reason\":\"laporan triwulan\"}}");
        return text.Append("]}").ToString();
    }
}
