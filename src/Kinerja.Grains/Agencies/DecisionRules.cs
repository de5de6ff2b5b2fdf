using Kinerja.Grains.Agencies.Contracts;
using Kinerja.Grains.Shared;
using Kinerja.Model.Outcomes;
using Kinerja.Model.Periods;
using Kinerja.Model.Plans;

namespace Kinerja.Grains.Agencies;

/// <summary>What a decision on a finding must say.</summary>
internal static class DecisionRules
{
    /// <summary>Places that one decision may correct.</summary>
    public const int MaxCorrections = 50;

    /// <summary>Everything that is wrong with a decision that is carried over from a draft; empty when it stands.</summary>
    public static IEnumerable<Problem> Check(FindingDecision decision) => Reason(decision.Kind, decision.Reason);

    /// <summary>Everything that is wrong with a decision and its corrections; empty when it stands.</summary>
    public static IReadOnlyList<Problem> Check(DecideFinding command, Plan plan)
    {
        var problems = Reason(command.Kind, command.Reason).ToList();
        if (command.Kind == DecisionKind.Correct ? command.Corrections.Count is 0 or > MaxCorrections : command.Corrections.Count > 0)
        {
            problems.Add(new("correctionsInvalid", new(
                $"Perbaikan memuat 1–{MaxCorrections} tempat; keputusan lain tidak memuatnya.",
                $"A correction names 1–{MaxCorrections} places; other decisions name none."), "corrections"));
        }

        problems.AddRange(command.Corrections.SelectMany(c => Check(c, plan)));
        return problems;
    }

    /// <summary>There is no such finding (any more).</summary>
    public static Problem NoFinding() => new(
        "noFinding",
        new("Temuan ini tidak ada lagi pada rencana. Muat ulang halaman.", "The plan has no such finding any more. Reload the page."),
        "finding", ProblemKind.NotFound);

    /// <summary>A target that cannot be set.</summary>
    public static Problem TargetInvalid(Period period) => new(
        "targetInvalid",
        new("Isi angka (paling banyak 15 angka di depan koma dan 6 di belakangnya), kosong, atau “tidak berlaku”.",
            "Enter a number (at most 15 digits before the comma and 6 after it), nothing, or “not applicable”."),
        $"targets.{period.Code()}");

    private static IEnumerable<Problem> Reason(DecisionKind kind, string? reason)
    {
        if (!Enum.IsDefined(kind))
            yield return new("choiceUnknown", new("Pilihan ini tidak dikenal.", "There is no such choice."), "kind");
        if (kind != DecisionKind.Accept && string.IsNullOrWhiteSpace(reason))
            yield return Refusals.ReasonRequired("reason");
        if (reason?.Length > Refusals.MaxReason)
            yield return Refusals.TooLong("reason", Refusals.MaxReason);
    }

    private static IEnumerable<Problem> Check(Correction correction, Plan plan)
    {
        if (plan.Indicator(correction.Indicator) is null)
        {
            yield return Refusals.NoIndicator(correction.Indicator);
        }
        else if (correction is { Year: { } year, Value: { } value, Unit: null })
        {
            if (!plan.Targets.Any(t => t.Indicator == correction.Indicator && t.Year == year && t.Period == correction.Period))
                yield return new("noTarget", new("Target itu tidak ada dalam rencana.", "The plan has no such target."), "corrections", ProblemKind.NotFound);
            else if (!TargetRules.MaySet(value))
                yield return TargetInvalid(correction.Period) with { Field = "corrections" };
        }
        else if (correction is not { Year: null, Value: null, Unit: { } unit })
        {
            yield return new("correctionsInvalid", new(
                "Satu perbaikan mengubah target (tahun dan nilai) atau satuan.", "A correction changes either a target (year and value) or a unit."), "corrections");
        }
        else if (string.IsNullOrWhiteSpace(unit) || unit.Trim().Length > CardChanges.MaxUnit)
        {
            yield return string.IsNullOrWhiteSpace(unit) ? Refusals.Required("corrections") : Refusals.TooLong("corrections", CardChanges.MaxUnit);
        }
    }
}
