using Kinerja.Grains.ApiKeys;
using Kinerja.Model.Keys;

namespace Kinerja.Grains.Tests.ApiKeys;

/// <summary>Keys as text.</summary>
public sealed class ApiKeyTextTests
{
    private static readonly AgencyKey Agency = AgencyKey.Parse("35.08|dinkop-um");

    [Fact]
    public void A_key_comes_back_as_it_was_written()
    {
        var key = ApiKeyText.New(Agency);
        Assert.StartsWith("kc_35.08_dinkop-um_", key.Write(), StringComparison.Ordinal);
        Assert.True(ApiKeyText.TryParse(key.Write(), out var read));
        Assert.Equal(key, read);
        Assert.Equal(key.Hash(), read.Hash());
        Assert.DoesNotContain(key.Secret, key.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Keys_have_secrets_of_their_own_of_256_bits()
    {
        var keys = Enumerable.Range(0, 100).Select(_ => ApiKeyText.New(Agency)).ToList();
        Assert.All(keys, k => Assert.Equal(32, Convert.FromHexString(k.Secret).Length));
        Assert.Distinct(keys.Select(k => k.Secret));
        Assert.Distinct(keys.Select(k => k.Id));
    }

    [Fact]
    public void A_key_with_any_character_mistyped_left_out_or_doubled_is_none()
    {
        var text = ApiKeyText.New(Agency).Write();
        for (var i = 0; i < text.Length; i++)
        {
            Assert.False(ApiKeyText.TryParse($"{text[..i]}{(text[i] == 'a' ? 'b' : 'a')}{text[(i + 1)..]}", out _), $"mistyped at {i}");
            Assert.False(ApiKeyText.TryParse(text.Remove(i, 1), out _), $"left out at {i}");
            Assert.False(ApiKeyText.TryParse(text.Insert(i, text[i].ToString()), out _), $"doubled at {i}");
        }
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("kc_")]
    [InlineData("kc_35.08_dinkop-um_0123456789ab_")]
    [InlineData("Bearer kc_35.08_dinkop-um_0123456789ab_00")]
    [InlineData("eyJhbGciOiJIUzI1NiJ9.e30.x")]
    public void Anything_else_is_none(string? text) => Assert.False(ApiKeyText.TryParse(text, out _));

    [Fact]
    public void A_text_without_end_is_none() => Assert.False(ApiKeyText.TryParse("kc_35.08_" + new string('a', 1_000_000), out _));
}
