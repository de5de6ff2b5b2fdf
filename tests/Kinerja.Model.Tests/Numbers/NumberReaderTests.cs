using System.Globalization;
using Kinerja.Model.Numbers;

namespace Kinerja.Model.Tests.Numbers;

/// <summary>Every number people were seen to type, with the verdict it must get. Each wrong outcome found later becomes a line here.</summary>
public sealed class NumberReaderTests
{
    [Theory]
    [InlineData("87,3", "87.3")]
    [InlineData("87,50", "87.50")]
    [InlineData("1234,56", "1234.56")]
    [InlineData("1.234,56", "1234.56")]
    [InlineData("1.234,567", "1234.567")]
    [InlineData("0,5", "0.5")]
    [InlineData("0,312", "0.312")]
    [InlineData("0,000001", "0.000001")]
    [InlineData("12345,678", "12345.678")]
    [InlineData("-5", "-5")]
    [InlineData("\u22125", "-5")]
    [InlineData("\u20115", "-5")]
    [InlineData("-1.234,5", "-1234.5")]
    [InlineData("+2,5", "2.5")]
    [InlineData("0", "0")]
    [InlineData("-0", "0")]
    [InlineData("-0,00", "0.00")]
    [InlineData("007", "7")]
    [InlineData("1234567", "1234567")]
    [InlineData("1.000.000", "1000000")]
    [InlineData("999.999.999.999", "999999999999")]
    [InlineData("1,5%", "1.5")]
    [InlineData("1,5 %", "1.5")]
    [InlineData("85 %", "85")]
    [InlineData("85 persen", "85")]
    [InlineData("100%*", "100")]
    [InlineData("Rp 1.000", "1000")]
    [InlineData("Rp1.000", "1000")]
    [InlineData("rp. 1.000", "1000")]
    [InlineData("IDR 1.000", "1000")]
    [InlineData("Rp1.000.000,00", "1000000.00")]
    [InlineData("Rp 1.000.000,-", "1000000")]
    [InlineData("Rp 1.000.000,–", "1000000")]
    [InlineData("Rp1.000.000,--", "1000000")]
    [InlineData("Rp 1.000.000.-", "1000000")]
    [InlineData("Rp 500,-", "500")]
    [InlineData("1.000.000,-", "1000000")]
    [InlineData("1.000,-", "1000")]
    [InlineData("-Rp 1.000", "-1000")]
    [InlineData("Rp -1.000", "-1000")]
    [InlineData("1.500 rupiah", "1500")]
    [InlineData("12 orang", "12")]
    [InlineData("12orang", "12")]
    [InlineData("3 dok", "3")]
    [InlineData("3 dok.", "3")]
    [InlineData("12 Kelompok Tani", "12")]
    [InlineData("5 m²", "5")]
    [InlineData("5 m2", "5")]
    [InlineData("12 orang/hari", "12")]
    [InlineData("2,5 juta", "2500000")]
    [InlineData("2,5juta", "2500000")]
    [InlineData("2,1234567 juta", "2123456.7")]
    [InlineData("Rp 2,5 miliar", "2500000000")]
    [InlineData("1,25 milyar rupiah", "1250000000")]
    [InlineData("3 ribu", "3000")]
    [InlineData("1,5 triliun", "1500000000000")]
    [InlineData("2 juta orang", "2000000")]
    [InlineData("87,3*)", "87.3")]
    [InlineData("87,3 *)", "87.3")]
    [InlineData("87,3¹", "87.3")]
    [InlineData("87,3¹⁾", "87.3")]
    [InlineData("87,3 1)", "87.3")]
    [InlineData("87,3 a)", "87.3")]
    [InlineData("87,3[1]", "87.3")]
    [InlineData("12 orang*)", "12")]
    [InlineData("**87,3**", "87.3")]
    [InlineData("*) 87,3", "87.3")]
    [InlineData("'87,3", "87.3")]
    [InlineData("’1234", "1234")]
    [InlineData("  87,3  ", "87.3")]
    [InlineData("\u00A087,3\u202F", "87.3")]
    [InlineData("\u200B87,3\uFEFF", "87.3")]
    [InlineData("87\u200B,3", "87.3")]
    [InlineData("87\u00AD,3", "87.3")]
    [InlineData("\u200E87,3\u200F", "87.3")]
    [InlineData("\u202D1234\u202C", "1234")]
    [InlineData("87,3\r\n", "87.3")]
    [InlineData("\t87,3", "87.3")]
    [InlineData("9999999999999999999999999999", "9999999999999999999999999999")]
    [InlineData("60", "60")]
    public void A_text_with_one_reading_is_a_value(string text, string value)
    {
        var reading = NumberReader.Read(text);
        Assert.True(reading.Kind == NumberKind.Value, $"{text}: {reading.Kind} {reading.Code}");
        Assert.Equal(value, reading.Value!.Value.ToString(CultureInfo.InvariantCulture));
        Assert.Equal(reading.Value.Value.Scale, reading.Decimals);
        Assert.Equal(text, reading.Original);
        Assert.Null(reading.Code);
        Assert.Null(reading.Reason);
        Assert.Empty(reading.Readings);
    }

