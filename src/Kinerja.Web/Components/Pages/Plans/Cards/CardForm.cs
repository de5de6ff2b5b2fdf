using System.Globalization;
using Kinerja.Grains.Agencies.Contracts;
using Kinerja.Grains.Shared;
using Kinerja.Model.Formulas;
using Kinerja.Model.Indicators;
using Kinerja.Model.Plans;
using Kinerja.Web.Components.Pages.Forms;
using Kinerja.Web.Components.Ui;
using Kinerja.Web.Localisation;
using Microsoft.Extensions.Localization;

namespace Kinerja.Web.Components.Pages.Plans.Cards;

/// <summary>The form of one card: what its fields hold, and the command that they ask for.</summary>
public sealed class CardForm(FormValues form, Plan plan, IStringLocalizer<CardWords> words, List<FieldError> errors)
{
    /// <summary>Between what kind of row it is placed under and its code.</summary>
    private const char Between = ':';

    /// <summary>The place of a card as the field carries it.</summary>
    public static string Place(PlanIndicator card) => card.Objective is { } objective ? $"s{Between}{objective}" : card.Goal is { } goal ? $"t{Between}{goal}" : "";

    /// <summary>What a field holds: what was typed, else what the card says.</summary>
    public string Typed(string field, string? otherwise) => form.Has(EditFields.Save) || form.Has(EditFields.Add) ? form[field] : otherwise ?? "";

    /// <summary>The change that the fields ask for; only what differs from the card. Null when something is wrong.</summary>
    public UpdateCard? Change(PlanIndicator card, Actor actor)
    {
        var next = Card(card);
        int? from = form[EditFields.From] is { Length: > 0 } year && int.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
        if (errors.Count > 0)
        {
            return null;
        }

        return new()
        {
            OperationId = form.Command($"kartu {card.Code}"),
            Indicator = card.Code,
            ExpectedRevision = form.Number(EditFields.Revision),
            Actor = actor,
            Name = Changed(next.Name, card.Name),
            Number = Changed(next.Number, card.Number),
            FormulaText = Changed(next.FormulaText, card.FormulaText),
            Unit = Changed(next.Unit, card.Unit),
            Decimals = next.Decimals == card.Decimals ? null : next.Decimals,
            Polarity = next.Polarity == card.Polarity ? null : next.Polarity,
            Range = next.Range == card.Range ? null : next.Range,
            // With another kind of formula the accumulation follows it, unless a person has chosen one.
            Accumulation = next.Accumulation == card.Accumulation ? null : next.Accumulation,
            DataSource = Changed(next.DataSource, card.DataSource),
            Owner = Changed(next.Owner, card.Owner),
            EvidenceWanted = Changed(next.EvidenceWanted, card.EvidenceWanted),
            Objective = Changed(next.Objective, card.Objective),
            Goal = Changed(next.Goal, card.Goal),
            MoveBefore = form[EditFields.Before] switch { "" or EditCard.Stay => null, EditCard.Last => "", var other => other },
            FromYear = from,
            Reason = form.Words(EditFields.Reason),
        };
    }

    /// <summary>True when a change asks for nothing.</summary>
    public static bool IsEmpty(UpdateCard change) => change is
    {
        Name: null, Number: null, FormulaText: null, Unit: null, Decimals: null, Polarity: null, Range: null, Accumulation: null, DataSource: null, Owner: null, EvidenceWanted: null,
        Objective: null, Goal: null, MoveBefore: null,
    };

    /// <summary>A new card of the fields; null when something is wrong.</summary>
    public PlanIndicator? New()
    {
        var level = Enum.TryParse<IndicatorLevel>(form[EditFields.Level], out var chosen) && Enum.IsDefined(chosen) ? chosen : IndicatorLevel.Key;
        var card = Card(new() { Code = PlanCodes.Next(plan, level, form[EditFields.Name]), Name = "", Level = level });
        if (card.FormulaText is { } text && FormulaParser.Parse(text).Formula is { } formula)
        {
            card = card with { Accumulation = formula.ReadsPreviousYear ? Accumulation.Growth : Accumulation.Ratio };
        }

        int? first = int.TryParse(form[EditFields.From], NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : null;
        return errors.Count > 0 ? null : card with { FirstYear = first == plan.Header.Years[0] ? null : first };
    }

    private PlanIndicator Card(PlanIndicator card)
    {
        var place = form[EditFields.Place].Split(Between, 2) is [var kind, var code] ? (Kind: kind, Code: code) : (Kind: "", Code: "");
        return card with
        {
            Name = Name(),
            Number = form.Words(EditFields.Number),
            FormulaText = Formula(),
            Unit = form.Words(EditFields.Unit),
            Decimals = Decimals(),
            Polarity = Enum.TryParse<Polarity>(form[EditFields.Polarity], out var polarity) && Enum.IsDefined(polarity) ? polarity : card.Polarity,
            Range = Range(card),
            Accumulation = Enum.TryParse<Accumulation>(form[EditFields.Accumulation], out var accumulation) && Enum.IsDefined(accumulation) ? accumulation : card.Accumulation,
            DataSource = form.Words(EditFields.Source),
            Owner = form.Words(EditFields.Owner),
            EvidenceWanted = form.Words(EditFields.Evidence),
            Objective = place.Kind == "s" ? place.Code : null,
            Goal = place.Kind == "t" ? place.Code : null,
        };
    }

    private string Name()
    {
        if (form.Words(EditFields.Name) is { } name)
        {
            return name;
        }

        errors.Add(new(EditFields.Name, words["Error.Name"]));
        return "";
    }

    private int Decimals()
    {
        if (form.Number(EditFields.Decimals) is { } decimals and >= 0 and <= 6)
        {
            return (int)decimals;
        }

        errors.Add(new(EditFields.Decimals, words["Error.Decimals"]));
        return 0;
    }

    private string? Formula()
    {
        if (form.Words(EditFields.Formula) is not { } text)
        {
            return null;
        }

        // Said here with its place in the text, before anything is sent; what the names in it mean the plan says.
        if (FormulaParser.Parse(text).Error is { } error)
        {
            errors.Add(new(EditFields.Formula, words["Error.Formula", error.Position + 1, Around(text, error.Position), error.Message.Here()]));
        }

        return text;
    }

    private TargetRange? Range(PlanIndicator card)
    {
        var text = form[EditFields.Range].Trim();
        if (text.Length == 0 || text == CardReader.RangeText(card.Range))
        {
            return card.Range;
        }

        var range = CardReader.Range(text);
        if (range is null)
        {
            errors.Add(new(EditFields.Range, words["Error.Range"]));
        }

        return range;
    }

    private static string Around(string text, int position) => position >= text.Length ? "…" : text[position..Math.Min(text.Length, position + 12)];

    // Empty takes a text away; null leaves it as it is.
    private static string? Changed(string? typed, string? now) => (typed ?? "") == (now ?? "") ? null : typed ?? "";
}
