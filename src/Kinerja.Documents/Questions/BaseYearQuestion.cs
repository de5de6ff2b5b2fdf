using Kinerja.Documents.Drafting;
using Kinerja.Model.Imports;
using Kinerja.Model.Texts;

namespace Kinerja.Documents.Questions;

/// <summary>Whether the base-year column holds targets or realisations, where its heading leaves that open.</summary>
internal static class BaseYearQuestion
{
    public static IEnumerable<ImportQuestion> Of(ReadPlan plan)
    {
        if (plan is not { BaseYear: { } year, BaseHeading: { } heading, BaseIsRealisation: null })
            yield break;
        var shown = Places.Print(year);
        yield return new()
        {
            Id = Ask.Id("base", shown),
            Kind = QuestionKind.BaseYear,
            Years = [year],
            Message = new(
                $"Kolom “{heading.Text}” berisi apa: realisasi {shown} atau target {shown}? Dokumen tidak menyebutkannya.",
                $"What does the column “{heading.Text}” hold: realisations of {shown} or targets of {shown}? The document does not say."),
            Options =
            [
                Ask.Option(QuestionChoices.Realisation, "Realisasi (keadaan yang sudah dicapai)", "Realisations (what had been achieved)"),
                Ask.Option(QuestionChoices.Target, "Target (yang direncanakan)", "Targets (what was planned)"),
            ],
            Proposed = TextFolding.Tokens(heading.Text).Any(t => t is "kondisi" or "baseline" or "eksisting" or "existing") ? QuestionChoices.Realisation : null,
            Original = heading.Text,
            Source = heading.Source,
        };
    }
}
