using Kinerja.Model.Outcomes;

namespace Kinerja.Grains.Overviews;

/// <summary>The refusals of overviews.</summary>
internal static class OverviewRefusals
{
    public static Problem NoIndicator(string? id) => new(
        "noSharedIndicator",
        new($"Tidak ada yang memakai indikator bersama “{id}” di sini pada tahun itu.", $"Nobody here uses the shared indicator “{id}” in that year."),
        "indicator",
        ProblemKind.NotFound);
}
