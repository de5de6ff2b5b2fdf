using Kinerja.Grains.Agencies.Contracts;
using Kinerja.Grains.Shared;
using Kinerja.Model.Indicators;
using Kinerja.Model.Outcomes;
using Kinerja.Model.Plans;

namespace Kinerja.Grains.Agencies;

/// <summary>Changes of a card. Pure.</summary>
internal static class CardChanges
{
    /// <summary>Months of publication lag, at most.</summary>
    public const int MaxLagMonths = 24;

    /// <summary>Characters of a unit.</summary>
    public const int MaxUnit = 50;

    /// <summary>Characters of an owner or a data source.</summary>
    public const int MaxWords = 300;

    /// <summary>The card with what is given changed, or what is wrong with it.</summary>
    public static Outcome<PlanIndicator> Apply(PlanIndicator card, UpdateCard command)
    {
        var next = card with
        {
            Polarity = command.Polarity ?? card.Polarity,
            Accumulation = command.Accumulation ?? card.Accumulation,
            AccumulationProposed = command.Accumulation is null && card.AccumulationProposed,
            Unit = Words(command.Unit, card.Unit),
            UnitProposed = command.Unit is null && card.UnitProposed,
            DataSource = Words(command.DataSource, card.DataSource),
            Owner = Words(command.Owner, card.Owner),
            Range = command.Range ?? card.Range,
            LagMonths = command.LagMonths ?? card.LagMonths,
        };
        var problems = Check(next, command).ToList();
        return problems.Count > 0 ? Outcome.Refused<PlanIndicator>(problems) : next;
    }

    /// <summary>True when every choice of the card is one there is.</summary>
    public static bool IsDefined(PlanIndicator card) =>
        Enum.IsDefined(card.Level) && Enum.IsDefined(card.Accumulation)
        && (card.Polarity is not { } p || Enum.IsDefined(p)) && (card.ProposedPolarity is not { } q || Enum.IsDefined(q));

    private static IEnumerable<Problem> Check(PlanIndicator next, UpdateCard command)
    {
        if (!IsDefined(next))
            yield return new("choiceUnknown", new("Pilihan ini tidak dikenal.", "There is no such choice."), command.Accumulation is null ? "polarity" : "accumulation");
        if (next.Unit?.Length > MaxUnit)
            yield return Refusals.TooLong("unit", MaxUnit);
        if (next.DataSource?.Length > MaxWords)
            yield return Refusals.TooLong("dataSource", MaxWords);
        if (next.Owner?.Length > MaxWords)
            yield return Refusals.TooLong("owner", MaxWords);
        if (next.LagMonths is < 0 or > MaxLagMonths)
            yield return new("lagMonthsOutOfRange", new("Jeda terbit 0–24 bulan.", "The publication lag is 0–24 months."), "lagMonths");
        if (next.Range is { } range && (range.From > range.To || decimal.Abs(range.From) >= Indicators.ReportRules.Limit || decimal.Abs(range.To) >= Indicators.ReportRules.Limit))
            yield return new("rangeInvalid", new("Batas bawah tidak boleh di atas batas atas.", "The lower bound must not be above the upper one."), "range");
        if (next.Polarity == Polarity.Range && next.Range is null)
            yield return new("rangeRequired", new("Isi batas bawah dan batas atas rentang.", "Give the lower and upper bound of the range."), "range");
        if (command.Accumulation is { } accumulation && !PlanGraph.IsMeasured(next) != (accumulation is Accumulation.Ratio or Accumulation.Growth))
        {
            yield return new("accumulationInvalid", new(
                "Indikator berumus dihitung sebagai rasio atau pertumbuhan; data yang diukur dijumlah, kumulatif, nilai akhir, atau rata-rata.",
                "An indicator with a formula is a ratio or growth; measured data is summed, to date, last value or average."), "accumulation");
        }
    }

    private static string? Words(string? given, string? now) => given is null ? now : string.IsNullOrWhiteSpace(given) ? null : given.Trim();
}