    [Theory]
    [InlineData("1.234", "groupingOrDecimal", "thousands 1234; decimal 1.234")]
    [InlineData("1.500", "groupingOrDecimal", "thousands 1500; decimal 1.500")]
    [InlineData("1,234", "groupingOrDecimal", "thousands 1234; decimal 1.234")]
    [InlineData("-1.500", "groupingOrDecimal", "thousands -1500; decimal -1.500")]
    [InlineData("1.500 orang", "groupingOrDecimal", "thousands 1500; decimal 1.500")]
    [InlineData("Rp 1,234", "groupingOrDecimal", "thousands 1234; decimal 1.234")]
    [InlineData("1.500 juta", "groupingOrDecimal", "thousands 1500000000; decimal 1500000")]
    [InlineData("Rp 1.500 juta", "groupingOrDecimal", "thousands 1500000000; decimal 1500000")]
    [InlineData("1.5", "decimalDot", "decimal 1.5; thousands 15")]
    [InlineData("87.3", "decimalDot", "decimal 87.3; thousands 873")]
    [InlineData("12.34", "decimalDot", "decimal 12.34; thousands 1234")]
    [InlineData("Rp 1.5", "decimalDot", "decimal 1.5; thousands 15")]
    [InlineData("0.5", "decimalDot", "decimal 0.5")]
    [InlineData("0.873", "decimalDot", "decimal 0.873")]
    [InlineData("12345.678", "decimalDot", "decimal 12345.678")]
    [InlineData("1.2345", "decimalDot", "decimal 1.2345")]
    [InlineData("1,234.56", "decimalDot", "decimal 1234.56")]
    [InlineData("1.234.56", "decimalDot", "decimal 1234.56; thousands 123456")]
    [InlineData("1,234,567", "commaGrouping", "thousands 1234567")]
    [InlineData("1,234,567.8", "decimalDot", "decimal 1234567.8")]
    [InlineData("(12)", "brackets", "negative -12; positive 12")]
    [InlineData("(5)", "brackets", "negative -5; positive 5")]
    [InlineData("(-5)", "brackets", "negative -5; positive 5")]
    [InlineData("(1.500)", "brackets", "negativeThousands -1500; negativeDecimal -1.500; positiveThousands 1500; positiveDecimal 1.500")]
    [InlineData("(87,3%)", "brackets", "negative -87.3; positive 87.3")]
    [InlineData("(87,3)%", "brackets", "negative -87.3; positive 87.3")]
    [InlineData("(Rp 1.000)", "brackets", "negative -1000; positive 1000")]
    [InlineData("5-", "trailingMinus", "negative -5; positive 5")]
    [InlineData("5 -", "trailingMinus", "negative -5; positive 5")]
    [InlineData("5–", "trailingMinus", "negative -5; positive 5")]
    [InlineData("Rp 5.000-", "trailingMinus", "negative -5000; positive 5000")]
    [InlineData("–5", "dashOrMinus", "negative -5; positive 5")]
    [InlineData("— 5", "dashOrMinus", "negative -5; positive 5")]
    [InlineData("- 5", "dashOrMinus", "negative -5; positive 5")]
    [InlineData("Rp - 1.000", "dashOrMinus", "negative -1000; positive 1000")]
    [InlineData("\u00AD5", "dashOrMinus", "negative -5; positive 5")]
    [InlineData("1 000", "spaceGrouping", "thousands 1000")]
    [InlineData("1\u00A0000", "spaceGrouping", "thousands 1000")]
    [InlineData("1 234 567,89", "spaceGrouping", "thousands 1234567.89")]
    [InlineData("1 234.5", "spaceGrouping", "thousands 1234.5")]
    [InlineData("87, 3", "spaceInside", "exact 87.3")]
    [InlineData("87 ,3", "spaceInside", "exact 87.3")]
    [InlineData(",5", "leadingSeparator", "decimal 0.5")]
    [InlineData(".5", "leadingSeparator", "decimal 0.5")]
    [InlineData("1,2 M", "scaleLetter", "million 1200000; billion 1200000000")]
    [InlineData("1,2M", "scaleLetter", "million 1200000; billion 1200000000")]
    [InlineData("Rp 1,2 M", "scaleLetter", "million 1200000; billion 1200000000")]
    [InlineData("1,2 T", "scaleLetter", "trillion 1200000000000")]
    [InlineData("12k", "scaleLetter", "thousand 12000")]
    [InlineData("≥ 80", "bound", "atLeast 80; exact 80")]
    [InlineData("≥80%", "bound", "atLeast 80; exact 80")]
    [InlineData(">= 80", "bound", "atLeast 80; exact 80")]
    [InlineData("=> 80", "bound", "atLeast 80; exact 80")]
    [InlineData("> 80", "bound", "atLeast 80; exact 80")]
    [InlineData("minimal 80", "bound", "atLeast 80; exact 80")]
    [InlineData("min 5", "bound", "atLeast 5; exact 5; negative -5")]
    [InlineData("80 ke atas", "bound", "atLeast 80; exact 80")]
    [InlineData("80+", "bound", "atLeast 80; exact 80")]
    [InlineData("≤ 5", "bound", "atMost 5; exact 5")]
    [InlineData("< 5,5", "bound", "atMost 5.5; exact 5.5")]
    [InlineData("maks. 5", "bound", "atMost 5; exact 5")]
    [InlineData("s.d. 90", "bound", "atMost 90; exact 90")]
    [InlineData("≥ 1.500", "bound", "atLeastThousands 1500; atLeastDecimal 1.500; exactThousands 1500; exactDecimal 1.500")]
    [InlineData("± 80", "approximate", "exact 80")]
    [InlineData("+/- 80", "approximate", "exact 80")]
    [InlineData("sekitar 80 orang", "approximate", "exact 80")]
    [InlineData("80-90", "range", "range 80..90; atLeast 80; atMost 90")]
    [InlineData("80 – 90", "range", "range 80..90; atLeast 80; atMost 90")]
    [InlineData("80 s.d. 90", "range", "range 80..90; atLeast 80; atMost 90")]
    [InlineData("80 s/d 90", "range", "range 80..90; atLeast 80; atMost 90")]
    [InlineData("80 sd 90 %", "range", "range 80..90; atLeast 80; atMost 90")]
    [InlineData("80 sampai dengan 90", "range", "range 80..90; atLeast 80; atMost 90")]
    [InlineData("80%-90%", "range", "range 80..90; atLeast 80; atMost 90")]
    [InlineData("80 orang - 90 orang", "range", "range 80..90; atLeast 80; atMost 90")]
    [InlineData("antara 80 dan 90", "range", "range 80..90; atLeast 80; atMost 90")]
    [InlineData("90-80", "range", "range 80..90; atLeast 80; atMost 90")]
    [InlineData("-5 s.d. -3", "range", "range -5..-3; atLeast -5; atMost -3")]
    [InlineData("3-4", "range", "range 3..4; atLeast 3; atMost 4")]
    [InlineData("2-3 juta", "range", "range 2000000..3000000; atLeast 2000000; atMost 3000000")]
    [InlineData("Rp 1.000 - Rp 2.000", "range", "range 1000..2000; atLeast 1000; atMost 2000")]
    [InlineData("1.500-2.500", "range", "rangeThousands 1500..2500; rangeDecimal 1.500..2.500; atLeastThousands 1500; atLeastDecimal 1.500; atMostThousands 2500; atMostDecimal 2.500")]
    [InlineData("nihil", "nil", "zero 0; missing")]
    [InlineData("NIHIL", "nil", "zero 0; missing")]
    [InlineData("Rp -", "accountingDash", "zero 0; missing")]
    [InlineData("Rp\u00A0–", "accountingDash", "zero 0; missing")]
    public void A_text_with_a_doubt_is_asked_about_with_its_readings(string text, string code, string readings)
    {
        var reading = NumberReader.Read(text);
        Assert.True(reading.Kind == NumberKind.Ask, $"{text}: {reading.Kind} {reading.Code} {reading.Value}");
        Assert.Equal(code, reading.Code);
        Assert.Equal(readings, string.Join("; ", reading.Readings.Select(Print)));
        Assert.Null(reading.Value);
        Assert.Equal(text, reading.Original);
        AssertWords(reading);
    }

