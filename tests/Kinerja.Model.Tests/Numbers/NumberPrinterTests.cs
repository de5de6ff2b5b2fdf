using System.Globalization;
using CsCheck;
using Kinerja.Model.Numbers;
using Kinerja.Model.Values;

namespace Kinerja.Model.Tests.Numbers;

public sealed class NumberPrinterTests
{
    private static readonly NumberContext Indonesian = new(Locale: NumberLocale.Indonesian);

    [Theory]
    [InlineData("1234.5", 2, "1.234,50", "1,234.50")]
    [InlineData("-1234.5", 2, "−1.234,50", "−1,234.50")]
    [InlineData("1000000", 0, "1.000.000", "1,000,000")]
    [InlineData("999", 0, "999", "999")]
    [InlineData("0.005", 2, "0,01", "0.01")]
    [InlineData("-0.005", 2, "−0,01", "−0.01")]
    [InlineData("-0.004", 2, "0,00", "0.00")]
    [InlineData("2.345", 2, "2,35", "2.35")]
    [InlineData("2.5", 0, "3", "3")]
    [InlineData("-2.5", 0, "−3", "−3")]
    [InlineData("0.5", 0, "1", "1")]
    [InlineData("87.6", 6, "87,600000", "87.600000")]
    [InlineData("79228162514264337593543950335", 0, "79.228.162.514.264.337.593.543.950.335", "79,228,162,514,264,337,593,543,950,335")]
    [InlineData("-79228162514264337593543950335", 2, "−79.228.162.514.264.337.593.543.950.335,00", "−79,228,162,514,264,337,593,543,950,335.00")]
    [InlineData("0", -3, "0", "0")]
    public void Numbers_print_in_both_languages_rounding_half_away_from_zero(string value, int decimals, string id, string en)
    {
        var number = decimal.Parse(value, CultureInfo.InvariantCulture);
        Assert.Equal(id, NumberPrinter.Indonesian(number, decimals));
        Assert.Equal(en, NumberPrinter.English(number, decimals));
        Assert.Equal(id, NumberPrinter.Print(number, decimals, "id"));
        Assert.Equal(en, NumberPrinter.Print(number, decimals, "en-GB"));
        Assert.Equal((id, en), (NumberPrinter.Both(number, decimals).Id, NumberPrinter.Both(number, decimals).En));
    }

    [Theory]
    [InlineData("id-ID")]
    [InlineData("de-DE")]
    [InlineData("ar-SA")]
    public void The_culture_of_the_machine_changes_nothing(string culture)
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            Assert.Equal("−1.234,50", NumberPrinter.Indonesian(-1234.5m, 2));
            Assert.Equal("-1234.50", NumberPrinter.Invariant(-1234.50m));
            Assert.Equal(1234.5m, NumberReader.Read("1.234,5").Value);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Machines_get_a_plain_minus_a_dot_and_the_scale_as_stored()
    {
        Assert.Equal("-1234.50", NumberPrinter.Invariant(-1234.50m));
        Assert.Equal("87.600", NumberPrinter.Invariant(87.600m));
        Assert.Equal("0.00", NumberPrinter.Invariant(new decimal(0, 0, 0, true, 2)));
    }

    [Fact]
    public void As_typed_keeps_every_decimal_and_never_shows_fewer_than_the_indicator()
    {
        Assert.Equal("87,50", NumberPrinter.AsTyped(87.50m, 1, "id"));
        Assert.Equal("87,500", NumberPrinter.AsTyped(87.50m, 3, "id"));
        Assert.Equal("1.234,567891", NumberPrinter.AsTyped(1234.567891m, 2, "id"));
        Assert.Equal("1234,5", NumberPrinter.AsTyped(1234.5m, 0, "id", grouped: false));
    }

    [Theory]
    [InlineData("%", "5,18\u00A0%", "5.18%")]
    [InlineData("persen", "5,18\u00A0%", "5.18%")]
    [InlineData("orang", "5,18\u00A0orang", "5.18\u00A0orang")]
    [InlineData("rupiah", "Rp\u00A05,18", "Rp\u00A05.18")]
    [InlineData(" ", "5,18", "5.18")]
    [InlineData(null, "5,18", "5.18")]
    public void A_unit_stands_where_the_language_puts_it(string? unit, string id, string en)
    {
        Assert.Equal(id, NumberPrinter.WithUnit(5.18m, 2, unit, "id"));
        Assert.Equal(en, NumberPrinter.WithUnit(5.18m, 2, unit, "en"));
    }

