using System.Globalization;
using Kinerja.Model.Outcomes;
using Kinerja.Model.Values;

namespace Kinerja.Model.Calculations;

/// <summary>
/// Figures inside explanations. A figure is never rounded here: with more decimals than fit it is cut and an ellipsis says so (<c>5,181347…</c>), so that
/// nobody takes a step for the exact value.
/// </summary>
internal static class FigureText
{
    /// <summary>Decimals in the steps of an explanation.</summary>
    public const int StepDecimals = 6;

    /// <summary>Decimals in the rows of the alternatives.</summary>
    public const int RowDecimals = 4;

    private static readonly NumberFormatInfo Indonesian = Format(",", ".");
    private static readonly NumberFormatInfo English = Format(".", ",");

    /// <summary>A number, cut after <paramref name="decimals"/>; the decimals that were typed are kept.</summary>
    public static Text Of(decimal amount, int decimals = StepDecimals)
    {
        var shown = amount.Scale > decimals ? Shortest(amount) : amount;
        var cut = shown.Scale > decimals;
        if (cut)
        {
            shown = decimal.Round(shown, decimals, MidpointRounding.ToZero);
        }

        var format = "N" + Math.Max((int)shown.Scale, cut ? decimals : 0).ToString(CultureInfo.InvariantCulture);
        var sign = amount < 0 ? "−" : "";
        var tail = cut ? "…" : "";
        shown = Math.Abs(shown);
        return new(sign + shown.ToString(format, Indonesian) + tail, sign + shown.ToString(format, English) + tail);
    }

    /// <summary>A number or, for any other state, its words.</summary>
    public static Text Of(TypedValue value, int decimals = StepDecimals) => value.State switch
    {
        ValueState.Number => Of(value.Amount, decimals),
        ValueState.Missing => new("belum dilaporkan", "not reported"),
        ValueState.NotApplicable => new("tidak berlaku", "not applicable"),
        ValueState.NotDue => new("belum jatuh tempo", "not due yet"),
        _ => new("tidak dapat dihitung", "cannot be computed"),
    };

    /// <summary>A number as an operand: in brackets when negative.</summary>
    public static Text Operand(decimal amount, int decimals = StepDecimals)
    {
        var text = Of(amount, decimals);
        return amount < 0 ? new($"({text.Id})", $"({text.En})") : text;
    }

    /// <summary>The same number without trailing zeros: those of a computed figure were not typed by anybody.</summary>
    public static decimal Shortest(decimal amount) => amount / 1.0000000000000000000000000000m;

    /// <summary>Rounded half away from zero, as displayed.</summary>
    public static Text Shown(decimal amount, int decimals)
    {
        var shown = decimal.Round(amount, Math.Clamp(decimals, 0, 28), MidpointRounding.AwayFromZero);
        var format = "N" + Math.Clamp(decimals, 0, 28).ToString(CultureInfo.InvariantCulture);
        var sign = shown < 0 ? "−" : "";
        shown = Math.Abs(shown);
        return new(sign + shown.ToString(format, Indonesian), sign + shown.ToString(format, English));
    }

    /// <summary>
    /// An expression in both languages: decimals become operands, texts their wording, anything else is written as it is.
    /// </summary>
    public static Text Compose(int decimals, FormattableString template)
    {
        var values = template.GetArguments();
        return new(
            string.Format(CultureInfo.InvariantCulture, template.Format, [.. values.Select(v => Word(v, t => t.Id, decimals))]),
            string.Format(CultureInfo.InvariantCulture, template.Format, [.. values.Select(v => Word(v, t => t.En, decimals))]));
    }

    private static object? Word(object? value, Func<Text, string> language, int decimals) => value switch
    {
        decimal amount => language(Operand(amount, decimals)),
        TypedValue { IsNumber: true } typed => language(Operand(typed.Amount, decimals)),
        TypedValue typed => language(Of(typed)),
        Text text => language(text),
        _ => value,
    };


    private static NumberFormatInfo Format(string point, string group) =>
        NumberFormatInfo.ReadOnly(new NumberFormatInfo { NumberDecimalSeparator = point, NumberGroupSeparator = group, NegativeSign = "−" });
}
