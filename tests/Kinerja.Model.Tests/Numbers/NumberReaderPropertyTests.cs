using CsCheck;
using Kinerja.Model.Numbers;

namespace Kinerja.Model.Tests.Numbers;

public sealed class NumberReaderPropertyTests
{
    private static readonly Gen<NumberContext> Contexts = Gen.Select(Gen.OneOf(null, "", "%", "orang", "juta rupiah", "Unit", "\uD800"), Gen.Enum<NumberLocale>())
        .Select((unit, locale) => new NumberContext(unit, locale));

    [Fact]
    public void No_text_makes_the_reader_throw_and_every_verdict_is_complete() => Gen.Select(Generators.AnyText, Contexts).Sample((text, context) =>
        AssertComplete(text, NumberReader.Read(text, context)), iter: 20_000);

    [Fact]
    public void No_character_beside_a_number_changes_its_digits_silently()
    {
        // All of the scripts, signs and formats; of the long runs of Han, Hangul, surrogates and private use every 17th.
        for (var value = 0; value <= 0xFFFF; value += value is >= 0x3400 and < 0xF800 ? 17 : 1)
        {
            var c = (char)value;
            AssertComplete($"{c}", NumberReader.Read($"{c}"));
            AssertComplete($"8{c}7", NumberReader.Read($"8{c}7"));
            foreach (var text in (string[])[$"{c}87,3", $"87,3{c}", $"87,3 {c}"])
            {
                var reading = NumberReader.Read(text);
                AssertComplete(text, reading);
                var mayJoin = char.IsAsciiDigit(c) || c is '.' or ',';
                Assert.True(mayJoin || reading.Kind != NumberKind.Value || reading.Value is 87.3m or -87.3m, $"U+{value:X4} {text}: {reading.Value}");
                Assert.True(reading.Kind != NumberKind.Missing, $"U+{value:X4} {text}");
            }
        }
    }

    [Fact]
    public void Plain_digits_with_a_decimal_comma_are_read_exactly() => Gen.Select(Gen.Char['0', '9'].Array[1, 20], Gen.Char['0', '9'].Array[0, 6], Gen.Bool)
        .Sample((whole, decimals, negative) =>
        {
            var text = (negative ? "-" : "") + new string(whole) + (decimals.Length > 0 ? "," + new string(decimals) : "");
            var reading = NumberReader.Read(text, new NumberContext(Locale: NumberLocale.Indonesian));
            Assert.Equal(NumberKind.Value, reading.Kind);
            Assert.Equal(decimals.Length, reading.Decimals);
            Assert.Equal(decimal.Parse(text.Replace(',', '.'), System.Globalization.CultureInfo.InvariantCulture), reading.Value);
        });

    [Fact]
    public void Undeclared_texts_are_never_read_otherwise_than_in_indonesian() => Generators.CellLike.Sample(text =>
    {
        var undeclared = NumberReader.Read(text);
        var indonesian = NumberReader.Read(text, new NumberContext(Locale: NumberLocale.Indonesian));
        return undeclared.Kind != NumberKind.Value || undeclared.Value == indonesian.Value;
    }, iter: 20_000);

    [Fact]
    public void A_value_means_the_same_whatever_is_declared_unless_dots_or_commas_stand_in_it() => Generators.CellLike.Sample(text =>
    {
        var undeclared = NumberReader.Read(text);
        var invariant = NumberReader.Read(text, new NumberContext(Locale: NumberLocale.Invariant));
        return undeclared.Kind != NumberKind.Value || text.AsSpan().ContainsAny('.', ',') || undeclared.Value == invariant.Value;
    }, iter: 20_000);

    [Fact]
    public void The_longest_texts_are_read_with_work_of_their_length()
    {
        string[] units = ["1 ", "1.", "1,", "-", "(", "*", "1-", "a ", "s.d.", "rp", "1)", "% ", "juta ", "\u200B", "¹ ", "[1]", "orang ", "1 a) "];
        var before = GC.GetAllocatedBytesForCurrentThread();
        foreach (var unit in units)
        {
            var text = string.Concat(Enumerable.Repeat(unit, 200))[..NumberReader.MaxLength];
            for (var i = 0; i < 50; i++)
            {
                AssertComplete(text, NumberReader.Read(text));
                AssertComplete("1" + text[1..], NumberReader.Read("1" + text[1..]));
            }
        }

        // Memory, not time: it does not depend on what else the machine does. A runaway would take gigabytes.
        Assert.InRange((GC.GetAllocatedBytesForCurrentThread() - before) / 1_800, 0, 1_000_000);
    }

    private static void AssertComplete(string text, NumberReading reading)
    {
        Assert.Equal(text, reading.Original);
        Assert.InRange(reading.Decimals, 0, 6);
        switch (reading.Kind)
        {
            case NumberKind.Value:
                Assert.NotNull(reading.Value);
                Assert.Equal(reading.Decimals, reading.Value.Value.Scale);
                Assert.True(text.Any(char.IsAsciiDigit), text);
                Assert.Null(reading.Code);
                break;
            case NumberKind.Ask:
                Assert.NotEmpty(reading.Readings);
                Assert.Equal(reading.Readings.Count, reading.Readings.Select(r => r.Code).Distinct().Count());
                Assert.All(reading.Readings, r => Assert.True(r.Value is not null || r.Code == "missing"));
                Assert.All(reading.Readings, r => Assert.True(r.To is null || r.To >= r.Value));
                AssertReason(reading);
                break;
            case NumberKind.Missing:
                AssertReason(reading);
                Assert.DoesNotContain(text, c => c is >= '1' and <= '9');
                break;
            default:
                AssertReason(reading);
                Assert.Empty(reading.Readings);
                break;
        }
    }

    private static void AssertReason(NumberReading reading)
    {
        Assert.NotNull(reading.Code);
        Assert.NotNull(reading.Reason);
        Assert.Null(reading.Value);
    }
}
