using System.Text;
using Kinerja.Web.Accounts;

namespace Kinerja.Web.Tests.Accounts;

/// <summary>Codes of authenticators, against the test vectors of RFC 6238 (their last six digits).</summary>
public sealed class TimeCodesTests
{
    private static readonly byte[] Key = Encoding.ASCII.GetBytes("12345678901234567890");

    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1111111111, "050471")]
    [InlineData(1234567890, "005924")]
    [InlineData(2000000000, "279037")]
    [InlineData(20000000000, "353130")]
    public void The_vectors_of_the_standard_hold(long seconds, string code)
    {
        var at = DateTimeOffset.FromUnixTimeSeconds(seconds);
        Assert.Equal(code, TimeCodes.Code(Key, TimeCodes.StepOf(at)));
        Assert.Equal(TimeCodes.StepOf(at), TimeCodes.Find(Key, code, at));
        Assert.Equal(TimeCodes.StepOf(at), TimeCodes.Find(Key, code, at.AddSeconds(30)));
        Assert.Equal(TimeCodes.StepOf(at), TimeCodes.Find(Key, code, at.AddSeconds(-30)));
        Assert.Null(TimeCodes.Find(Key, code, at.AddSeconds(60)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("28708")]
    [InlineData("2870820")]
    [InlineData("abcdef")]
    [InlineData("２８７０８２")]
    public void What_is_no_code_is_none(string code) => Assert.Null(TimeCodes.Find(Key, code, DateTimeOffset.FromUnixTimeSeconds(59)));

    [Fact]
    public void A_key_is_written_and_read_in_base32()
    {
        Assert.Equal(Key, TimeCodes.Bytes("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"));
        var keys = Enumerable.Range(0, 50).Select(_ => TimeCodes.NewKey()).ToList();
        Assert.Distinct(keys);
        Assert.All(keys, key => Assert.Equal((32, 20), (key.Length, TimeCodes.Bytes(key).Length)));
        Assert.Throws<FormatException>(() => TimeCodes.Bytes("0189"));
    }
}