    [Theory]
    [InlineData("", "blank")]
    [InlineData("   ", "blank")]
    [InlineData("\u00A0", "blank")]
    [InlineData("\u200B", "blank")]
    [InlineData("'", "blank")]
    [InlineData("-", "dash")]
    [InlineData("–", "dash")]
    [InlineData("—", "dash")]
    [InlineData("−", "dash")]
    [InlineData(" - ", "dash")]
    [InlineData("--", "dash")]
    [InlineData("------", "dash")]
    [InlineData("- -", "dash")]
    [InlineData("____", "dash")]
    [InlineData("…", "dash")]
    [InlineData("...", "dash")]
    [InlineData("..........", "dash")]
    [InlineData("- %", "dash")]
    [InlineData("-*)", "dash")]
    [InlineData("n/a", "noData")]
    [InlineData("N/A", "noData")]
    [InlineData("#N/A", "noData")]
    [InlineData("NA", "noData")]
    [InlineData("n.a.", "noData")]
    [InlineData("tidak ada", "noData")]
    [InlineData("Tidak Ada Data", "noData")]
    [InlineData("tdk ada", "noData")]
    [InlineData("belum ada data", "noData")]
    [InlineData("(belum ada)", "noData")]
    [InlineData("*)", "footnoteOnly")]
    [InlineData("**", "footnoteOnly")]
    [InlineData("¹", "footnoteOnly")]
    [InlineData("0*)", "zeroWithFootnote")]
    [InlineData("0,00 *)", "zeroWithFootnote")]
    public void An_empty_marker_is_missing_and_never_zero(string text, string code)
    {
        var reading = NumberReader.Read(text);
        Assert.True(reading.Kind == NumberKind.Missing, $"{text}: {reading.Kind} {reading.Code} {reading.Value}");
        Assert.Equal(code, reading.Code);
        Assert.Null(reading.Value);
        Assert.Equal(text, reading.Original);
    }

