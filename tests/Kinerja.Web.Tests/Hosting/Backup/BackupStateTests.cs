using Kinerja.Web.Hosting.Backup;

namespace Kinerja.Web.Tests.Hosting.Backup;

/// <summary>What is known of a moment, from copies in any order, twice, or with something missing.</summary>
public sealed class BackupStateTests
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 28, 5, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Each_row_has_the_version_of_the_moment_however_often_and_in_whatever_order_it_was_copied()
    {
        RowVersion[] log = [Version("a", 3, 2), Version("a", 1, null), Version("a", 2, 1), Version("a", 2, 1), Version("b", 2, null), Version("c", 3, null), Version("a", 2, 1) with { Was = null }];

        var state = BackupState.Of(Noon.AddSeconds(2), null, [], log);

        Assert.Equal(["a 2", "b 2"], state.Rows.Select(Text).Order());
        Assert.Empty(state.Uncertain);
    }

    [Fact]
    public void A_version_that_is_missing_is_said_for_the_moments_that_it_may_have_been_of_and_no_others()
    {
        RowVersion[] log = [Version("a", 1, null), Version("a", 2, 1), Version("a", 5, 4), Version("a", 6, 5)];

        Assert.Equal([false, true, true, false, false], new[] { 1, 2, 4, 5, 6 }.Select(second => BackupState.Of(Noon.AddSeconds(second), null, [], log).Uncertain.Count > 0));
    }

    [Fact]
    public void What_was_found_by_a_look_does_not_know_what_it_replaced_so_the_time_before_it_is_uncertain()
    {
        RowVersion[] log = [Version("a", 1, null), Version("a", 5, 1) with { Was = null }];

        Assert.Equal("a 1", Text(Assert.Single(BackupState.Of(Noon.AddSeconds(3), null, [], log).Uncertain)));
        Assert.Empty(BackupState.Of(Noon.AddSeconds(5), null, [], log).Uncertain);
    }

    [Fact]
    public void A_whole_copy_is_the_version_before_the_log()
    {
        var whole = new[] { Version("a", 1, null) with { Was = null }, Version("b", 1, null) with { Was = null } };

        var state = BackupState.Of(Noon.AddSeconds(2), Noon, whole, [Version("b", 2, 1), Version("a", 3, 1)]);

        Assert.Equal(["a 1", "b 2"], state.Rows.Select(Text).Order());
        Assert.Empty(state.Uncertain);
    }

    [Fact]
    public void A_row_that_was_cleared_or_removed_is_not_there_after_it()
    {
        RowVersion[] log = [Version("a", 1, null), Version("a", 3, 1) with { Content = null }, Version("b", 1, null), Version("b", 3, 1) with { ETag = "", Content = null }];

        Assert.Equal(2, BackupState.Of(Noon.AddSeconds(2), null, [], log).Rows.Count);
        Assert.Empty(BackupState.Of(Noon.AddSeconds(3), null, [], log).Rows);
    }

    [Fact]
    public void A_line_gives_back_what_it_was_made_of()
    {
        var version = Version("a", 1, null) with { Content = BinaryData.FromString("{\"nama\":\"Dinas \\\"Ä\\\"\"}\n") };
        var read = BackupLine.Read(System.Text.Encoding.UTF8.GetString(BackupLine.Of(version)).TrimEnd('\n'));

        Assert.Equal(version.Content!.ToString(), read.Content!.ToString());
        Assert.Equal(version with { Content = null }, read with { Content = null });
        Assert.Throws<InvalidDataException>(() => BackupLine.Read("{\"at\":\"2026\"}"));
    }

    [Theory]
    [InlineData("W/\"datetime'2026-11-28T05%3A00%3A01.1234567Z'\"", true)]
    [InlineData("W/\"datetime'kemarin'\"", false)]
    [InlineData("\"0x8D\"", false)]
    [InlineData(null, false)]
    public void The_time_of_a_version_is_what_storage_says(string? etag, bool known) =>
        Assert.Equal(known ? Noon.AddTicks(11_234_567) : null, RowVersion.TimeOf(etag));

    [Theory]
    [InlineData("agency", "35.08|dinas-a", "35.08|dinas-a")]
    [InlineData("indicator-year", "35.08|dinas-a|iku-1|2019", "35.08|dinas-a")]
    [InlineData("members", "35.08|dinas-a", "35.08|dinas-a")]
    [InlineData("members", "35.08", "platform")]
    [InlineData("overview", "35.08|2019", "platform")]
    [InlineData("account", "0123456789abcdef", "platform")]
    [InlineData("audit", "platform", "platform")]
    [InlineData("import", "imp-0123", null)]
    public void A_row_belongs_to_the_agency_that_its_key_begins_with_else_to_the_platform(string type, string key, string? scope) =>
        Assert.Equal(scope, CopyScope.Of(type, key)?.ToString());

    private static string Text(RowVersion version) => $"{version.Name} {(version.At - Noon).TotalSeconds}";

    private static RowVersion Version(string name, int second, int? was) => new(
        "agency", "35.08|dinas-a", name, Noon.AddSeconds(second), Etag(second), was is { } before ? Etag(before) : "", BinaryData.FromString($"{second}"));

    private static string Etag(int second) => $"W/\"datetime'{Uri.EscapeDataString(Noon.AddSeconds(second).UtcDateTime.ToString("O"))}'\"";
}
