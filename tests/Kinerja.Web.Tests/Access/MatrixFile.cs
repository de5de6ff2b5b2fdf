using System.Globalization;
using Kinerja.Testing;

namespace Kinerja.Web.Tests.Access;

/// <summary>A table of who may do what, checked in where a person can read it, and held against what the program does.</summary>
internal static class MatrixFile
{
    /// <summary>Compares, and says line by line what is different. A table that is not there is written, and the test fails once.</summary>
    public static void Check(string name, string head, IEnumerable<(string Row, IReadOnlyList<string> Cells)> rows)
    {
        var path = Repository.PathOf("tests", "Kinerja.Web.Tests", "Access", name);
        var now = Write(head, [.. rows]);
        if (!File.Exists(path))
        {
            File.WriteAllText(path, now);
            Assert.Fail($"{path} was not there and has been written from what the program does. Read every line of it, then commit it.");
        }

        var known = File.ReadAllText(path).ReplaceLineEndings("\n");
        var (gone, come) = (Lines(known).Except(Lines(now)).ToList(), Lines(now).Except(Lines(known)).ToList());
        Assert.True(known == now, $"{name} says otherwise:\n{string.Join('\n', gone.Select(l => "- " + l).Concat(come.Select(l => "+ " + l)))}");
    }

    private static string Write(string head, List<(string Row, IReadOnlyList<string> Cells)> rows)
    {
        var width = rows.Max(r => r.Row.Length);
        var columns = Subjects.All.Select(s => Math.Max(s.Name.Length, 4)).ToList();
        var lines = rows.Select(r => Line(r.Row, r.Cells)).Prepend(Line("", [.. Subjects.All.Select(s => s.Name)]));
        return string.Join('\n', head.ReplaceLineEndings("\n").Split('\n').Select(l => ("# " + l).TrimEnd()).Concat(lines)) + "\n";

        string Line(string row, IReadOnlyList<string> cells) =>
            string.Create(CultureInfo.InvariantCulture, $"{row.PadRight(width)}  {string.Join(' ', cells.Select((c, i) => c.PadRight(columns[i])))}").TrimEnd();
    }

    private static string[] Lines(string text) => text.Split('\n');
}
