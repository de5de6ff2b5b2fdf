using Kinerja.Documents.Drafting;
using Kinerja.Model.Formulas;
using Kinerja.Model.Imports;
using Kinerja.Model.Numbers;
using Kinerja.Model.Plans;
using Kinerja.Model.Values;

namespace Kinerja.Documents.Questions;

/// <summary>Questions about single cells: numbers with several readings, dashes without a reason, and <i>nihil</i> once for the document.</summary>
internal static class CellQuestions
{
    /// <summary>All of them, in the order of the cells.</summary>
    /// <param name="targets">The cells.</param>
    /// <param name="names">Names of indicators by code.</param>
    /// <param name="formulas">Formulas by code of the indicator.</param>
    /// <param name="firstYear">The first year of the plan.</param>
    public static IEnumerable<ImportQuestion> Of(
        IReadOnlyList<PlanTarget> targets, IReadOnlyDictionary<string, string> names, IReadOnlyDictionary<string, Formula> formulas, int firstYear)
    {
        var nil = targets.Where(IsNil).ToList();
        if (nil.Count > 0)
            yield return Nil(nil);
        foreach (var cell in targets)
        {
            if (cell.Readings.Count > 0 && !IsNil(cell))
                yield return Number(cell, names[cell.Indicator]);
        }

        foreach (var cell in targets)
        {
            if (cell.Readings.Count == 0 && cell.Value.State == ValueState.Missing)
                yield return Dash(cell, names[cell.Indicator], formulas.GetValueOrDefault(cell.Indicator), firstYear);
        }
    }

    private static bool IsNil(PlanTarget cell) => cell.Readings.Count > 0 && NumberReader.Read(cell.Text).Code == NumberCodes.Nil;

    private static ImportQuestion Number(PlanTarget cell, string name)
    {
        var when = Ask.When(cell);
        return new()
        {
            Id = Ask.CellId("number", cell),
            Kind = QuestionKind.Number,
            Indicators = [cell.Indicator],
            Years = [cell.Year],
            Period = cell.Period,
            Message = new(
                $"“{cell.Text.Trim()}” pada {name}, {when.Id}: dibaca sebagai apa?",
                $"“{cell.Text.Trim()}” at {name}, {when.En}: how is it to be read?"),
            Options = Readings(cell),
            Required = true,
            Original = cell.Text,
            Source = cell.Source,
        };
    }

    private static List<QuestionOption> Readings(PlanTarget cell)
    {
        var options = cell.Readings.DistinctBy(r => r.Code).Select(r => new QuestionOption(r.Code, r.Label)).ToList();
        if (!options.Exists(o => o.Code == QuestionChoices.Missing))
            options.Add(Ask.Option(QuestionChoices.Missing, "Bukan angka; kosongkan", "Not a number; leave it empty"));
        return options;
    }

    private static ImportQuestion Dash(PlanTarget cell, string name, Formula? formula, int firstYear)
    {
        var when = Ask.When(cell);
        var written = cell.Text.Trim();
        var grows = formula?.ReadsPreviousYear == true;
        List<QuestionOption> options =
        [
            Ask.Option(QuestionChoices.NotApplicable, "Tidak berlaku untuk tahun ini", "Does not apply to this year"),
            Ask.Option(QuestionChoices.NotYetAvailable, "Belum tersedia", "Not available yet"),
        ];
        if (grows)
            options.Add(Ask.Option(QuestionChoices.NoPreviousYear, "Tidak ada tahun sebelumnya untuk dibandingkan", "No previous year to compare with"));
        options.Add(Ask.Option(QuestionChoices.Stated, "Alasan lain", "Another reason", wantsText: true));
        return new()
        {
            Id = Ask.CellId("dash", cell),
            Kind = QuestionKind.DashReason,
            Indicators = [cell.Indicator],
            Years = [cell.Year],
            Period = cell.Period,
            Message = written.Length == 0
                ? new($"Sel kosong pada {name}, {when.Id}: apa artinya?", $"A blank cell at {name}, {when.En}: what does it stand for?")
                : new($"“{written}” pada {name}, {when.Id}: apa artinya?", $"“{written}” at {name}, {when.En}: what does it stand for?"),
            Options = options,
            Proposed = grows && cell.Year <= firstYear ? QuestionChoices.NoPreviousYear : null,
            Original = cell.Text,
            Source = cell.Source,
        };
    }

    private static ImportQuestion Nil(List<PlanTarget> cells) => new()
    {
        Id = Ask.Id("nihil"),
        Kind = QuestionKind.Nihil,
        Indicators = [.. cells.Select(c => c.Indicator).Distinct()],
        Years = [.. cells.Select(c => c.Year).Distinct().Order()],
        Message = new(
            $"“{cells[0].Text.Trim()}” tertulis pada {Places.Print(cells.Count)} sel. Artinya nol, atau belum ada data?",
            $"“{cells[0].Text.Trim()}” stands in {Places.Print(cells.Count)} cells. Does it mean zero, or no data?"),
        Options = [Ask.Option(QuestionChoices.Zero, "Nol (0)", "Zero (0)"), Ask.Option(QuestionChoices.Missing, "Belum ada data", "No data")],
        Required = true,
        Original = cells[0].Text,
        Source = cells[0].Source,
    };
}
