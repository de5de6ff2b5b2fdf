using Kinerja.Model.Outcomes;

namespace Kinerja.Model.Numbers;

/// <summary>
/// Plausibility of a figure once it has been read: nothing here refuses, each warning wants a reason. A pure function of the figure and its context.
/// </summary>
public static class NumberWarnings
{
    /// <summary>A percentage below zero.</summary>
    public const string PercentNegative = "percentNegative";

    /// <summary>A percentage above 100.</summary>
    public const string PercentAbove100 = "percentAbove100";

    /// <summary>A realisation more than ten times its target.</summary>
    public const string FarAboveTarget = "farAboveTarget";

    /// <summary>A target of zero: achievement cannot be computed for most indicators.</summary>
    public const string TargetZero = "targetZero";

    /// <summary>More than ten times, or less than a tenth of, last year's figure.</summary>
    public const string YearJump = "yearJump";

    /// <summary>The factor beyond which a figure is remarkable.</summary>
    public const decimal Factor = 10;

    /// <summary>The warnings of a figure; empty when nothing is remarkable.</summary>
    /// <param name="value">The figure.</param>
    /// <param name="context">What is known about it.</param>
    public static IReadOnlyList<NumberWarning> Of(decimal value, FigureContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        List<NumberWarning> warnings = [];
        if (Units.IsPercent(context.Unit) && !context.IsGrowth)
        {
            Percent(value, context, warnings);
        }

        if (context.IsTarget && value == 0)
        {
            warnings.Add(new(TargetZero, new(
                "Target nol: capaian biasanya tidak dapat dihitung. Tulis alasannya.",
                "The target is zero: the achievement can usually not be computed. Give a reason.")));
        }

        // Division instead of multiplication, so that the largest figures cannot overflow.
        if (!context.IsTarget && context.Target is { } target && target > 0 && value / Factor > target)
        {
            var (shown, than) = (Print(value, context), Print(target, context));
            warnings.Add(new(FarAboveTarget, new(
                $"Realisasi {shown.Id} lebih dari 10 kali target {than.Id}. Periksa satuan dan koma, atau tulis alasannya.",
                $"The realisation {shown.En} is more than 10 times the target {than.En}. Check unit and decimal mark, or give a reason.")));
        }

        if (context.PreviousYear is { } before && IsJump(value, before))
        {
            var (shown, than) = (Print(value, context), Print(before, context));
            warnings.Add(new(YearJump, new(
                $"Angka {shown.Id} melonjak lebih dari 10 kali dari tahun lalu ({than.Id}). Periksa satuan dan koma, atau tulis alasannya.",
                $"The figure {shown.En} jumps by more than 10 times from last year ({than.En}). Check unit and decimal mark, or give a reason.")));
        }

        return warnings;
    }

    private static void Percent(decimal value, FigureContext context, List<NumberWarning> warnings)
    {
        var shown = Print(value, context);
        if (value < 0)
        {
            warnings.Add(new(PercentNegative, new(
                $"Persentase {shown.Id} di bawah nol. Periksa, atau tulis alasannya.",
                $"The percentage {shown.En} is below zero. Check it, or give a reason.")));
        }
        else if (value > 100)
        {
            warnings.Add(new(PercentAbove100, new(
                $"Persentase {shown.Id} di atas 100. Periksa, atau tulis alasannya.",
                $"The percentage {shown.En} is above 100. Check it, or give a reason.")));
        }
    }

    /// <summary>Up or down by more than the factor. From or to zero there is no factor, and so no jump.</summary>
    private static bool IsJump(decimal value, decimal before)
    {
        var (now, then) = (Math.Abs(value), Math.Abs(before));
        return now != 0 && then != 0 && (now / Factor > then || then / Factor > now);
    }

    private static Text Print(decimal value, FigureContext context) => NumberPrinter.Both(value, Math.Max(value.Scale, context.Decimals));
}