    [Fact]
    public void Half_a_surrogate_pair_is_refused() => Assert.Equal("controlCharacter", NumberReader.Read("\uD80087").Code);

    [Fact]
    public void Null_and_a_page_of_blanks_are_missing()
    {
        Assert.Equal(NumberKind.Missing, NumberReader.Read(null).Kind);
        Assert.Equal(NumberKind.Missing, NumberReader.Read(new string(' ', 100_000)).Kind);
    }

    [Theory]
    [InlineData("12.34,5", "badGrouping")]
    [InlineData("1.2.3", "badGrouping")]
    [InlineData("1,2,3", "badGrouping")]
    [InlineData("1..5", "badGrouping")]
    [InlineData("1,,5", "badGrouping")]
    [InlineData("0.123,4", "badGrouping")]
    [InlineData("1234.567,8", "badGrouping")]
    [InlineData("31.12.2025", "badGrouping")]
    [InlineData(",5,3", "badGrouping")]
    [InlineData("1e3", "scientific")]
    [InlineData("1E+03", "scientific")]
    [InlineData("1,5e-3", "scientific")]
    [InlineData("1.23456E+12", "scientific")]
    [InlineData("0x1F", "hexadecimal")]
    [InlineData("１２", "foreignDigits")]
    [InlineData("８７，３", "foreignDigits")]
    [InlineData("٣", "foreignDigits")]
    [InlineData("๓", "foreignDigits")]
    [InlineData("①", "foreignDigits")]
    [InlineData("Ⅳ", "foreignDigits")]
    [InlineData("½", "fraction")]
    [InlineData("1½", "fraction")]
    [InlineData("1/2", "fraction")]
    [InlineData("17 / 328", "fraction")]
    [InlineData("1:2", "fraction")]
    [InlineData("∞", "notFinite")]
    [InlineData("-∞", "notFinite")]
    [InlineData("NaN", "notFinite")]
    [InlineData("Infinity", "notFinite")]
    [InlineData("--5", "doubleSign")]
    [InlineData("+-5", "doubleSign")]
    [InlineData("- -5", "doubleSign")]
    [InlineData("-5-", "doubleSign")]
    [InlineData("1.000,", "trailingSeparator")]
    [InlineData("87,3,", "trailingSeparator")]
    [InlineData("5.", "trailingSeparator")]
    [InlineData("12. orang", "trailingSeparator")]
    [InlineData("0,1234567", "tooManyDecimals")]
    [InlineData("0.30000000000000004", "tooManyDecimals")]
    [InlineData("0,1000000", "tooManyDecimals")]
    [InlineData("10000000000000000000000000000", "overflow")]
    [InlineData("99999999999999999999999999999999999999", "overflow")]
    [InlineData("9999999999999999999999999999,5", "overflow")]
    [InlineData("99999999999999999999 triliun", "overflow")]
    [InlineData("12 5", "twoNumbers")]
    [InlineData("80 90", "twoNumbers")]
    [InlineData("19660420 199203 1 008", "twoNumbers")]
    [InlineData("12 koperasi dari 328 koperasi", "twoNumbers")]
    [InlineData("2 juta 500 ribu", "twoNumbers")]
    [InlineData("87,3\n12", "twoNumbers")]
    [InlineData("3 April", "date")]
    [InlineData("3-Apr", "date")]
    [InlineData("31/12/2025", "date")]
    [InlineData("12/31/2025", "date")]
    [InlineData("01/02/03", "date")]
    [InlineData("2025-02-30", "date")]
    [InlineData("31 Des 2025", "date")]
    [InlineData("31 Desember 2025", "date")]
    [InlineData("#DIV/0!", "spreadsheetError")]
    [InlineData("#REF!", "spreadsheetError")]
    [InlineData("#VALUE!", "spreadsheetError")]
    [InlineData("####", "spreadsheetError")]
    [InlineData("=SUM(A1:A3)", "spreadsheetFormula")]
    [InlineData("=5", "spreadsheetFormula")]
    [InlineData("@SUM(1)", "spreadsheetFormula")]
    [InlineData("=NA()", "spreadsheetFormula")]
    [InlineData("TRUE", "boolean")]
    [InlineData("benar", "boolean")]
    [InlineData("1O0", "letterForDigit")]
    [InlineData("l2", "letterForDigit")]
    [InlineData("12abc", "unknownSuffix")]
    [InlineData("%", "unitOnly")]
    [InlineData("Rp", "unitOnly")]
    [InlineData("orang", "unitOnly")]
    [InlineData("$ 5", "foreignCurrency")]
    [InlineData("US$ 1.000", "foreignCurrency")]
    [InlineData("8\u202E7,3", "hiddenDirection")]
    [InlineData("\u202E3,78", "hiddenDirection")]
    [InlineData("87\u200F,3", "hiddenDirection")]
    [InlineData("87,3\0", "controlCharacter")]
    [InlineData("87\u001F3", "controlCharacter")]
    [InlineData("delapan puluh tujuh", "notANumber")]
    [InlineData("12 (dua belas)", "notANumber")]
    [InlineData("12 dari total", "notANumber")]
    [InlineData("12 x", "notANumber")]
    [InlineData("(12", "notANumber")]
    [InlineData("12)", "notANumber")]
    [InlineData("1'000", "notANumber")]
    [InlineData("1_000", "notANumber")]
    [InlineData("\"87,3\"", "notANumber")]
    [InlineData("👍", "notANumber")]
    [InlineData("87,3 👍", "notANumber")]
    [InlineData("<script>alert(1)</script>", "notANumber")]
    [InlineData("{{7*7}}", "notANumber")]
    [InlineData("' OR 1=1", "notANumber")]
    [InlineData("2 ribu juta", "notANumber")]
    [InlineData("-", "dash", NumberKind.Missing)]
    public void Anything_else_is_refused_with_a_reason_and_kept(string text, string code, NumberKind kind = NumberKind.Refused)
    {
        var reading = NumberReader.Read(text);
        Assert.True(reading.Kind == kind, $"{text}: {reading.Kind} {reading.Code} {reading.Value}");
        Assert.Equal(code, reading.Code);
        Assert.Null(reading.Value);
        Assert.Empty(reading.Readings);
        Assert.Equal(text, reading.Original);
        AssertWords(reading);
    }

