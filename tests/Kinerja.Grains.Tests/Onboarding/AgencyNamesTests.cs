using Kinerja.Grains.Onboarding;
using Kinerja.Grains.Onboarding.Storage;

namespace Kinerja.Grains.Tests.Onboarding;

/// <summary>Who has a name, at any time and in any order of requests.</summary>
public sealed class AgencyNamesTests
{
    private static readonly DateTimeOffset Now = new(2026, 7, 1, 8, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_reservation_ends_by_itself_and_not_before()
    {
        var held = AgencyNames.Reserved(new(), "a", Now.AddDays(14), Now);
        Assert.Equal("a", AgencyNames.HolderAt(held, Now.AddDays(14).AddTicks(-1)));
        Assert.Equal("", AgencyNames.HolderAt(held, Now.AddDays(14)));
        Assert.Same(held, AgencyNames.Reserved(held, "b", Now.AddDays(20), Now.AddDays(14).AddTicks(-1)));
        Assert.Equal("b", AgencyNames.Reserved(held, "b", Now.AddDays(20), Now.AddDays(14)).Holder);
    }

    [Fact]
    public void Whoever_has_it_may_ask_again_and_never_gets_it_for_less()
    {
        var held = AgencyNames.Reserved(new(), "a", Now.AddDays(14), Now);
        Assert.Same(held, AgencyNames.Reserved(held, "a", Now.AddDays(10), Now));
        Assert.Equal((Now.AddDays(20), 1L), (AgencyNames.Reserved(held, "a", Now.AddDays(20), Now).Until, held.Turns));
    }

    [Fact]
    public void A_settled_name_is_never_given_to_anybody_else()
    {
        var settled = AgencyNames.Settled(AgencyNames.Reserved(new(), "a", Now.AddDays(1), Now), "a");
        Assert.Same(settled, AgencyNames.Reserved(settled, "b", Now.AddYears(9), Now.AddYears(8)));
        Assert.Same(settled, AgencyNames.Released(settled, "a"));
        Assert.Same(settled, AgencyNames.Settled(settled, "b"));
        Assert.Equal("a", AgencyNames.HolderAt(settled, Now.AddYears(8)));
    }

    [Fact]
    public void A_reservation_that_ended_is_settled_only_while_nobody_has_taken_the_name()
    {
        var ended = AgencyNames.Reserved(new(), "a", Now, Now.AddDays(-1));
        Assert.True(AgencyNames.Settled(ended, "a").IsSettled);
        Assert.False(AgencyNames.Settled(AgencyNames.Reserved(ended, "b", Now.AddDays(2), Now), "a").IsSettled);
    }

    [Fact]
    public void A_name_that_was_given_back_is_had_once_again()
    {
        var free = AgencyNames.Released(AgencyNames.Reserved(new(), "a", Now.AddDays(1), Now), "a");
        Assert.Equal("", AgencyNames.HolderAt(free, Now));
        var second = AgencyNames.Reserved(free, "b", Now.AddDays(1), Now);
        Assert.Equal(("b", 2L), (second.Holder, second.Turns));
        Assert.Same(second, AgencyNames.Reserved(second, "c", Now.AddDays(1), Now));
        Assert.Same(second, AgencyNames.Released(second, "a"));
    }

    [Fact]
    public void Nobody_without_a_name_of_their_own_settles_or_releases()
    {
        var free = new AgencyNameState();
        Assert.Same(free, AgencyNames.Settled(free, ""));
        Assert.False(AgencyNames.Settled(free, "a").IsSettled);
    }

    /// <summary>Drawn requests of three registrations at drawn times: whoever was told that it has the name, has it until its time is over, and nobody else does.</summary>
    [Fact]
    public void At_any_time_one_registration_at_most_has_the_name()
    {
        for (var seed = 0; seed < 500; seed++)
        {
            var random = new Random(seed);
            var (state, now) = (new AgencyNameState(), Now);
            var promised = new Dictionary<string, DateTimeOffset>();
            for (var i = 0; i < 60; i++)
            {
                now += TimeSpan.FromHours(random.Next(0, 30));
                var who = "abc"[random.Next(3)].ToString();
                switch (random.Next(10))
                {
                    case < 7:
                        var until = now.AddDays(random.Next(1, 4));
                        state = AgencyNames.Reserved(state, who, until, now);
                        if (AgencyNames.HolderAt(state, now) == who)
                            promised[who] = state.IsSettled ? DateTimeOffset.MaxValue : state.Until;
                        break;
                    case < 9:
                        var mine = state.Holder == who;
                        state = AgencyNames.Released(state, who);
                        if (mine && !state.IsSettled)
                            promised.Remove(who);
                        break;
                    default:
                        state = AgencyNames.Settled(state, who);
                        if (state.IsSettled && state.Holder == who)
                            promised[who] = DateTimeOffset.MaxValue;
                        break;
                }

                var holding = promised.Where(p => p.Value > now).Select(p => p.Key).ToList();
                Assert.True(holding.Count <= 1, $"Seed {seed}: {string.Join(", ", holding)} have it at once.");
                Assert.Equal(holding.SingleOrDefault() ?? "", AgencyNames.HolderAt(state, now));
            }
        }
    }
}
