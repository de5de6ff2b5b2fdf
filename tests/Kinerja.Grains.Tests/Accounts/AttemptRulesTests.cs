using Kinerja.Grains.Accounts;
using Kinerja.Grains.Accounts.Storage;

namespace Kinerja.Grains.Tests.Accounts;

/// <summary>Waiting after wrong passwords.</summary>
public sealed class AttemptRulesTests
{
    private static readonly DateTimeOffset Start = new(2026, 1, 2, 8, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(9, 0)]
    [InlineData(10, 1)]
    [InlineData(11, 2)]
    [InlineData(13, 8)]
    [InlineData(16, 60)]
    [InlineData(200, 60)]
    public void The_wait_begins_after_ten_and_doubles_up_to_an_hour(int failures, int minutes)
    {
        var state = After(failures);
        Assert.Equal(minutes == 0, AttemptRules.MayTry(state, "a", Start));
        Assert.True(AttemptRules.MayTry(state, "a", Start.AddMinutes(minutes)));
        if (minutes > 0)
            Assert.False(AttemptRules.MayTry(state, "a", Start.AddMinutes(minutes).AddTicks(-1)));
    }

    [Fact]
    public void Who_signs_in_begins_anew()
    {
        var state = AttemptRules.Succeeded(After(12), "a", Start);
        Assert.True(AttemptRules.MayTry(state, "a", Start));
        Assert.True(Assert.Single(state.Sources).IsKnown);
    }

    [Fact]
    public void Strangers_wait_for_the_end_of_the_hour_and_the_person_does_not()
    {
        var state = AttemptRules.Succeeded(new(), "rumah", Start);
        for (var i = 0; i < AttemptRules.FreeOfStrangers; i++)
            state = AttemptRules.Failed(state, $"asing-{i}", Start.AddMinutes(1));
        Assert.False(AttemptRules.MayTry(state, "baru", Start.AddMinutes(2)));
        Assert.True(AttemptRules.MayTry(state, "rumah", Start.AddMinutes(2)));
        Assert.True(AttemptRules.MayTry(state, "baru", Start.AddMinutes(61)));
        Assert.Contains(state.Sources, s => s.Source == "rumah");
    }

    [Fact]
    public void Strangers_with_many_addresses_do_not_push_the_person_out()
    {
        var state = AttemptRules.Succeeded(new(), "rumah", Start);
        for (var i = 0; i < 500; i++)
            state = AttemptRules.Failed(state, $"asing-{i}", Start.AddSeconds(i));
        Assert.InRange(state.Sources.Count, 50, AccountLimits.MaxSources);
        Assert.True(AttemptRules.MayTry(state, "rumah", Start.AddSeconds(500)));
    }

    [Theory]
    [InlineData("siti@lumajangkab.go.id", true)]
    [InlineData(" Siti.R@Lumajangkab.go.id ", true)]
    [InlineData("siti", false)]
    [InlineData("siti@localhost", false)]
    [InlineData("Siti <siti@x.id>", false)]
    [InlineData("a@x.id,b@x.id", false)]
    [InlineData("a@x.id\r\nBcc: b@x.id", false)]
    [InlineData("\"a b\"@x.id", false)]
    [InlineData("a|b@x.id", false)]
    [InlineData("siti+iku@lumajangkab.go.id", true)]
    [InlineData("siti@dinas-koperasi.lumajangkab.go.id", true)]
    [InlineData("siti@例え.jp", true)]
    [InlineData("siti@xn--r8jz45g.jp", true)]
    [InlineData("siti@x..id", false)]
    [InlineData("siti@.x.id", false)]
    [InlineData("siti@x.id.", false)]
    [InlineData("@x.id", false)]
    [InlineData("siti@", false)]
    [InlineData("siti@a@x.id", false)]
    [InlineData("siti\u0000@x.id", false)]
    [InlineData("siti\u00a0@x.id", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void An_address_is_one_mailbox_that_breaks_no_header(string? text, bool good) => Assert.Equal(good, LoginNames.IsEmail(text));

    [Fact]
    public void An_address_of_254_characters_is_the_longest()
    {
        static string Of(int length) => "siti@" + string.Join('.', Enumerable.Repeat(new string('a', 49), 5))[..(length - 8)] + ".id";
        Assert.Equal(254, Of(254).Length);
        Assert.True(LoginNames.IsEmail(Of(254)));
        Assert.False(LoginNames.IsEmail(Of(254).Replace("siti", "siti2", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("SITI@LUMAJANGKAB.GO.ID", "siti@lumajangkab.go.id")]
    [InlineData(" Siti@Lumajangkab.go.id ", "siti@lumajangkab.go.id")]
    [InlineData("ｓｉｔｉ@lumajangkab.go.id", "siti@lumajangkab.go.id")]
    public void Spellings_of_one_mailbox_are_one_name(string text, string name) => Assert.Equal((name, LoginNames.OfEmail(name)), (LoginNames.Fold(text), LoginNames.OfEmail(text)));

    [Theory]
    [InlineData("siti+iku@x.id", "siti@x.id")]
    [InlineData("s.iti@x.id", "siti@x.id")]
    [InlineData("sіti@x.id", "siti@x.id")] // a Cyrillic і
    public void Addresses_that_may_be_two_mailboxes_are_two_names(string one, string other) => Assert.NotEqual(LoginNames.OfEmail(one), LoginNames.OfEmail(other));

    private static SessionsState After(int failures)
    {
        var state = new SessionsState();
        for (var i = 0; i < failures; i++)
            state = AttemptRules.Failed(state, "a", Start);
        return state with { Strangers = 0 };
    }
}
