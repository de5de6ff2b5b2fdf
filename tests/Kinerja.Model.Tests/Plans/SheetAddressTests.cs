using Kinerja.Model.Plans;

namespace Kinerja.Model.Tests.Plans;

public sealed class SheetAddressTests
{
    [Theory]
    [InlineData(1, 1, "A1")]
    [InlineData(26, 5, "Z5")]
    [InlineData(27, 5, "AA5")]
    [InlineData(702, 9, "ZZ9")]
    [InlineData(703, 9, "AAA9")]
    [InlineData(16_384, 1_048_576, "XFD1048576")]
    public void An_address_is_written_and_read_again(int column, int row, string address)
    {
        Assert.Equal(address, SheetAddress.Of(column, row));
        Assert.True(SheetAddress.TryParse(address, out var c, out var r));
        Assert.Equal((column, row), (c, r));
    }

    [Theory]
    [InlineData("")]
    [InlineData("A")]
    [InlineData("1")]
    [InlineData("A0")]
    [InlineData("A-1")]
    [InlineData("A1 ")]
    [InlineData("XFE1")]
    [InlineData("A1048577")]
    [InlineData("ZZZZZZZZZZZZZZ1")]
    [InlineData("Ä1")]
    [InlineData("A99999999999")]
    public void Anything_else_is_no_address(string text) => Assert.False(SheetAddress.TryParse(text, out _, out _));

    [Fact]
    public void Fixed_addresses_are_read_too()
    {
        Assert.True(SheetAddress.TryParse("$b$12", out var column, out var row));
        Assert.Equal((2, 12), (column, row));
    }
}
