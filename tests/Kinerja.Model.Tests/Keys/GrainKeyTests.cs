using System.Text.Json;
using CsCheck;
using Kinerja.Model.Keys;
using Kinerja.Model.Periods;

namespace Kinerja.Model.Tests.Keys;

public sealed class GrainKeyTests
{
    [Theory]
    [InlineData("id", RegionLevel.Nation, null)]
    [InlineData("35", RegionLevel.Province, "id")]
    [InlineData("35.08", RegionLevel.Regency, "35")]
    [InlineData("33.10", RegionLevel.Regency, "33")]
    public void A_region_code_knows_its_level_and_parent(string text, RegionLevel level, string? parent)
    {
        var region = RegionCode.Parse(text);
        Assert.Equal(level, region.Level);
        Assert.Equal(parent, region.Parent?.Value);
    }

    [Theory]
    [InlineData("33.1")]
    [InlineData("3310")]
    [InlineData("33.10.00")]
    [InlineData("33.73.04.1001")]
    [InlineData("35.00")]
    [InlineData("00")]
    [InlineData("00.01")]
    [InlineData("ID")]
    [InlineData("35,08")]
    [InlineData(" 35.08")]
    [InlineData("３５")]
    [InlineData("")]
    [InlineData(null)]
    public void What_is_not_a_region_code_is_refused(string? text) => Assert.False(RegionCode.TryParse(text, out _));

    [Theory]
    [InlineData("35.08", "35.08", true)]
    [InlineData("35.08", "35", true)]
    [InlineData("35.08", "id", true)]
    [InlineData("35", "35.08", false)]
    [InlineData("35.08", "33", false)]
    [InlineData("35.08", "35.09", false)]
    [InlineData("id", "35", false)]
    public void A_region_lies_within_itself_its_province_and_the_nation(string inner, string outer, bool within) =>
        Assert.Equal(within, RegionCode.Parse(inner).IsWithin(RegionCode.Parse(outer)));

    [Theory]
    [InlineData("35.08|dinkop-um", typeof(AgencyKey))]
    [InlineData("35|dinkop", typeof(AgencyKey))]
    [InlineData("35.08|dinkop-um|iku-1|2019", typeof(IndicatorYearKey))]
    [InlineData("35.08|dinkop-um|2019", typeof(ScorecardKey))]
    [InlineData("35.08|2019", typeof(OverviewKey))]
    [InlineData("id|2019", typeof(OverviewKey))]
    [InlineData("35.08|dinkop-um|imp-7f3a90", typeof(ImportKey))]
    [InlineData("35.08|dinkop-um|2019|tw4", typeof(AgencyPeriodKey))]
    [InlineData("35.08|dinkop-um|2019|year", typeof(AgencyPeriodKey))]
    public void Every_example_is_a_key_of_exactly_one_kind(string text, Type kind) => Assert.Equal([kind], KindsOf(text));

    [Theory]
    [InlineData("35.08|Dinkop")]
    [InlineData("35.08|dinkop_um")]
    [InlineData("35.08|dinkop/um")]
    [InlineData("35.08|dinkop#um")]
    [InlineData("35.08|dinkop?um")]
    [InlineData("35.08|dinkop\\um")]
    [InlineData("35.08|-x")]
    [InlineData("35.08|x-")]
    [InlineData("35.08|x--y")]
    [InlineData("35.08|..")]
    [InlineData("35.08|")]
    [InlineData("35.08||2019")]
    [InlineData("35.08|dinkop-um|iku-1|1899")]
    [InlineData("35.08|dinkop-um|iku-1|2201")]
    [InlineData("35.08|dinkop-um|iku-1|02019")]
    [InlineData("35.08|dinkop-um|iku-1|+2019")]
    [InlineData("35.08|dinkop-um|2018|2019")]
    [InlineData("35.08|dinkop-um|2019|tw5")]
    [InlineData("35.08|dinkop-um|2019|TW4")]
    [InlineData("35.08|dinkop-um|1899|tw4")]
    [InlineData("35.08|dinkop-um|iku-1|2019|x")]
    [InlineData("35.08|dink\u043Ep")]
    [InlineData("35.08|dinkop \n")]
    [InlineData("id|dinkop")]
    [InlineData("id")]
    public void What_is_not_a_key_is_no_key_of_any_kind(string text) => Assert.Empty(KindsOf(text));

