using Kinerja.Grains.Agencies;
using Kinerja.Grains.Imports.Contracts;
using Kinerja.Grains.Imports.Storage;
using Kinerja.Grains.Shared;
using Kinerja.Model.Keys;
using Kinerja.Model.Outcomes;

namespace Kinerja.Grains.Imports;

/// <summary>What a kept document and its answers may be. Pure.</summary>
internal static class ImportRules
{
    /// <summary>Bytes of a document, compressed.</summary>
    public const int MaxContent = 900_000;

    /// <summary>Answers or decisions of one import, each.</summary>
    public const int MaxAnswers = 2_000;

    private const int MaxName = 300;
    private const int MaxId = 200;

    /// <summary>Everything that is wrong; empty when the document may be kept.</summary>
    public static IReadOnlyList<Problem> Check(KeepDocument command)
    {
        if (command.Content.Length > MaxContent)
            return [TooLarge()];
        var problems = new List<Problem>();
        if (command.Content.Length == 0)
            problems.Add(Refusals.Required("content"));
        if (string.IsNullOrWhiteSpace(command.Name))
            problems.Add(Refusals.Required("name"));
        if (command.Name?.Length > MaxName)
            problems.Add(Refusals.TooLong("name", MaxName));
        if (command.Kind is not ("text" or "html" or "grid"))
            problems.Add(new("kindInvalid", new("Jenis dokumen: text, html, atau grid.", "A document is of kind text, html or grid."), "kind"));
        if (command.Agency is not null && !AgencyKey.TryParse(command.Agency, out _))
            problems.Add(AgencyInvalid());
        return problems;
    }

    /// <summary>Everything that is wrong; empty when the answers may be kept.</summary>
    public static IReadOnlyList<Problem> Check(AnswerImport command)
    {
        var problems = new List<Problem>();
        foreach (var answer in command.Answers)
        {
            if (answer.Question is not { Length: > 0 and <= MaxId } || answer.Choice is not { Length: > 0 and <= MaxId })
                problems.Add(Refusals.Required("answers"));
            if (answer.Text?.Length > Refusals.MaxReason)
                problems.Add(Refusals.TooLong($"answers.{answer.Question}", Refusals.MaxReason));
        }

        foreach (var (finding, decision) in command.Decisions)
        {
            if (finding is not { Length: > 0 and <= MaxId })
                problems.Add(Refusals.Required("decisions"));
            if (decision is not null)
                problems.AddRange(DecisionRules.Check(decision).Select(p => p with { Field = $"decisions.{finding}" }));
        }

        return problems;
    }

    /// <summary>The document with answers and decisions added or replaced.</summary>
    public static ImportState With(ImportState state, AnswerImport command)
    {
        var answers = state.Answers.ToList();
        foreach (var answer in command.Answers)
        {
            var at = answers.FindIndex(a => a.Question == answer.Question);
            if (at >= 0)
                answers[at] = answer;
            else
                answers.Add(answer);
        }

        var decisions = state.Decisions.ToDictionary(StringComparer.Ordinal);
        foreach (var (finding, decision) in command.Decisions)
        {
            if (decision is null)
                decisions.Remove(finding);
            else
                decisions[finding] = decision;
        }

        return state with { Answers = answers, Decisions = decisions };
    }

    public static Problem NoImport() => new(
        "noImport", new("Impor ini tidak ada.", "There is no such import."), Kind: ProblemKind.NotFound);

    public static Problem Exists() => new(
        "importExists", new("Nomor impor ini sudah dipakai untuk dokumen lain.", "This import already holds another document."), Kind: ProblemKind.Conflict);

    public static Problem TooLarge() => new(
        "documentTooLarge",
        new("Dokumen terlalu besar: paling banyak 900.000 byte setelah dimampatkan.", "The document is too large: at most 900,000 bytes compressed."),
        "content", ProblemKind.TooLarge);

    public static Problem TooManyAnswers() => new(
        "tooManyAnswers",
        new($"Paling banyak {MaxAnswers} jawaban dan {MaxAnswers} keputusan, dan tidak terlalu panjang.",
            $"At most {MaxAnswers} answers and {MaxAnswers} decisions, and not too long."),
        "answers", ProblemKind.TooLarge);

    public static Problem AgencyInvalid() => new(
        "agencyInvalid", new("Bukan kunci perangkat daerah.", "Not an agency key."), "agency");

    public static Problem AppliedElsewhere(string agency) => new(
        "appliedElsewhere",
        new($"Impor ini sudah diterapkan ke {agency}.", $"This import has been applied to {agency}."), "agency", ProblemKind.Conflict);
}
