using Kinerja.Grains.Agencies.Contracts;
using Kinerja.Grains.Shared;
using Kinerja.Model.Indicators;
using Kinerja.Model.Numbers;
using Kinerja.Model.Plans;
using Kinerja.Web.Components.Pages.Forms;
using Kinerja.Web.Components.Ui;
using Kinerja.Web.Localisation;
using Microsoft.Extensions.Localization;

namespace Kinerja.Web.Components.Pages.Plans;

/// <summary>What a form of cards changes. A field that says what the card says changes nothing; a proposal that is sent back is confirmed.</summary>
internal static class CardReader
{
    private static readonly Actor _nobody = new("", "");

    /// <summary>The changed cards, in the order of the plan; what is wrong goes to its field.</summary>
    public static IReadOnlyList<UpdateCard> Read(Plan plan, FormValues form, IStringLocalizer<PlanWords> words, List<FieldError> errors) =>
        [.. plan.Indicators.Where(i => form.Has(CardFields.Name(CardFields.Unit, i.Code))).Select(i => Read(i, form, words, errors)).OfType<UpdateCard>()];

    /// <summary>The card's proposals as a change; null when it has none.</summary>
    public static UpdateCard? Proposal(PlanIndicator card)
    {
        var change = new UpdateCard
        {
            OperationId = "",
            Indicator = card.Code,
            Polarity = card.Polarity is null && card.ProposedPolarity is not Polarity.Range ? card.ProposedPolarity : null,
            Accumulation = card.AccumulationProposed ? card.Accumulation : null,
            Unit = card.UnitProposed ? card.Unit : null,
            Actor = _nobody,
        };
        return change is { Polarity: null, Accumulation: null, Unit: null } ? null : change;
    }

    /// <summary>What a change asks, for its operation id.</summary>
    public static string[] Asked(UpdateCard change) =>
        [$"{change.Polarity}", $"{change.Accumulation}", change.Unit ?? "", change.DataSource ?? "", change.Owner ?? "", $"{change.Range?.From} {change.Range?.To}"];

    private static UpdateCard? Read(PlanIndicator card, FormValues form, IStringLocalizer<PlanWords> words, List<FieldError> errors)
    {
        string Typed(string field) => form[CardFields.Name(field, card.Code)].Trim();

        Polarity? polarity = Enum.TryParse<Polarity>(Typed(CardFields.Polarity), out var p) && Enum.IsDefined(p) ? p : null;
        Accumulation? accumulation = Enum.TryParse<Accumulation>(Typed(CardFields.Accumulation), out var a) && Enum.IsDefined(a) ? a : null;
        var range = card.Range;
        if (polarity == Polarity.Range && Typed(CardFields.Range) is { Length: > 0 } text && text != RangeText(card.Range))
        {
            range = Range(text);
            if (range is null)
            {
                errors.Add(new(CardFields.Name(CardFields.Range, card.Code), words["Card.Range.Bad"]));
                return null;
            }
        }

        var change = new UpdateCard
        {
            OperationId = "",
            Indicator = card.Code,
            Polarity = polarity != card.Polarity ? polarity : null,
            Accumulation = accumulation is not null && (accumulation != card.Accumulation || card.AccumulationProposed) ? accumulation : null,
            Unit = Changed(Typed(CardFields.Unit), card.Unit, card.UnitProposed),
            DataSource = Changed(Typed(CardFields.Source), card.DataSource, false),
            Owner = Changed(Typed(CardFields.Owner), card.Owner, false),
            Range = range != card.Range ? range : null,
            Actor = _nobody,
        };
        return change is { Polarity: null, Accumulation: null, Unit: null, DataSource: null, Owner: null, Range: null } ? null : change;
    }

    /// <summary>The bounds as a person types them.</summary>
    public static string RangeText(TargetRange? range) => range is null ? "" : $"{Plain(range.From)}-{Plain(range.To)}";

    private static string Plain(decimal value) => NumberPrinter.Indonesian(value, value.Scale, grouped: false);

    // Empty takes a text away; null leaves it as it is.
    private static string? Changed(string typed, string? now, bool proposed) => typed == (now ?? "") && !(proposed && typed.Length > 0) ? null : typed;

    /// <summary>Bounds as a person types them, e.g. <c>4-6</c>; null when they are none.</summary>
    public static TargetRange? Range(string text) =>
        NumberReader.Read(text).Readings.FirstOrDefault(r => r is { Value: not null, To: not null }) is { Value: { } from, To: { } to } && from <= to ? new(from, to) : null;
}
