using Kinerja.Grains.Notifications;
using Kinerja.Grains.Notifications.Contracts;
using Kinerja.Grains.Notifications.Storage;
using Kinerja.Model.Keys;

namespace Kinerja.Grains.Tests.Notifications;

/// <summary>What an inbox takes in and what of it goes into a mail.</summary>
public sealed class InboxRulesTests
{
    private static readonly DateTimeOffset Now = new(2026, 4, 8, 5, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_notice_that_comes_again_is_passed_over_for_ever()
    {
        var first = Delivered(new(), Of("dinas-a", 1), Of("dinas-a", 2), Of("dinas-b", 1));
        Assert.Equal(3, first.Items.Count);
        Assert.Same(first, Delivered(first, Of("dinas-a", 1), Of("dinas-a", 2)));
        Assert.Same(first, Delivered(first, Of("dinas-b", 1)));
        Assert.Equal([1, 2, 3, 4], Delivered(first, Of("dinas-a", 2), Of("dinas-a", 3)).Items.Select(i => i.Sequence));

        // Also when the item itself has long made room for others.
        var full = Delivered(first, [.. Enumerable.Range(3, InboxRules.MaxItems).Select(n => Of("dinas-a", n))]);
        Assert.DoesNotContain(full.Items, i => i.News.Number == 2 && i.News.Agency.Code == "dinas-a");
        Assert.Same(full, Delivered(full, Of("dinas-a", 2)));
    }

    [Fact]
    public void What_was_taken_back_is_here_no_more_and_does_not_come_again()
    {
        var state = Delivered(new(), Of("dinas-a", 1), Of("dinas-a", 1) with { Source = "35.08" }, Of("dinas-a", 2) with { Source = "35.08" });
        Assert.Equal(3, state.Items.Count); // numbers of a region are not those of an agency that it decides about
        var left = InboxRules.Withdrawn(state, "35.08", [1, 7]);
        Assert.Equal([(null, 1L), ("35.08", 2L)], left.Items.Select(i => (i.News.Source, i.News.Number)));
        Assert.Same(left, Delivered(left, Of("dinas-a", 1) with { Source = "35.08" }));
        Assert.Same(left, InboxRules.Withdrawn(left, "35.09", [2]));
    }

    [Fact]
    public void What_was_read_makes_room_before_what_was_not()
    {
        var state = Delivered(new(), [.. Enumerable.Range(1, InboxRules.MaxItems).Select(n => Of("dinas-a", n))]);
        state = state with { Items = [.. state.Items.Select(i => i.Sequence == 9 ? i with { ReadAt = Now } : i)] };
        var next = Delivered(state, Of("dinas-a", 1000), Of("dinas-a", 1001));
        Assert.Equal(InboxRules.MaxItems, next.Items.Count);
        Assert.DoesNotContain(next.Items, i => i.Sequence is 9 or 1);
        Assert.Contains(next.Items, i => i.Sequence == 2);
    }

    [Fact]
    public void One_mail_holds_what_is_due_and_unread_and_no_more_than_fits()
    {
        var state = Delivered(new(), [.. Enumerable.Range(1, 60).Select(n => Of("dinas-a", n))]);
        state = state with { Items = [.. state.Items.Select(i => i.Sequence == 2 ? i with { ReadAt = Now } : i.Sequence == 3 ? i with { MailAt = Now.AddHours(1) } : i)] };
        var due = InboxRules.Due(state, Now)!;
        Assert.Equal(InboxRules.MaxInMail, due.Sequences.Count);
        Assert.DoesNotContain(due.Sequences, s => s is 2 or 3);
        var after = InboxRules.Ended(state, due);
        Assert.Equal(8, InboxRules.Due(after, Now)!.Sequences.Count);
        Assert.Equal(due.Number + 1, InboxRules.Due(after, Now)!.Number);
    }

    [Fact]
    public void A_mail_under_way_comes_before_others_and_waits_for_its_next_try()
    {
        var state = Delivered(new(), Of("dinas-a", 1)) with { Mail = new(4, [1], 1, false, Now.AddMinutes(2)) };
        Assert.Null(InboxRules.Due(state, Now));
        Assert.Equal(4, InboxRules.Due(state, Now.AddMinutes(2))!.Number);
        Assert.Equal(Now.AddMinutes(2), InboxRules.NextMail(state));
    }

    [Fact]
    public void The_name_of_a_mail_is_the_same_at_every_try_and_differs_by_person_and_number()
    {
        var id = InboxRules.MailId("a", 1);
        Assert.Equal(id, InboxRules.MailId("a", 1));
        Assert.Matches("^[0-9a-f]{32}$", id);
        Assert.Equal(3, new[] { id, InboxRules.MailId("a", 2), InboxRules.MailId("b", 1) }.Distinct().Count());
    }

    [Theory]
    [InlineData(24, "id")]
    [InlineData(-1, "id")]
    [InlineData(7, "fr")]
    public void Preferences_that_are_none_are_refused(int hour, string language) =>
        Assert.Equal("preferencesInvalid", InboxRules.Check(new() { Hour = hour, Language = language })!.Code);

    private static InboxState Delivered(InboxState state, params IReadOnlyList<NewsItem> notices) => InboxRules.Delivered(state, notices, _ => Now);

    private static NewsItem Of(string agency, long number) =>
        new() { Agency = AgencyKey.Parse("35.08|" + agency), Number = number, Kind = NewsKind.Submitted, Name = "Dinas", At = Now };
}
