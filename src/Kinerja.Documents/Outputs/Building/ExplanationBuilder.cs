using Kinerja.Documents.Outputs.Content;

namespace Kinerja.Documents.Outputs.Building;

/// <summary>The sheet of one figure: what it is, each step with the numbers put in, what went in, and what other rules would give.</summary>
internal static class ExplanationBuilder
{
    /// <summary>The document.</summary>
    public static OutputDocument Build(OutputInput input, Wording words)
    {
        var sheet = input.Explanation ?? throw new ArgumentException("A sheet needs a figure.", nameof(input));
        var card = sheet.Figures.Card;
        return new()
        {
            Kind = OutputKind.ExplanationSheet,
            Title = words.Say("LEMBAR PENJELASAN ANGKA", "EXPLANATION OF A FIGURE"),
            Subtitles = [card.Name, .. Parts.Subtitles(input, $"{words.Quarter(input.Period)} {Wording.Digits(input.Year)}")],
            FileName = Parts.FileNameOfPeriod(input, $"penjelasan-{card.Code.Replace('.', '-')}"),
            Language = words.Language,
            Blocks =
            [
                .. Parts.Sample(input, words),
                new FactsBlock(
                [
                    new(words.Say("Kode", "Code"), new OutputText(card.Code)),
                    new(words.Say("Rumus", "Formula"), new OutputText(card.FormulaText ?? words.Say("tanpa rumus", "no formula"))),
                    new(words.Say("Satuan", "Unit"), new OutputText(card.Unit ?? words.Say("belum disebut", "not said"))),
                    new(words.Say("Arah", "Direction"), new OutputText(Terms.Direction(card, words))),
                    new(words.Say("Cara akumulasi", "Accumulation"), new OutputText(Terms.Accumulation(card, words))),
                    new(words.Say("Target", "Target"), new OutputFigure(sheet.Figures.Target, card.Unit)),
                    new(words.Say("Realisasi", "Realisation"), new OutputFigure(Wording.Round(sheet.Figures.Realisation, card.Decimals), card.Unit)),
                    new(words.Say("Capaian", "Achievement"), new OutputFigure(Wording.Round(sheet.Figures.Achievement, Wording.AchievementDecimals), "%")),
                    new(words.Say("Predikat", "Band"), new OutputText(sheet.Figures.Band is { } band ? words.Say(band.Label) : "–")),
                ]),
                new HeadingBlock(1, words.Say("Langkah hitung", "Steps")),
                Steps(sheet, words),
                .. Inputs(sheet, words),
                .. Alternatives(sheet, words),
                .. sheet.Result.Notes.Select(note => new ParagraphBlock(words.Say(note), IsNote: true)),
                new ParagraphBlock(words.Policy(input.Policy, input.Year), IsNote: true),
            ],
            Fields = Parts.Fields(input),
        };
    }

    private static TableBlock Steps(OutputExplanation sheet, Wording words) => new()
    {
        Tag = "tabel.langkah",
        Columns = [new("No.", 1), new(words.Say("Langkah", "Step"), 6), new(words.Say("Hitungan", "Calculation"), 8), new(words.Say("Hasil", "Result"), 3, IsNumeric: true)],
        Rows = [.. sheet.Result.Explanation.Steps.Select((step, i) => new OutputRow(
        [
            OutputCell.Of(Wording.Digits(i + 1)),
            OutputCell.Of(words.Say(step.Label)),
            OutputCell.Of(step.Expression is { } expression ? words.Say(expression) : ""),
            step.Result is { } result ? Wording.Shown(result, Math.Max(sheet.Figures.Card.Decimals, Wording.AchievementDecimals)) : OutputCell.Of(""),
        ]))],
    };

    private static IEnumerable<OutputBlock> Inputs(OutputExplanation sheet, Wording words)
    {
        if (sheet.Inputs.Count == 0)
            yield break;
        yield return new HeadingBlock(1, words.Say("Angka yang dimasukkan", "Figures entered"));
        yield return new TableBlock
        {
            Tag = "tabel.masukan",
            Columns = [new(words.Say("Data", "Figure"), 8), new(words.Say("Tahun", "Year"), 2), new(words.Say("Periode", "Period"), 2), new(words.Say("Nilai", "Value"), 3, IsNumeric: true), new(words.Say("Dimasukkan", "Entered"), 3)],
            Rows = [.. sheet.Inputs.Select(i => new OutputRow(
            [
                OutputCell.Of(i.Name), OutputCell.Of(Wording.Digits(i.Year)), OutputCell.Of(words.Say(Model.Periods.PeriodExtensions.Name(i.Period))), OutputCell.Of(i.Value),
                i.On is { } on ? new(new OutputDate(on)) : OutputCell.Of(""),
            ]))],
        };
    }

    private static IEnumerable<OutputBlock> Alternatives(OutputExplanation sheet, Wording words)
    {
        if (sheet.Result.Alternatives.Count == 0)
            yield break;
        yield return new HeadingBlock(1, words.Say("Menurut aturan lain", "By other rules"));
        yield return new TableBlock
        {
            Tag = "tabel.aturan",
            Columns = [new(words.Say("Aturan", "Rule"), 6), new(words.Say("Hitungan", "Calculation"), 6), new(words.Say("Capaian (%)", "Achievement (%)"), 3, IsNumeric: true), new(words.Say("Dipakai", "Used"), 2)],
            Rows = [.. sheet.Result.Alternatives.Select(a => new OutputRow(
            [
                OutputCell.Of(words.Say(a.Label)), OutputCell.Of(a.Expression is { } expression ? words.Say(expression) : ""),
                Wording.Shown(a.Achievement, Wording.AchievementDecimals), OutputCell.Of(a.IsUsed ? words.Say("ya", "yes") : ""),
            ], a.IsUsed))],
        };
    }
}