    [Fact]
    public void A_code_is_never_a_year()
    {
        var agency = AgencyKey.Parse("35.08|dinkop-um");
        Assert.Throws<ArgumentException>(() => new IndicatorYearKey(agency, "2019", 2019));
        Assert.Throws<ArgumentException>(() => new ImportKey(agency, "2019"));
        Assert.Throws<ArgumentException>(() => new AgencyKey(agency.Region, "2019"));
        Assert.Throws<ArgumentOutOfRangeException>(() => new ScorecardKey(agency, 1899));
        Assert.Throws<ArgumentOutOfRangeException>(() => new AgencyPeriodKey(agency, 1899, Period.Tw1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new AgencyPeriodKey(agency, 2019, default));
    }

    [Fact]
    public void The_longest_parts_make_a_key_within_the_limit()
    {
        var key = new IndicatorYearKey(new AgencyKey(RegionCode.Parse("35.08"), new string('a', KeyText.MaxAgencyCode)), new string('b', KeyText.MaxCode), 2019);
        Assert.InRange(key.ToString().Length, 1, KeyText.MaxLength);
        Assert.Equal(key, IndicatorYearKey.Parse(key.ToString()));
        Assert.False(IndicatorYearKey.TryParse(key.ToString().Replace("bbb", "bbbb", StringComparison.Ordinal), out _));
    }

    [Fact]
    public void Keys_navigate_up_and_back()
    {
        var key = IndicatorYearKey.Parse("35.08|dinkop-um|iku-1|2019");
        Assert.Equal("35.08|dinkop-um|2019", key.Scorecard.ToString());
        Assert.Equal("35.08|2019", key.Scorecard.Overview.ToString());
        Assert.Equal("35|2019", key.Scorecard.Overview.Parent?.ToString());
        Assert.Equal("id|2019", key.Scorecard.Overview.Parent?.Parent?.ToString());
        Assert.Null(key.Scorecard.Overview.Parent?.Parent?.Parent);
        Assert.Equal("35.08|dinkop-um|iku-1|2018", key.PreviousYear?.ToString());
        Assert.Equal(key, key.Scorecard.Of("iku-1"));
        Assert.Equal(key.Scorecard, AgencyPeriodKey.Parse("35.08|dinkop-um|2019|tw4").Scorecard);
        Assert.Null(IndicatorYearKey.Parse("35.08|dinkop-um|iku-1|1900").PreviousYear);
    }

    [Fact]
    public void Parsing_the_printed_key_gives_it_back_and_no_other_kind() => Gen.Select(RegionBelowNation, Code(64), Code(100), Year).Sample((region, office, code, year) =>
    {
        var agency = new AgencyKey(region, office);
        AssertRoundTrip(agency);
        AssertRoundTrip(new IndicatorYearKey(agency, code, year));
        AssertRoundTrip(new ScorecardKey(agency, year));
        AssertRoundTrip(new OverviewKey(region, year));
        AssertRoundTrip(new ImportKey(agency, code));
        AssertRoundTrip(new AgencyPeriodKey(agency, year, (Period)(year % 5 + 1)));
    });

    [Fact]
    public void Different_keys_print_differently() => Gen.Select(AnyKey, AnyKey).Sample((left, right) =>
        left.Equals(right) == string.Equals(left.ToString(), right.ToString(), StringComparison.Ordinal));

    [Fact]
    public void Any_text_that_is_read_as_a_key_prints_as_itself() => Gen.OneOf(Generators.AnyText, KeyLike).Sample(text =>
    {
        Assert.True(KindsOf(text).Count <= 1);
        foreach (var printed in Printed(text))
        {
            Assert.Equal(text, printed);
        }
    });

    [Fact]
    public void Keys_are_text_in_json_also_as_names()
    {
        var key = IndicatorYearKey.Parse("35.08|dinkop-um|iku-1|2019");
        Assert.Equal("\"35.08|dinkop-um|iku-1|2019\"", JsonSerializer.Serialize(key));
        Assert.Equal(key, JsonSerializer.Deserialize<IndicatorYearKey>("\"35.08|dinkop-um|iku-1|2019\""));
        var map = new Dictionary<AgencyKey, RegionCode> { [key.Agency] = key.Agency.Region };
        var json = JsonSerializer.Serialize(map);
        Assert.Equal("{\"35.08|dinkop-um\":\"35.08\"}", json);
        Assert.Equal(map, JsonSerializer.Deserialize<Dictionary<AgencyKey, RegionCode>>(json));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<AgencyKey>("\"35.08|Dinkop\""));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<AgencyKey>("1"));
    }

    private static Gen<RegionCode> RegionBelowNation { get; } = Gen.Select(Gen.Int[1, 99], Gen.Int[0, 99]).Select((province, regency) =>
        RegionCode.Parse(regency == 0 ? $"{province:00}" : $"{province:00}.{regency:00}"));

    private static Gen<int> Year { get; } = Gen.Int[KeyText.MinYear, KeyText.MaxYear];

    private static Gen<object> AnyKey { get; } = Gen.Select(RegionBelowNation, Code(2), Code(2), Gen.Int[2018, 2019], Gen.Int[0, 5]).Select(object (region, office, code, year, kind) =>
    {
        var agency = new AgencyKey(region, office);
        return kind switch
        {
            0 => agency,
            1 => new IndicatorYearKey(agency, code, year),
            2 => new ScorecardKey(agency, year),
            3 => new OverviewKey(region, year),
            4 => new AgencyPeriodKey(agency, year, Period.Tw2),
            _ => new ImportKey(agency, code),
        };
    });

    private static Gen<string> KeyLike { get; } = Gen.OneOf("35.08", "35", "id", "2019", "1899", "dinkop-um", "iku-1", "", "-", "X", "a|b", "a.b").Array[1, 5]
        .Select(parts => string.Join('|', parts));

    /// <summary>Short words joined by marks, cut to length; digits are common so that codes near to years come up.</summary>
    private static Gen<string> Code(int max) => Gen.Select(Gen.OneOf('a', 'z', '1', '9').Array[1, 5].Select(c => new string(c)), Gen.OneOf('.', '-'))
        .Array[1, 40].Select(words => string.Concat(words.Select(w => w.Item1 + w.Item2)))
        .Select(text => text[..Math.Min(text.Length, max)].Trim('.', '-'))
        .Select(code => KeyText.LooksLikeYear(code) ? "x" + code[1..] : code);

    private static void AssertRoundTrip<TKey>(TKey key)
        where TKey : class, IGrainKey<TKey>
    {
        var text = key.ToString();
        Assert.True(TKey.TryParse(text, out var again), text);
        Assert.Equal(key, again);
        Assert.Equal([typeof(TKey)], KindsOf(text));
        Assert.InRange(text.Length, 1, KeyText.MaxLength);
        Assert.True(text.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '.' or '-' or '|'), text);
    }

    private static List<Type> KindsOf(string text)
    {
        List<Type> kinds = [];
        Add<AgencyKey>();
        Add<IndicatorYearKey>();
        Add<ScorecardKey>();
        Add<OverviewKey>();
        Add<ImportKey>();
        Add<AgencyPeriodKey>();
        return kinds;

        void Add<TKey>()
            where TKey : class, IGrainKey<TKey>
        {
            if (TKey.TryParse(text, out _))
            {
                kinds.Add(typeof(TKey));
            }
        }
    }

    private static IEnumerable<string> Printed(string text)
    {
        if (RegionCode.TryParse(text, out var region))
        {
            yield return region.ToString();
        }

        if (AgencyKey.TryParse(text, out var agency))
        {
            yield return agency.ToString();
        }

        if (IndicatorYearKey.TryParse(text, out var indicator))
        {
            yield return indicator.ToString();
        }

        if (ScorecardKey.TryParse(text, out var scorecard))
        {
            yield return scorecard.ToString();
        }

        if (OverviewKey.TryParse(text, out var overview))
        {
            yield return overview.ToString();
        }

        if (AgencyPeriodKey.TryParse(text, out var period))
        {
            yield return period.ToString();
        }

        if (ImportKey.TryParse(text, out var import))
        {
            yield return import.ToString();
        }
    }
}