    [Fact]
    public void What_is_not_a_number_prints_words_never_blank_and_never_zero()
    {
        Assert.Equal("belum dilaporkan", NumberPrinter.Print(TypedValue.Missing, 2, "id"));
        Assert.Equal("not reported", NumberPrinter.Print(TypedValue.Missing, 2, "en"));
        Assert.Equal("tidak berlaku", NumberPrinter.Print(TypedValue.NotApplicable(), 2, "id"));
        Assert.Equal("belum jatuh tempo", NumberPrinter.Print(TypedValue.NotDue(), 2, "id"));
        Assert.Equal("belum jatuh tempo (15 April 2026)", NumberPrinter.Print(TypedValue.NotDue(new DateOnly(2026, 4, 15)), 2, "id"));
        Assert.Equal("not due yet (15 April 2026)", NumberPrinter.Print(TypedValue.NotDue(new DateOnly(2026, 4, 15)), 2, "en"));
        Assert.Equal("tidak dapat dihitung: pembagi nol", NumberPrinter.Print(TypedValue.NotComputable(ReasonCodes.DivisionByZero), 2, "id"));
        Assert.Equal("0,00", NumberPrinter.Print(TypedValue.Of(0), 2, "id"));
    }

    [Fact]
    public void Reading_what_was_printed_gives_the_number_back() => Figures.Sample((value, decimals) =>
    {
        var rounded = Rounding.HalfAwayFromZero(value, decimals);
        foreach (var grouped in (bool[])[true, false])
        {
            var text = NumberPrinter.Indonesian(value, decimals, grouped);
            var reading = NumberReader.Read(text, Indonesian);
            Assert.Equal(NumberKind.Value, reading.Kind);
            Assert.Equal(rounded, reading.Value);
            Assert.Equal(decimals, reading.Decimals);
        }
    });

    [Fact]
    public void Without_a_declared_locale_what_was_printed_is_read_back_or_asked_about_with_the_right_reading() => Figures.Sample((value, decimals) =>
    {
        var rounded = Rounding.HalfAwayFromZero(value, decimals);
        foreach (var grouped in (bool[])[true, false])
        {
            var reading = NumberReader.Read(NumberPrinter.Indonesian(value, decimals, grouped));
            Assert.True(
                reading.Kind == NumberKind.Value ? reading.Value == rounded : reading.Kind == NumberKind.Ask && reading.Readings.Any(r => r.Value == rounded),
                $"{reading.Original}: {reading.Kind} {reading.Code}");
        }
    });

    [Fact]
    public void English_print_is_read_back_in_the_invariant_locale() => Figures.Sample((value, decimals) =>
    {
        var reading = NumberReader.Read(NumberPrinter.English(value, decimals), new NumberContext(Locale: NumberLocale.Invariant));
        return reading.Kind == NumberKind.Value && reading.Value == Rounding.HalfAwayFromZero(value, decimals);
    });

    [Fact]
    public void Rounding_never_moves_a_number_by_more_than_half_a_step() => Figures.Sample((value, decimals) =>
    {
        var step = 1m;
        for (var i = 0; i < decimals; i++)
        {
            step /= 10;
        }

        return Math.Abs(Rounding.HalfAwayFromZero(value, decimals) - value) <= step / 2;
    });

    /// <summary>Figures as agencies have them, up to 20 digits before the comma, with more decimals than are shown.</summary>
    private static Gen<(decimal Value, int Decimals)> Figures { get; } = Gen.Select(
        Gen.OneOf(Gen.Decimal[-1_000_000, 1_000_000], Gen.Decimal[-1, 1], Gen.Decimal[-99_999_999_999_999_999_999m, 99_999_999_999_999_999_999m], Gen.OneOf(0m, 1000m, 1.5m, 0.0005m)),
        Gen.Int[0, 6]);
}
