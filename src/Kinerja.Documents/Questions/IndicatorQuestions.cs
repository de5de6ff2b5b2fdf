using Kinerja.Documents.Drafting;
using Kinerja.Model.Formulas;
using Kinerja.Model.Imports;
using Kinerja.Model.Numbers;
using Kinerja.Model.Plans;

namespace Kinerja.Documents.Questions;

/// <summary>Questions about the card of an indicator: direction, unit, accumulation, readings of its formula, whether two wordings are one indicator.</summary>
internal static class IndicatorQuestions
{
    /// <summary>Which direction is good.</summary>
    public static ImportQuestion Polarity(PlanIndicator indicator) => About(indicator, "polarity", QuestionKind.Polarity) with
    {
        Message = new($"Mana yang baik untuk {indicator.Name}?", $"Which is good for {indicator.Name}?"),
        Options =
        [
            Ask.Option(QuestionChoices.Higher, "Makin tinggi makin baik", "Higher is better"),
            Ask.Option(QuestionChoices.Lower, "Makin rendah makin baik", "Lower is better"),
            Ask.Option(
                QuestionChoices.Range,
                "Baik di dalam rentang (tulis batasnya, misalnya 80-90)",
                "Good inside a range (write its bounds, e.g. 80-90)",
                wantsText: true),
            Ask.Option(QuestionChoices.Exact, "Baik bila tepat pada target", "Good at exactly the target"),
        ],
        Proposed = indicator.ProposedPolarity switch
        {
            Model.Indicators.Polarity.Higher => QuestionChoices.Higher,
            Model.Indicators.Polarity.Lower => QuestionChoices.Lower,
            Model.Indicators.Polarity.Exact => QuestionChoices.Exact,
            _ => null, // A range needs its bounds from a person.
        },
    };

    /// <summary>The unit, where the document gives none or one that its formula contradicts; null when there is nothing to ask.</summary>
    public static ImportQuestion? Unit(PlanIndicator indicator, Formula? formula)
    {
        var percent = Units.IsPercent(formula?.Unit);
        if (percent ? Units.IsPercent(indicator.UnitText) : indicator.UnitText is not null)
            return null;
        var named = Model.Texts.TextFolding.Tokens(indicator.Name) is ["persentase" or "percentage", ..];
        List<QuestionOption> options = [];
        if (percent || named)
            options.Add(Ask.Option(QuestionChoices.Percent, "%", "%"));
        if (indicator.UnitText is { } written)
            options.Add(Ask.Option(QuestionChoices.AsWritten, $"Tetap “{written}”", $"Keep “{written}”"));
        options.Add(Ask.Option(QuestionChoices.Other, "Satuan lain", "Another unit", wantsText: true));
        return About(indicator, "unit", QuestionKind.Unit) with
        {
            Message = indicator.UnitText is { } unit
                ? new(
                    $"Satuan {indicator.Name} tertulis “{unit}”, padahal rumusnya menghasilkan %.",
                    $"The unit of {indicator.Name} is written “{unit}”, but its formula gives %.")
                : new($"Satuan {indicator.Name} kosong di dokumen.", $"The unit of {indicator.Name} is blank in the document."),
            Options = options,
            Proposed = percent || named ? QuestionChoices.Percent : null,
            Original = indicator.UnitText,
        };
    }

    /// <summary>How the quarters become a year, for figures that are measured and not calculated.</summary>
    public static ImportQuestion Accumulation(PlanIndicator indicator) => About(indicator, "accumulation", QuestionKind.Accumulation) with
    {
        Message = new(
            $"Bagaimana angka triwulan {indicator.Name} menjadi angka setahun?",
            $"How do the quarters of {indicator.Name} become the year?"),
        Options =
        [
            Ask.Option(QuestionChoices.Last, "Posisi akhir: angka triwulan terakhir", "A stock: the last quarter"),
            Ask.Option(QuestionChoices.Sum, "Dijumlahkan tiap triwulan", "A flow: the sum of the quarters"),
            Ask.Option(QuestionChoices.ToDate, "Sudah kumulatif saat diisi", "Entered cumulatively"),
            Ask.Option(QuestionChoices.Average, "Rata-rata triwulan", "The mean of the quarters"),
        ],
        Proposed = QuestionChoices.Last,
    };

    /// <summary>A formula with several readings.</summary>
    public static ImportQuestion Formula(PlanIndicator indicator, IReadOnlyList<string> readings, FormulaError error, SourceLocation source) =>
        About(indicator, "formula", QuestionKind.Formula) with
    {
        Message = new(
            $"Rumus {indicator.Name} perlu dipastikan. {error.Message.Id}",
            $"The formula of {indicator.Name} is to be confirmed. {error.Message.En}"),
        Options =
        [
            .. readings.Select((r, i) => new QuestionOption(QuestionChoices.Reading + Places.Print(i + 1), Model.Outcomes.Text.Same(r))),
            Ask.Option(QuestionChoices.AsWritten, "Biarkan seperti tertulis, diperbaiki nanti", "Leave it as written, to be corrected later"),
        ],
        Proposed = readings.Count == 1 ? QuestionChoices.Reading + "1" : null,
        Required = true,
        Original = indicator.FormulaText,
        Source = source,
    };

    /// <summary>Whether two wordings in two tables are one indicator.</summary>
    public static ImportQuestion Same(PlanIndicator indicator) => About(indicator, "same", QuestionKind.SameIndicator) with
    {
        Message = new(
            $"Apakah “{indicator.OtherName}” dan “{indicator.Name}” indikator yang sama?",
            $"Are “{indicator.OtherName}” and “{indicator.Name}” the same indicator?"),
        Options =
        [
            Ask.Option(QuestionChoices.Same, "Ya, sama", "Yes, the same"),
            Ask.Option(QuestionChoices.Different, "Tidak, dua indikator berbeda", "No, two different indicators"),
        ],
        Proposed = QuestionChoices.Same,
        Original = indicator.OtherName,
    };

    private static ImportQuestion About(PlanIndicator indicator, string kind, QuestionKind of) => new()
    {
        Id = Ask.Id(kind, indicator.Code),
        Kind = of,
        Indicators = [indicator.Code],
        Message = Model.Outcomes.Text.Same(indicator.Name),
        Options = [],
        Source = indicator.Sources.Count > 0 ? indicator.Sources[^1] : null,
    };
}
