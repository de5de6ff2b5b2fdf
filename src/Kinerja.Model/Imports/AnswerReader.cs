using Kinerja.Model.Imports.Columns;
using Kinerja.Model.Numbers;
using Kinerja.Model.Outcomes;
using Kinerja.Model.Plans;
using Kinerja.Model.Texts;

namespace Kinerja.Model.Imports;

/// <summary>Holds answers against their questions. Every problem is named, none is passed over.</summary>
internal static class AnswerReader
{
    /// <summary>The answers that count, in the order of the questions: given ones, and confirmed proposals.</summary>
    public static IReadOnlyList<ResolvedAnswer> Read(
        IReadOnlyList<ImportQuestion> questions, IReadOnlyList<ImportAnswer> answers, bool acceptProposals, List<Problem> problems)
    {
        var byId = new Dictionary<string, ImportQuestion>(StringComparer.Ordinal);
        foreach (var question in questions)
        {
            byId.TryAdd(question.Id, question);
        }

        var given = new Dictionary<string, ImportAnswer>(StringComparer.Ordinal);
        foreach (var answer in answers)
        {
            if (!byId.ContainsKey(answer.Question ?? string.Empty))
            {
                problems.Add(Refuse("answerUnknownQuestion", answer.Question, "Pertanyaan ini tidak ada dalam dokumen.", "There is no such question in this document."));
            }
            else if (!given.TryAdd(answer.Question!, answer))
            {
                problems.Add(Refuse("answerTwice", answer.Question, "Pertanyaan ini dijawab dua kali.", "This question is answered twice."));
            }
        }

        var resolved = new List<ResolvedAnswer>();
        foreach (var question in byId.Values)
        {
            var answer = given.GetValueOrDefault(question.Id)
                ?? (acceptProposals && question.Proposed is { } proposed ? new ImportAnswer(question.Id, proposed) : null);
            if (answer is not null)
            {
                if (Check(question, answer, problems) is { } checkedAnswer)
                {
                    resolved.Add(checkedAnswer);
                }
            }
            else if (question.Required)
            {
                problems.Add(Refuse("answerRequired", question.Id, $"Belum dijawab: {question.Message.Id}", $"Not answered yet: {question.Message.En}"));
            }
        }

        return resolved;
    }

    private static ResolvedAnswer? Check(ImportQuestion question, ImportAnswer answer, List<Problem> problems)
    {
        if (question.Options.FirstOrDefault(o => string.Equals(o.Code, answer.Choice, StringComparison.Ordinal)) is not { } option)
        {
            problems.Add(Refuse("answerUnknownChoice", question.Id, "Pilihan ini tidak ada pada pertanyaan.", "The question has no such choice."));
            return null;
        }

        if (!option.WantsText)
        {
            return new(question, option.Code, null, null);
        }

        var text = TextCleaner.Clean(answer.Text).Text;
        if (text.Length == 0)
        {
            problems.Add(Refuse("answerTextMissing", question.Id, $"Pilihan “{option.Label.Id}” perlu diisi dengan kata.", $"The choice “{option.Label.En}” needs words."));
            return null;
        }

        if (text.Length > DraftResolver.MaxText)
        {
            problems.Add(Refuse("answerTextTooLong", question.Id, "Isian paling panjang 500 huruf.", "At most 500 characters."));
            return null;
        }

        if (question.Columns is { } columns && ColumnMapping.Wrong(ColumnMapping.Read(text), columns) is { } wrong)
        {
            problems.Add(new("answerColumns", wrong, question.Id));
            return null;
        }

        if (question.Kind != QuestionKind.Polarity)
        {
            return new(question, option.Code, text, null);
        }

        if (Range(text) is { } range)
        {
            return new(question, option.Code, text, range);
        }

        problems.Add(Refuse("answerRange", question.Id, "Tulis batas rentang seperti 80-90, yang kecil lebih dahulu.", "Write the bounds like 80-90, the lower one first."));
        return null;
    }

    /// <summary>Bounds as the reader of numbers reads them: <c>80-90</c>, <c>80 s.d. 90</c>.</summary>
    private static TargetRange? Range(string text) =>
        NumberReader.Read(text).Readings.FirstOrDefault(r => r is { Value: not null, To: not null }) is { Value: { } from, To: { } to } && from <= to ? new(from, to) : null;

    private static Problem Refuse(string code, string? question, string id, string en) => new(code, new(id, en), question);
}
