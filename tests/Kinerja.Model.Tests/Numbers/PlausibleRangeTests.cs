using CsCheck;
using Kinerja.Model.Numbers;

namespace Kinerja.Model.Tests.Numbers;

/// <summary>The range that is said before a figure is typed is the one that asks nothing afterwards.</summary>
public sealed class PlausibleRangeTests
{
    [Theory]
    [InlineData("koperasi", null, "48", "4.8", "480")]
    [InlineData("koperasi", "20", "48", "4.8", "200")]
    [InlineData("%", null, null, "0", "100")]
    [InlineData("%", "4", "5", "0.5", "40")]
    [InlineData("koperasi", "-3", "0", null, null)]
    [InlineData("koperasi", null, null, null, null)]
    public void A_range_follows_from_target_and_last_year(string unit, string? target, string? before, string? from, string? to)
    {
        var range = PlausibleRange.Of(new() { Unit = unit, Target = Amount(target), PreviousYear = Amount(before) });
        Assert.Equal((Amount(from), Amount(to)), (range?.From, range?.To));
    }

    [Fact]
    public void Within_the_range_nothing_is_asked_and_outside_something_is()
    {
        var amount = Gen.Int[1, 1_000_000].Select(n => n / 100m);
        var maybe = Gen.Select(Gen.Bool, amount, (isNull, n) => isNull ? (decimal?)null : n);
        Gen.Select(Gen.Bool, maybe, maybe).Sample((isPercent, target, before) =>
        {
            var context = new FigureContext { Unit = isPercent ? "%" : "koperasi", Target = target, PreviousYear = before };
            if (PlausibleRange.Of(context) is not { } range)
                return;
            foreach (var edge in new[] { range.From, range.To }.OfType<decimal>())
                Assert.Empty(NumberWarnings.Of(edge, context));
            if (range.From is > 0 and var from)
                Assert.NotEmpty(NumberWarnings.Of(from * 0.99m, context));
            if (range.To is { } to)
                Assert.NotEmpty(NumberWarnings.Of(to + 0.01m, context));
        });
    }

    [Fact]
    public void The_largest_figures_do_not_overflow() =>
        Assert.Null(PlausibleRange.Of(new() { Unit = "Rp", Target = decimal.MaxValue, PreviousYear = null }));

    private static decimal? Amount(string? text) => text is null ? null : decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
