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
    [InlineData(null, false)]
    public void An_address_is_one_mailbox_that_breaks_no_header(string? text, bool good) => Assert.Equal(good, LoginNames.IsEmail(text));

    private static SessionsState After(int failures)
    {
        var state = new SessionsState();
        for (var i = 0; i < failures; i++)
            state = AttemptRules.Failed(state, "a", Start);
        return state with { Strangers = 0 };
    }
}
