using System.Globalization;
using System.Text.RegularExpressions;
using Kinerja.Model.Numbers;
using Kinerja.Testing;

namespace Kinerja.Documents.Tests.Corpus;

/// <summary>The table of what people type as numbers: each line has its outcome, and the reader gives it.</summary>
public sealed partial class InputNumbersTests
{
    public static TheoryData<string, string, string> Lines
    {
        get
        {
            var lines = new TheoryData<string, string, string>();
            foreach (var cells in File.ReadLines(Repository.PathOf("tests", "Corpus", "inputs", "numbers.tsv")).Where(l => !l.StartsWith('#')).Select(l => l.Split('\t')))
                lines.Add(Plain(cells[0][1..^1]), Plain(cells[1]), cells[2]);
            return lines;
        }
    }

    [Theory]
    [MemberData(nameof(Lines))]
    public void What_people_type_has_its_outcome(string text, string unit, string outcome)
    {
        var reading = NumberReader.Read(text, new(unit.Length == 0 ? null : unit));

        Assert.Equal(outcome, reading.Kind switch
        {
            NumberKind.Value => "=" + reading.Value!.Value.ToString(CultureInfo.InvariantCulture),
            NumberKind.Ask => "?",
            NumberKind.Missing => "-",
            _ => "!",
        });
        Assert.Equal(text, reading.Original);
        Assert.True(reading.Kind is NumberKind.Value || reading.Reason is not null, "whatever is no value says why");
        Assert.True(reading.Kind is not NumberKind.Ask || reading.Readings.Count > 0, "what is asked about has readings");
    }

    private static string Plain(string text) => Escape().Replace(text, m => ((char)int.Parse(m.Groups[1].ValueSpan, NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString());

    [GeneratedRegex(@"\\u([0-9a-f]{4})")]
    private static partial Regex Escape();
}
