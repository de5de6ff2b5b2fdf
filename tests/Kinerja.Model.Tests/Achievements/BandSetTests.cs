using CsCheck;
using Kinerja.Model.Achievements;
using Kinerja.Model.Values;
using Xunit;

namespace Kinerja.Model.Tests.Achievements;

public sealed class BandSetTests
{
    private static readonly Gen<Band[]> ValidSet =
        Gen.Select(Gen.Int[1, 20_000].HashSet[BandSetValidator.MinBands - 1, BandSetValidator.MaxBands - 1], Gen.Bool.Array[BandSetValidator.MaxBands])
            .Select((starts, inclusive) =>
            {
                var from = starts.OrderDescending().Select(s => (decimal?)(s / 100m)).Append(null).ToList();
                return from.Select((f, i) => new Band($"b{i}", new($"Pita {i}", $"Band {i}"), f, from.Count - i, inclusive[i])).ToArray();
            });

    public static TheoryData<string, string> AkipBounds => new()
    {
        // Value, letters when strict and when inclusive.
        { "90.01", "aa aa" },
        { "90", "a aa" },
        { "80", "bb a" },
        { "70.5", "bb bb" },
        { "70", "b bb" },
        { "60", "cc b" },
        { "50", "c cc" },
        { "30", "d c" },
        { "0", "d d" },
    };

    [Theory]
    [MemberData(nameof(AkipBounds))]
    public void Akip_letters_begin_above_or_at_their_bound(string value, string letters)
    {
        var number = decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal(letters, $"{BandSet.Find(BandSet.Akip(), number)!.Code} {BandSet.Find(BandSet.Akip(inclusive: true), number)!.Code}");
    }

    [Fact]
    public void Every_value_from_0_to_200_falls_in_exactly_one_band_of_the_named_sets()
    {
        foreach (var bands in new[] { BandSet.Default, BandSet.Akip(), BandSet.Akip(inclusive: true) })
        {
            Assert.Empty(BandSetValidator.Validate(bands));
            ExactlyOne(bands);
        }
    }

    [Fact]
    public void Every_value_from_0_to_200_falls_in_exactly_one_band_of_any_valid_set() => ValidSet.Sample(
        bands =>
        {
            Assert.Empty(BandSetValidator.Validate(bands));
            ExactlyOne(bands);
        },
        iter: 40);

    [Theory]
    [InlineData("90.4", "tinggi")]
    [InlineData("90.999999", "tinggi")]
    [InlineData("91", "sangatTinggi")]
    [InlineData("76", "tinggi")]
    [InlineData("66", "sedang")]
    [InlineData("65.99", "rendah")]
    [InlineData("51", "rendah")]
    [InlineData("50.99", "sangatRendah")]
    [InlineData("-1", "sangatRendah")]
    public void Default_bands_are_half_open(string value, string code) =>
        Assert.Equal(code, BandSet.Find(BandSet.Default, decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture))!.Code);

    [Fact]
    public void Value_that_is_not_a_number_has_no_band() => Assert.Null(BandSet.Find(BandSet.Default, TypedValue.Missing));

    [Fact]
    public void Fault_in_a_set_is_named_with_its_band()
    {
        var d = BandSet.Default;
        Assert.Equal([("bandCount", "bands")], Faults([]));
        Assert.Equal([("bandCount", "bands")], Faults([d[4]]));
        Assert.Equal([("bandOverlap", "bands[1].from")], Faults([d[0], d[1] with { From = 91 }, d[2], d[3], d[4]]));
        Assert.Equal([("bandOverlap", "bands[1].from")], Faults([d[0], d[1] with { From = 95 }, d[2], d[3], d[4]]));
        Assert.Equal([("bandGap", "bands[4].from")], Faults([d[0], d[1], d[2], d[3], d[4] with { From = 10 }]));
        Assert.Equal([("bandOpen", "bands[1].from")], Faults([d[0], d[1] with { From = null }, d[2], d[3], d[4]]));
        Assert.Equal([("bandOutOfRange", "bands[3].from")], Faults([d[0], d[1], d[2], d[3] with { From = 0 }, d[4]]));
        Assert.Equal([("bandRank", "bands[2].rank")], Faults([d[0], d[1], d[2] with { Rank = 4 }, d[3], d[4]]));
        Assert.Equal([("bandCode", "bands[2].code")], Faults([d[0], d[1], d[2] with { Code = "se dang" }, d[3], d[4]]));
        Assert.Equal([("bandLabel", "bands[2].label")], Faults([d[0], d[1], d[2] with { Label = new("Sedang", " ") }, d[3], d[4]]));
        Assert.Equal([("bandCodeTwice", "bands")], Faults([d[0], d[1] with { Code = "sangatTinggi" }, d[2], d[3], d[4]]));
        Assert.Equal([("bandCount", "bands")], Faults([d[0], null!]));
    }

    [Fact]
    public void Set_that_is_accepted_is_ordered_and_a_shuffled_one_is_not() => ValidSet.Sample(bands =>
    {
        var turned = bands.Reverse().ToArray();
        Assert.NotEmpty(BandSetValidator.Validate(turned));
    });

    private static IEnumerable<(string, string?)> Faults(IReadOnlyList<Band> bands) => BandSetValidator.Validate(bands).Select(p => (p.Code, p.Field));

    private static void ExactlyOne(IReadOnlyList<Band> bands)
    {
        for (var hundredths = 0; hundredths <= 20_000; hundredths++)
        {
            var value = hundredths / 100m;
            var holding = 0;
            for (var i = 0; i < bands.Count; i++)
            {
                // Counted from the bounds, not by the search under test.
                var aboveStart = bands[i].From is not { } from || (bands[i].Inclusive ? value >= from : value > from);
                var belowEnd = i == 0 || (bands[i - 1].Inclusive ? value < bands[i - 1].From : value <= bands[i - 1].From);
                if (aboveStart && belowEnd)
                {
                    holding++;
                    Assert.Same(bands[i], BandSet.Find(bands, value));
                }
            }

            Assert.Equal(1, holding);
        }
    }
}
