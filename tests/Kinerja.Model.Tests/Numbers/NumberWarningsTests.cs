using System.Globalization;
using CsCheck;
using Kinerja.Model.Numbers;

namespace Kinerja.Model.Tests.Numbers;

public sealed class NumberWarningsTests
{
    [Theory]
    [InlineData("0", "%", "")]
    [InlineData("100", "persen", "")]
    [InlineData("100.01", "%", "percentAbove100")]
    [InlineData("-0.01", "%", "percentNegative")]
    [InlineData("-0.01", "orang", "")]
    [InlineData("120", null, "")]
    public void A_percentage_lies_between_0_and_100(string value, string? unit, string codes) => AssertCodes(codes, value, new FigureContext { Unit = unit });

    [Fact]
    public void Growth_may_be_negative_or_above_100()
    {
        AssertCodes("", "-12", new FigureContext { Unit = "%", IsGrowth = true });
        AssertCodes("", "250", new FigureContext { Unit = "%", IsGrowth = true });
    }

    [Theory]
    [InlineData("21.6", "2.16", "")]
    [InlineData("21.61", "2.16", "farAboveTarget")]
    [InlineData("216", "2.16", "farAboveTarget")]
    [InlineData("5", "0", "")]
    [InlineData("-100", "-2", "")]
    public void A_realisation_above_ten_times_its_target_is_remarkable(string value, string target, string codes) =>
        AssertCodes(codes, value, new FigureContext { Target = Number(target) });

    [Fact]
    public void A_target_of_zero_is_remarkable_and_a_realisation_of_zero_is_not()
    {
        AssertCodes("targetZero", "0", new FigureContext { IsTarget = true });
        AssertCodes("targetZero", "0.00", new FigureContext { IsTarget = true, Unit = "%" });
        AssertCodes("", "0", new FigureContext { Target = 10 });
    }

    [Theory]
    [InlineData("10", "1", "")]
    [InlineData("10.01", "1", "yearJump")]
    [InlineData("0.1", "1", "")]
    [InlineData("0.099", "1", "yearJump")]
    [InlineData("-11", "1", "yearJump")]
    [InlineData("0", "1", "")]
    [InlineData("1", "0", "")]
    public void A_jump_by_more_than_ten_times_from_last_year_is_remarkable(string value, string before, string codes) =>
        AssertCodes(codes, value, new FigureContext { PreviousYear = Number(before) });

    [Fact]
    public void A_comma_left_out_gives_every_warning_it_deserves_with_its_numbers()
    {
        var warnings = NumberWarnings.Of(873m, new FigureContext { Unit = "%", Target = 87.6m, PreviousYear = 87.3m, Decimals = 1 });
        Assert.Equal(["percentAbove100"], warnings.Select(w => w.Code));
        warnings = NumberWarnings.Of(8760m, new FigureContext { Unit = "%", Target = 87.6m, PreviousYear = 87.3m, Decimals = 1 });
        Assert.Equal(["percentAbove100", "farAboveTarget", "yearJump"], warnings.Select(w => w.Code));
        Assert.Equal("Realisasi 8.760,0 lebih dari 10 kali target 87,6. Periksa satuan dan koma, atau tulis alasannya.", warnings[1].Message.Id);
        Assert.Contains("8,760.0", warnings[1].Message.En);
    }

    [Fact]
    public void No_figure_makes_the_warnings_throw() => Gen.Select(Gen.Decimal, Gen.Decimal.Nullable(), Gen.Decimal.Nullable(), Gen.Bool).Sample((value, target, before, isTarget) =>
        NumberWarnings.Of(value, new FigureContext { Unit = "%", Target = target, PreviousYear = before, IsTarget = isTarget }).All(w => w.Message.Id.Length > 0 && w.Message.En.Length > 0));

    private static void AssertCodes(string codes, string value, FigureContext context) =>
        Assert.Equal(codes, string.Join(' ', NumberWarnings.Of(Number(value), context).Select(w => w.Code)));

    private static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);
}
