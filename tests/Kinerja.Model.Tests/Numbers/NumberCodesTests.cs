using System.Reflection;
using Kinerja.Model.Numbers;

namespace Kinerja.Model.Tests.Numbers;

public sealed class NumberCodesTests
{
    /// <summary>A text for every code, so that no code lacks a way to come about.</summary>
    private static readonly Dictionary<string, string> Examples = new()
    {
        ["groupingOrDecimal"] = "1.500", ["decimalDot"] = "87.3", ["commaGrouping"] = "1,234,567", ["spaceGrouping"] = "1 000", ["spaceInside"] = "87, 3",
        ["leadingSeparator"] = ",5", ["brackets"] = "(5)", ["trailingMinus"] = "5-", ["dashOrMinus"] = "– 5", ["scaleLetter"] = "1,2 M",
        ["scaleInUnit"] = "2 juta", ["percentUnit"] = "5%", ["bound"] = "≥ 80", ["approximate"] = "± 80", ["range"] = "80-90", ["nil"] = "nihil",
        ["accountingDash"] = "Rp -", ["blank"] = "", ["dash"] = "-", ["noData"] = "n/a", ["footnoteOnly"] = "*)", ["zeroWithFootnote"] = "0*)",
        ["tooLong"] = new string('9', 201), ["controlCharacter"] = "5\0", ["hiddenDirection"] = "\u202E5", ["foreignDigits"] = "٣", ["fraction"] = "1/2",
        ["date"] = "3 April", ["spreadsheetFormula"] = "=A1", ["spreadsheetError"] = "#REF!", ["boolean"] = "TRUE", ["scientific"] = "1e3",
        ["hexadecimal"] = "0x1F", ["notFinite"] = "∞", ["doubleSign"] = "--5", ["badGrouping"] = "1.2.3", ["trailingSeparator"] = "5,", ["twoNumbers"] = "1 2",
        ["tooManyDecimals"] = "0,1234567", ["overflow"] = new string('9', 29), ["letterForDigit"] = "1O0", ["unknownSuffix"] = "5abc", ["unitOnly"] = "Rp",
        ["foreignCurrency"] = "$5", ["notANumber"] = "lima",
    };

    public static TheoryData<string> All => [.. typeof(NumberCodes).GetFields(BindingFlags.Public | BindingFlags.Static).Select(f => (string)f.GetRawConstantValue()!)];

    [Theory]
    [MemberData(nameof(All))]
    public void Every_code_comes_about_and_explains_itself_in_both_languages(string code)
    {
        var reading = NumberReader.Read(Examples[code], new NumberContext(code == "scaleInUnit" ? "juta rupiah" : code == "percentUnit" ? "orang" : null));
        Assert.Equal(code, reading.Code);
        Assert.NotNull(reading.Reason);
        Assert.NotEqual(reading.Reason.Id, reading.Reason.En);
        if (reading.Kind == NumberKind.Refused)
        {
            Assert.Matches("(misalnya|dibulatkan: )", reading.Reason.Id);
            Assert.Matches("(for example|Rounded it is )", reading.Reason.En);
        }
    }

    [Fact]
    public void No_two_codes_share_their_words()
    {
        var words = Examples.Select(e => NumberReader.Read(e.Value, new NumberContext(e.Key == "scaleInUnit" ? "juta rupiah" : e.Key == "percentUnit" ? "orang" : null)).Reason!.Id);
        Assert.Equal(Examples.Count, words.Distinct().Count());
    }

    [Fact]
    public void What_a_refusal_recommends_is_accepted()
    {
        foreach (var text in (string[])["87,3", "0,5", "12", "1000", "31", "-5", "1.234,56", "87", "0,123457", "1,5 triliun", "100", "12 orang", "87,3 %", "Rp 1.000.000", "3,4", "1,2 miliar", "1.234.567"])
        {
            Assert.Equal(NumberKind.Value, NumberReader.Read(text).Kind);
        }

        Assert.Equal(NumberKind.Missing, NumberReader.Read("-").Kind);
    }
}
