using Kinerja.Grains.Agencies.Contracts;
using Kinerja.Grains.Shared;
using Kinerja.Model.Outcomes;
using Kinerja.Model.Plans;

namespace Kinerja.Grains.Agencies;

/// <summary>Where a changed card stands in its plan: since when its definition holds, until when it is valid, and between which others. Pure.</summary>
internal static class CardPlaces
{
    /// <summary>True when a change may break the plan around the card.</summary>
    public static bool Matters(UpdateCard command) =>
        command is not { Name: null, FormulaText: null, RetireFrom: null, Reinstate: false, Objective: null, Goal: null, FromYear: null };

    /// <summary>Everything that is wrong with the place that a command asks for.</summary>
    public static IReadOnlyList<Problem> Check(Plan plan, UpdateCard command)
    {
        var problems = new List<Problem>();
        if (command.Reason?.Length > Refusals.MaxReason)
            problems.Add(Refusals.TooLong("reason", Refusals.MaxReason));
        if (command.FromYear is { } from && !plan.Header.Years.Contains(from))
            problems.Add(Refusals.NoPlanForYear(from) with { Field = "fromYear" });
        if (command.RetireFrom is { } retired && (!plan.Header.Years.Contains(retired) || retired == plan.Header.Years[0]))
        {
            problems.Add(new("retireInvalid", new(
                "Indikator dipensiunkan mulai salah satu tahun rencana sesudah yang pertama.", "An indicator is retired from a year of the plan after the first."), "retireFrom"));
        }

        if (command.MoveBefore is { Length: > 0 } other && plan.Indicator(other) is null)
            problems.Add(Refusals.NoIndicator(other) with { Field = "moveBefore" });
        return problems;
    }

    /// <summary>The plan with the card put in its place; what was checked is right.</summary>
    public static Plan Put(Plan plan, PlanIndicator before, PlanIndicator after, UpdateCard command)
    {
        if (command.RetireFrom is { } retired)
            after = after with { LastYear = retired - 1 };
        else if (command.Reinstate)
            after = after with { LastYear = null };

        var next = plan with
        {
            Indicators = Order([.. plan.Indicators.Select(i => i.Code == after.Code ? after : i)], after, command.MoveBefore),
            Earlier = Earlier(plan, before, after, command.FromYear),
        };
        return command.RetireFrom is { } end ? next with { Targets = [.. next.Targets.Where(t => t.Indicator != after.Code || t.Year < end)] } : next;
    }

    /// <summary>
    /// What the indicator meant before the year from which the card holds. Without such a year the card holds for the years that it held for: earlier ones keep what they have.
    /// </summary>
    private static IReadOnlyList<EarlierDefinition> Earlier(Plan plan, PlanIndicator before, PlanIndicator after, int? fromYear)
    {
        if (fromYear is not { } from)
            return plan.Earlier;
        var was = plan.CardIn(before.Code, from - 1)!;
        List<EarlierDefinition> kept = [.. plan.Earlier.Where(e => e.Indicator != before.Code || e.Until < from - 1)];
        if (plan.Header.Years[0] < from && !PlanMeaning.IsSame(was, after))
            kept.Add(EarlierDefinition.Of(was, from - 1));
        return kept;
    }

    private static List<PlanIndicator> Order(List<PlanIndicator> cards, PlanIndicator card, string? before)
    {
        if (before is null || before == card.Code)
            return cards;
        cards.Remove(card);
        var place = before.Length == 0 ? -1 : cards.FindIndex(c => c.Code == before);
        cards.Insert(place < 0 ? cards.Count : place, card);
        return cards;
    }
}
