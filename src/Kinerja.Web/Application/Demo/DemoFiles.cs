using System.Globalization;
using System.Text.Json;
using Kinerja.Model.Models;
using Kinerja.Model.Periods;
using Kinerja.Model.Texts;

namespace Kinerja.Web.Application.Demo;

/// <summary>The files of the example, carried in the program.</summary>
internal static class DemoFiles
{
    public const string DocumentName = "iku-lumajang.txt";

    public const string ModelKey = "koperasi-um";

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

    /// <summary>The shared model that the example's own indicators give.</summary>
    public static ModelContent Model()
    {
        using var file = Open($"{ModelKey}.json", "models");
        return JsonSerializer.Deserialize<ModelContent>(file, JsonSerializerOptions.Web) ?? throw new InvalidOperationException("The example model is empty.");
    }

    private static Stream Open(string name, string folder = "lumajang") =>
        typeof(DemoFiles).Assembly.GetManifestResourceStream($"demo/{folder}/{name}") ?? throw new InvalidOperationException($"The example file {name} is missing.");
}
