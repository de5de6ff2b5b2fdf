using System.Globalization;
using Kinerja.Model.Periods;
using Kinerja.Model.Texts;

namespace Kinerja.Web.Application.Demo;

/// <summary>The files of the example, carried in the program.</summary>
internal static class DemoFiles
{
    public const string DocumentName = "iku-lumajang.txt";

    public static Stream Document() => Open(DocumentName);

    /// <summary>Sample realisations: folded component name, year and the quarters that have a figure.</summary>
    public static IEnumerable<(string Component, int Year, IReadOnlyList<(Period Period, string Text)> Quarters)> Realisations()
    {
        using var reader = new StreamReader(Open("realisasi.csv"));
        reader.ReadLine();
        while (reader.ReadLine() is { } line)
        {
            var cells = line.Split(';');
            yield return (
                TextFolding.Fold(cells[0]),
                int.Parse(cells[1], CultureInfo.InvariantCulture),
                [.. PeriodExtensions.Quarters.Select((quarter, i) => (quarter, cells[2 + i])).Where(q => q.Item2.Length > 0)]);
        }
    }

    private static Stream Open(string name) =>
        typeof(DemoFiles).Assembly.GetManifestResourceStream($"demo/lumajang/{name}") ?? throw new InvalidOperationException($"The example file {name} is missing.");
}
