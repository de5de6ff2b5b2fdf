using Kinerja.Model.Outcomes;
using Kinerja.Model.Plans;

namespace Kinerja.Model.Imports;

/// <summary>Turns a draft and the answers of a person into a plan. Pure: the same draft and answers give the same plan.</summary>
public static class DraftResolver
{
    /// <summary>Characters of an answer's own words.</summary>
    public const int MaxText = 500;

    /// <summary>Applies answers to a draft.</summary>
    /// <param name="draft">The draft as the importer made it.</param>
    /// <param name="answers">Answers, at most one for each question.</param>
    /// <param name="acceptProposals">True when the person confirms all proposals that they did not answer otherwise. Proposals stay proposals else.</param>
    /// <returns>
    /// The plan; or problems, each with the id of its question as field: <c>draftEmpty</c>, <c>answerUnknownQuestion</c>, <c>answerTwice</c>,
    /// <c>answerUnknownChoice</c>, <c>answerTextMissing</c>, <c>answerTextTooLong</c>, <c>answerRange</c>, <c>answerColumns</c>, <c>answerRequired</c>. All problems are named at once.
    /// </returns>
    public static Outcome<Plan> Resolve(ImportDraft draft, IReadOnlyList<ImportAnswer> answers, bool acceptProposals)
    {
        ArgumentNullException.ThrowIfNull(draft);
        ArgumentNullException.ThrowIfNull(answers);
        if (draft.Plan.Indicators.Count == 0)
        {
            return new Problem("draftEmpty", new(
                "Tidak ada indikator yang terbaca dari dokumen ini, jadi tidak ada yang dapat diterapkan.",
                "No indicator was read from this document, so there is nothing to apply."));
        }

        var problems = new List<Problem>();
        var chosen = AnswerReader.Read(draft.Questions, answers, acceptProposals, problems);
        if (problems.Count > 0)
        {
            return Outcome.Refused<Plan>(problems);
        }

        var edit = new PlanEdit(draft.Plan);
        foreach (var answer in chosen)
        {
            edit.Apply(answer);
        }

        return edit.Plan();
    }

    /// <summary>What is wrong with answers by themselves; questions left open are no problem yet.</summary>
    /// <param name="draft">The draft they belong to.</param>
    /// <param name="answers">Answers, at most one for each question.</param>
    public static IReadOnlyList<Problem> Check(ImportDraft draft, IReadOnlyList<ImportAnswer> answers)
    {
        ArgumentNullException.ThrowIfNull(draft);
        ArgumentNullException.ThrowIfNull(answers);
        var problems = new List<Problem>();
        AnswerReader.Read(draft.Questions, answers, acceptProposals: false, problems);
        return [.. problems.Where(p => p.Code != "answerRequired")];
    }
}