    [Theory]
    [InlineData("1.500", "1500", "1.500")]
    [InlineData("1.234.567", "1234567", null)]
    [InlineData("87,3", "87.3", null)]
    [InlineData("0,312", "0.312", null)]
    [InlineData("12345,678", "12345.678", null)]
    [InlineData("87.3", null, "87.3")]
    [InlineData("1.5", null, "1.5")]
    [InlineData("0.30", null, "0.30")]
    [InlineData("1,234", "1.234", "1234")]
    [InlineData("1,234.56", null, "1234.56")]
    [InlineData("1,234,567", null, "1234567")]
    [InlineData("1.234,56", "1234.56", null)]
    [InlineData(",5", "0.5", null)]
    [InlineData(".5", null, "0.5")]
    [InlineData("1500", "1500", "1500")]
    [InlineData("Rp 1.000.000,-", "1000000", "1000000")]
    public void A_declared_locale_settles_the_reading(string text, string? indonesian, string? invariant)
    {
        AssertSettled(text, NumberLocale.Indonesian, indonesian);
        AssertSettled(text, NumberLocale.Invariant, invariant);
    }

    [Theory]
    [InlineData("(1.500)")]
    [InlineData("5-")]
    [InlineData("1 000")]
    [InlineData("1,2 M")]
    [InlineData("≥ 80")]
    [InlineData("80-90")]
    [InlineData("nihil")]
    public void A_declared_locale_does_not_settle_what_is_not_about_dots_and_commas(string text) =>
        Assert.Equal(NumberKind.Ask, NumberReader.Read(text, new NumberContext(Locale: NumberLocale.Indonesian)).Kind);

