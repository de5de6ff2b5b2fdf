using Kinerja.Grains.Agencies.Contracts;
using Kinerja.Grains.Indicators;
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
            Name = command.Name?.Trim() ?? card.Name,
            OriginalName = command.Name is { } name && name.Trim() != card.Name ? card.OriginalName ?? card.Name : card.OriginalName,
            Number = Words(command.Number, card.Number),
            FormulaText = Words(command.FormulaText, card.FormulaText),
            OriginalFormulaText = command.FormulaText is { } formula && formula.Trim() != card.FormulaText ? card.OriginalFormulaText ?? card.FormulaText : card.OriginalFormulaText,
            Decimals = command.Decimals ?? card.Decimals,
            Objective = Words(command.Objective, card.Objective),
            Goal = Words(command.Goal, card.Goal),
            EvidenceWanted = Words(command.EvidenceWanted, card.EvidenceWanted),
        };
        next = WithFormula(card, next, command);
        // What a document has brought may be longer than what a person types; it is not in the way of another change.
        var problems = Check(next).Where(p => p.Field switch { "name" => command.Name is not null, "number" => command.Number is not null, "formula" => command.FormulaText is not null, _ => true })
            .Concat(Check(next, command)).ToList();
        return problems.Count > 0 ? Outcome.Refused<PlanIndicator>(problems) : next;
    }

    /// <summary>True when every choice of the card is one there is.</summary>
    public static bool IsDefined(PlanIndicator card) =>
        Enum.IsDefined(card.Level) && Enum.IsDefined(card.Accumulation)
        && (card.Polarity is not { } p || Enum.IsDefined(p)) && (card.ProposedPolarity is not { } q || Enum.IsDefined(q));

    /// <summary>A new card as it is kept: texts without surrounding blanks, nothing that only a document has.</summary>
    public static PlanIndicator Cleaned(PlanIndicator card) => card with
    {
        Name = card.Name.Trim(),
        OriginalName = null,
        OtherName = null,
        OtherNumber = null,
        Number = Words(card.Number ?? "", null),
        FormulaText = Words(card.FormulaText ?? "", null),
        OriginalFormulaText = null,
        Unit = Words(card.Unit ?? "", null),
        UnitText = Words(card.Unit ?? "", null),
        UnitProposed = false,
        ProposedPolarity = null,
        AccumulationProposed = false,
        DataSource = Words(card.DataSource ?? "", null),
        Owner = Words(card.Owner ?? "", null),
        EvidenceWanted = Words(card.EvidenceWanted ?? "", null),
        Objective = Words(card.Objective ?? "", null),
        Goal = Words(card.Goal ?? "", null),
        Sources = [],
    };

    /// <summary>The code of a new indicator is one that the plan has.</summary>
    public static Problem CodeTaken(string code) => new(
        "codeTaken", new($"Kode {code} sudah dipakai indikator lain. Muat ulang halaman.", $"The code {code} belongs to another indicator. Reload the page."), "code", ProblemKind.Conflict);

    /// <summary>A problem of the whole plan at the field of the card that brought it, where there is one.</summary>
    public static Problem AtField(Problem problem, string code)
    {
        var own = $"indicators.{code}.";
        return problem.Field?.StartsWith(own, StringComparison.Ordinal) == true ? problem with { Field = problem.Field[own.Length..] } : problem with { Field = problem.Field ?? "" };
    }

    /// <summary>Everything that is wrong with a card by itself; empty when it may stand.</summary>
    public static IEnumerable<Problem> Check(PlanIndicator card)
    {
        if (card.Name.Length == 0)
            yield return Refusals.Required("name");
        if (card.Name.Length > PlanRules.MaxName)
            yield return Refusals.TooLong("name", PlanRules.MaxName);
        if (card.Number?.Length > MaxUnit)
            yield return Refusals.TooLong("number", MaxUnit);
        if (card.FormulaText?.Length > PlanRules.MaxName)
            yield return Refusals.TooLong("formula", PlanRules.MaxName);
        if (card.EvidenceWanted?.Length > MaxWords)
            yield return Refusals.TooLong("evidenceWanted", MaxWords);
        if (card.Decimals is < 0 or > ReportRules.MaxDecimals)
            yield return new("decimalsOutOfRange", new("Desimal 0–6.", "Decimals are 0–6."), "decimals");
        if (card.Unit?.Length > MaxUnit)
            yield return Refusals.TooLong("unit", MaxUnit);
        if (card.DataSource?.Length > MaxWords)
            yield return Refusals.TooLong("dataSource", MaxWords);
        if (card.Owner?.Length > MaxWords)
            yield return Refusals.TooLong("owner", MaxWords);
        if (card.LagMonths is < 0 or > MaxLagMonths)
            yield return new("lagMonthsOutOfRange", new("Jeda terbit 0–24 bulan.", "The publication lag is 0–24 months."), "lagMonths");
        if (card.Range is { } range && (range.From > range.To || decimal.Abs(range.From) >= ReportRules.Limit || decimal.Abs(range.To) >= ReportRules.Limit))
            yield return new("rangeInvalid", new("Batas bawah tidak boleh di atas batas atas.", "The lower bound must not be above the upper one."), "range");
        if (card.Polarity == Polarity.Range && card.Range is null)
            yield return new("rangeRequired", new("Isi batas bawah dan batas atas rentang.", "Give the lower and upper bound of the range."), "range");
    }

    /// <summary>
    /// A formula makes an indicator a ratio, or growth when it looks back a year; without one its figure is measured. A formula that cannot be read is refused by the rules
    /// of the plan, with its position.
    /// </summary>
    private static PlanIndicator WithFormula(PlanIndicator before, PlanIndicator next, UpdateCard command)
    {
        if (command.FormulaText is null || command.Accumulation is not null || PlanGraph.IsMeasured(before) == PlanGraph.IsMeasured(next))
            return next;
        return next with
        {
            AccumulationProposed = false,
            Accumulation = PlanGraph.IsMeasured(next) ? Accumulation.Last : FormulaMemory.Read(next.FormulaText!)?.ReadsPreviousYear == true ? Accumulation.Growth : Accumulation.Ratio,
        };
    }

    private static IEnumerable<Problem> Check(PlanIndicator next, UpdateCard command)
    {
        if (!IsDefined(next))
            yield return new("choiceUnknown", new("Pilihan ini tidak dikenal.", "There is no such choice."), command.Accumulation is null ? "polarity" : "accumulation");
        if (command.Accumulation is not null && !Fits(next))
            yield return AccumulationInvalid();
    }

    /// <summary>True when the accumulation is one that the card can have: with a formula or without.</summary>
    public static bool Fits(PlanIndicator card) => PlanGraph.IsMeasured(card) != (card.Accumulation is Accumulation.Ratio or Accumulation.Growth);

    /// <summary>The accumulation does not fit the card.</summary>
    public static Problem AccumulationInvalid() => new("accumulationInvalid", new(
        "Indikator berumus dihitung sebagai rasio atau pertumbuhan; data yang diukur dijumlah, kumulatif, nilai akhir, atau rata-rata.",
        "An indicator with a formula is a ratio or growth; measured data is summed, to date, last value or average."), "accumulation");

    private static string? Words(string? given, string? now) => given is null ? now : string.IsNullOrWhiteSpace(given) ? null : given.Trim();
}
