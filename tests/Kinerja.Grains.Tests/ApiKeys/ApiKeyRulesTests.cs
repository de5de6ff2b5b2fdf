using Kinerja.Grains.ApiKeys;
using Kinerja.Grains.ApiKeys.Contracts;
using Kinerja.Grains.ApiKeys.Storage;
using Kinerja.Grains.Tests.Support;

namespace Kinerja.Grains.Tests.ApiKeys;

/// <summary>What keys there may be.</summary>
public sealed class ApiKeyRulesTests
{
    private const string Agency = "35.08|dinas-a";

    private static readonly DateTimeOffset Now = new(2026, 3, 1, 0, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(0, "keyLifeInvalid")]
    [InlineData(-5, "keyLifeInvalid")]
    [InlineData(366, "keyLifeInvalid")]
    [InlineData(1, null)]
    [InlineData(365, null)]
    public void A_key_ends_within_a_year(int days, string? problem) =>
        Assert.Equal(problem, ApiKeyRules.Created(new(), ApiKeySamples.Create(ApiKeySamples.NewKey(Agency), days: days), Now) is { IsOk: false } refused ? refused.Problem.Code : null);

    [Fact]
    public void What_may_not_be_made_is_refused_with_its_field()
    {
        var key = ApiKeySamples.NewKey(Agency);
        var state = new ApiKeysState { Keys = ApiKeyRules.Created(new(), ApiKeySamples.Create(key), Now).Ok() };
        Assert.Equal(("required", "name"), Of(ApiKeySamples.Create(ApiKeySamples.NewKey(Agency), name: "  ")));
        Assert.Equal(("tooLong", "name"), Of(ApiKeySamples.Create(ApiKeySamples.NewKey(Agency), name: new('n', 61))));
        Assert.Equal(("keyNameTaken", "name"), Of(ApiKeySamples.Create(ApiKeySamples.NewKey(Agency), name: " E-sakip")));
        Assert.Equal(("keyAccessInvalid", "access"), Of(ApiKeySamples.Create(ApiKeySamples.NewKey(Agency), "lain", (KeyAccess)7)));
        Assert.Equal(("keyInvalid", "key"), Of(ApiKeySamples.Create(key, "lain")));
        Assert.Equal(("keyInvalid", "key"), Of(ApiKeySamples.Create(key, "lain") with { Id = "bukan id" }));
        Assert.Equal(("keyInvalid", "key"), Of(ApiKeySamples.Create(ApiKeySamples.NewKey(Agency), "lain") with { SecretHash = "terbuka" }));

        (string, string?) Of(CreateKey command)
        {
            var refused = ApiKeyRules.Created(state, command, Now);
            Assert.False(refused.IsOk);
            return (refused.Problem.Code, refused.Problem.Field);
        }
    }

    [Fact]
    public void A_secret_opens_its_key_alone_and_only_while_it_is_good()
    {
        var (one, other) = (ApiKeySamples.NewKey(Agency), ApiKeySamples.NewKey(Agency));
        var state = new ApiKeysState { Keys = ApiKeyRules.Created(new(), ApiKeySamples.Create(one, days: 30), Now).Ok() };
        state = state with { Keys = ApiKeyRules.Created(state, ApiKeySamples.Create(other, "lain"), Now).Ok() };
        Assert.Equal("e-SAKIP", ApiKeyRules.Find(state, one.Id, one.Hash(), Now)?.Name);
        Assert.Null(ApiKeyRules.Find(state, one.Id, other.Hash(), Now));
        Assert.Null(ApiKeyRules.Find(state, other.Id, one.Hash(), Now));
        Assert.Null(ApiKeyRules.Find(state, one.Id, one.Secret, Now));
        Assert.Null(ApiKeyRules.Find(state, "000000000000", one.Hash(), Now));
        Assert.Null(ApiKeyRules.Find(null, one.Id, one.Hash(), Now));
        Assert.NotNull(ApiKeyRules.Find(state, one.Id, one.Hash(), Now.AddDays(30).AddTicks(-1)));
        Assert.Null(ApiKeyRules.Find(state, one.Id, one.Hash(), Now.AddDays(30)));
    }

    [Theory]
    [InlineData(-1, 90, null)]
    [InlineData(31, 90, null)]
    [InlineData(0, 90, 0)]
    [InlineData(7, 90, 7)]
    [InlineData(30, 90, 30)]
    [InlineData(30, 10, 10)]
    public void An_old_key_goes_on_for_the_overlap_and_never_longer_than_it_would_have(int overlap, int days, int? goesOn)
    {
        var (old, key) = (ApiKeySamples.NewKey(Agency), ApiKeySamples.NewKey(Agency));
        var state = new ApiKeysState { Keys = ApiKeyRules.Created(new(), ApiKeySamples.Create(old, days: days), Now).Ok() };
        var rotated = ApiKeyRules.Rotated(state, ApiKeySamples.Rotate(old, key, overlap), Now);
        if (goesOn is not { } left)
        {
            Assert.Equal("keyOverlapInvalid", rotated.Refused());
            return;
        }

        state = state with { Keys = rotated.Ok() };
        Assert.Equal(Now.AddDays(left), state.Keys.Single(k => k.Id == old.Id).Until);
        Assert.Equal(left > 0, ApiKeyRules.Find(state, old.Id, old.Hash(), Now) is not null);
        Assert.Null(ApiKeyRules.Find(state, old.Id, old.Hash(), Now.AddDays(left)));
        Assert.Equal(("e-SAKIP", KeyAccess.Read, Now.AddDays(90)), ApiKeyRules.Find(state, key.Id, key.Hash(), Now) is { } made ? (made.Name, made.Access, made.Until) : default);
        Assert.Equal(left > 0 ? "keyReplaced" : "noKey", ApiKeyRules.Rotated(state, ApiKeySamples.Rotate(old, ApiKeySamples.NewKey(Agency)), Now).Refused());
    }

    [Fact]
    public void Keys_that_work_are_few_and_those_that_ended_make_room()
    {
        var state = new ApiKeysState();
        for (var i = 0; i < ApiKeyRules.MaxKeys; i++)
            state = state with { Keys = ApiKeyRules.Created(state, ApiKeySamples.Create(ApiKeySamples.NewKey(Agency), $"kunci {i}"), Now).Ok() };
        Assert.Equal("tooManyKeys", ApiKeyRules.Created(state, ApiKeySamples.Create(ApiKeySamples.NewKey(Agency), "lagi"), Now).Refused());
        for (var i = 0; i < 200; i++)
        {
            var now = Now.AddDays(365 + (i * 2));
            state = state with { Keys = ApiKeyRules.Created(state, ApiKeySamples.Create(ApiKeySamples.NewKey(Agency), days: 1), now).Ok() };
        }

        Assert.Equal(ApiKeyRules.MaxEnded + 1, state.Keys.Count);
    }
}