    [Theory]
    [InlineData("1.234")]
    [InlineData("1.500")]
    [InlineData("87.3")]
    public void A_percent_unit_does_not_settle_an_ambiguous_dot(string text) =>
        Assert.Equal(NumberKind.Ask, NumberReader.Read(text, new NumberContext("%")).Kind);

    [Theory]
    [InlineData("%", NumberKind.Value)]
    [InlineData("persen", NumberKind.Value)]
    [InlineData("Persentase", NumberKind.Value)]
    [InlineData(null, NumberKind.Value)]
    [InlineData("", NumberKind.Value)]
    [InlineData("orang", NumberKind.Ask)]
    [InlineData("Unit", NumberKind.Ask)]
    public void A_percent_sign_wants_a_percent_unit(string? unit, NumberKind kind)
    {
        var reading = NumberReader.Read("1,5%", new NumberContext(unit));
        Assert.Equal(kind, reading.Kind);
        if (kind == NumberKind.Ask)
        {
            Assert.Equal("percentUnit", reading.Code);
            Assert.Equal("exact 1.5", Print(Assert.Single(reading.Readings)));
        }
    }

    [Theory]
    [InlineData("12 orang", "orang", null, false)]
    [InlineData("12 orang", "orang", "Orang", false)]
    [InlineData("12 org", "org", "orang", false)]
    [InlineData("12 dok", "dok", "Dokumen", false)]
    [InlineData("12 orang", "orang", "orang per hari", false)]
    [InlineData("12 orang", "orang", "%", true)]
    [InlineData("12 orang", "orang", "koperasi", true)]
    [InlineData("Rp 1.000", "Rp", "rupiah", false)]
    [InlineData("Rp 1.000", "Rp", "orang", true)]
    [InlineData("85 persen", "persen", "%", false)]
    [InlineData("87,3 %", "%", null, false)]
    [InlineData("12 Kelompok Tani", "Kelompok Tani", null, false)]
    [InlineData("12,5 m²", "m²", "m2", false)]
    public void A_unit_is_read_as_written_and_noted_when_it_differs(string text, string read, string? expected, bool noted)
    {
        var reading = NumberReader.Read(text, new NumberContext(expected));
        Assert.Equal(NumberKind.Value, reading.Kind);
        Assert.Equal(read, reading.Unit);
        Assert.Equal(noted, reading.Notes.Count == 1);
    }

    [Theory]
    [InlineData("87,3*)", "*)")]
    [InlineData("87,3¹", "¹")]
    [InlineData("87,3 1)", "1)")]
    [InlineData("100%*", "*")]
    [InlineData("12 orang **)", "**)")]
    [InlineData("*) 87,3", "*)")]
    [InlineData("0*)", "*)")]
    [InlineData("-*)", "*)")]
    [InlineData("87,3", null)]
    [InlineData("**87,3**", null)]
    public void A_footnote_mark_is_kept_apart(string text, string? mark) => Assert.Equal(mark, NumberReader.Read(text).Footnote);

