using Kinerja.Model.Plans;

namespace Kinerja.Model.Imports;

/// <summary>What an answer changes on the card of an indicator.</summary>
internal static class CardAnswers
{
    /// <summary>The confirmed direction.</summary>
    public static PlanIndicator Polarity(PlanIndicator card, ResolvedAnswer answer) => answer.Choice switch
    {
        QuestionChoices.Higher => card with { Polarity = Indicators.Polarity.Higher },
        QuestionChoices.Lower => card with { Polarity = Indicators.Polarity.Lower },
        QuestionChoices.Exact => card with { Polarity = Indicators.Polarity.Exact },
        _ => card with { Polarity = Indicators.Polarity.Range, Range = answer.Range },
    };

    /// <summary>The confirmed unit; what the document wrote stays beside it.</summary>
    public static PlanIndicator Unit(PlanIndicator card, ResolvedAnswer answer) => card with
    {
        Unit = answer.Choice switch
        {
            QuestionChoices.Percent => "%",
            QuestionChoices.AsWritten => card.UnitText,
            _ => answer.Text,
        },
        UnitProposed = false,
    };

    /// <summary>The confirmed way from quarters to the year.</summary>
    public static PlanIndicator Accumulation(PlanIndicator card, ResolvedAnswer answer) => card with
    {
        Accumulation = answer.Choice switch
        {
            QuestionChoices.Sum => Indicators.Accumulation.Sum,
            QuestionChoices.ToDate => Indicators.Accumulation.ToDate,
            QuestionChoices.Average => Indicators.Accumulation.Average,
            _ => Indicators.Accumulation.Last,
        },
        AccumulationProposed = false,
    };
}