    [Theory]
    [InlineData("2,5 juta", "pengali 1.000.000", "times 1,000,000")]
    [InlineData("'87,3", "petik", "apostrophe")]
    [InlineData("87\u200B,3", "tak terlihat", "Invisible")]
    [InlineData("007", "Nol di depan", "Zeros in front")]
    [InlineData("+5", "Tanda +", "plus sign")]
    public void What_was_changed_to_read_it_is_noted(string text, string id, string en)
    {
        var note = Assert.Single(NumberReader.Read(text).Notes);
        Assert.Contains(id, note.Id);
        Assert.Contains(en, note.En);
    }

    [Theory]
    [InlineData("2,5 juta", "full 2500000; inUnit 2.5")]
    [InlineData("1,2 miliar", "full 1200000000; inUnit 1200")]
    [InlineData("500 ribu", "full 500000; inUnit 0.500")]
    [InlineData("1,2 M", "fullMillion 1200000; fullBillion 1200000000; inUnitMillion 1.2; inUnitBillion 1200")]
    public void A_scale_word_is_asked_about_when_the_unit_has_one(string text, string readings)
    {
        var reading = NumberReader.Read(text, new NumberContext("juta rupiah"));
        Assert.Equal(NumberKind.Ask, reading.Kind);
        Assert.Equal("scaleInUnit", reading.Code);
        Assert.Equal(readings, string.Join("; ", reading.Readings.Select(Print)));
    }

    [Theory]
    [InlineData("0.30000000000000004", "0,3", "0.3")]
    [InlineData("0,1234565", "0,123457", "0.123457")]
    [InlineData("-0,1234565", "−0,123457", "−0.123457")]
    [InlineData("1234,99999999", "1235", "1235")]
    public void Too_many_decimals_are_refused_with_the_rounding_shown(string text, string id, string en)
    {
        var reading = NumberReader.Read(text);
        Assert.Equal("tooManyDecimals", reading.Code);
        Assert.Contains(id + ".", reading.Reason!.Id);
        Assert.Contains(en + ".", reading.Reason.En);
    }

    [Fact]
    public void Labels_print_the_readings_so_that_they_cannot_be_misread()
    {
        var labels = NumberReader.Read("1.500").Readings.Select(r => r.Label).ToList();
        Assert.Equal(["1500 (ribuan)", "1,500 (desimal)"], labels.Select(l => l.Id));
        Assert.Equal(["1500 (thousands)", "1.500 (decimal)"], labels.Select(l => l.En));
        Assert.Equal(["80 sampai 90", "paling sedikit 80", "paling banyak 90"], NumberReader.Read("80-90").Readings.Select(r => r.Label.Id));
    }

    [Fact]
    public void A_text_longer_than_the_limit_is_refused_unread_and_kept()
    {
        var text = new string('1', NumberReader.MaxLength + 1);
        var reading = NumberReader.Read(text);
        Assert.Equal((NumberKind.Refused, "tooLong"), (reading.Kind, reading.Code));
        Assert.Same(text, reading.Original);
        Assert.Equal("overflow", NumberReader.Read(new string('1', NumberReader.MaxLength)).Code);
    }

    private static void AssertSettled(string text, NumberLocale locale, string? value)
    {
        var reading = NumberReader.Read(text, new NumberContext(Locale: locale));
        Assert.True(reading.Kind == (value is null ? NumberKind.Refused : NumberKind.Value), $"{text} {locale}: {reading.Kind} {reading.Code}");
        Assert.Equal(value, reading.Value?.ToString(CultureInfo.InvariantCulture));
    }

    private static void AssertWords(NumberReading reading)
    {
        Assert.False(string.IsNullOrWhiteSpace(reading.Reason?.Id));
        Assert.False(string.IsNullOrWhiteSpace(reading.Reason?.En));
        Assert.NotEqual(reading.Reason!.Id, reading.Reason.En);
        Assert.All(reading.Readings, r => Assert.False(string.IsNullOrWhiteSpace(r.Label.Id) || string.IsNullOrWhiteSpace(r.Label.En)));
        Assert.Equal(reading.Readings.Count, reading.Readings.Select(r => r.Code).Distinct().Count());
    }

    private static string Print(NumberCandidate candidate) => string.Create(CultureInfo.InvariantCulture, $"{candidate.Code} {candidate.Value}")
        .TrimEnd() + (candidate.To is { } to ? ".." + to.ToString(CultureInfo.InvariantCulture) : "");
}
