using System.Globalization;
using Kinerja.Model.Numbers;
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

    /// <summary>A number, cut after <paramref name="decimals"/>; the decimals that were typed are kept.</summary>
    public static Text Of(decimal amount, int decimals = StepDecimals)
    {
        var shown = amount.Scale > decimals ? Shortest(amount) : amount;
        if (shown.Scale <= decimals)
        {
            return NumberPrinter.Both(shown, shown.Scale);
        }

        var cut = NumberPrinter.Both(decimal.Round(shown, decimals, MidpointRounding.ToZero), decimals);
        return new(cut.Id + "…", cut.En + "…");
    }

    /// <summary>A number or, for any other state, its words.</summary>
    public static Text Of(TypedValue value, int decimals = StepDecimals) => value.IsNumber ? Of(value.Amount, decimals) : StateText.Of(value);

    /// <summary>The same number without trailing zeros: those of a computed figure were not typed by anybody.</summary>
    public static decimal Shortest(decimal amount) => amount / 1.0000000000000000000000000000m;

    /// <summary>A result as it is and as it is displayed: <c>5,182926…, tampil 5,18 %</c>; once where both read the same.</summary>
    public static Text Displayed(decimal amount, int decimals, string? unit)
    {
        var full = Of(amount);
        var shown = new Text(NumberPrinter.WithUnit(amount, decimals, unit, "id"), NumberPrinter.WithUnit(amount, decimals, unit, "en"));
        return full == NumberPrinter.Both(amount, decimals) ? shown : new($"{full.Id}, tampil {shown.Id}", $"{full.En}, shown as {shown.En}");
    }

    /// <summary>
    /// An expression in both languages: decimals become operands (in brackets when negative), texts their wording, anything else is written as it is.
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

    private static Text Operand(decimal amount, int decimals)
    {
        var text = Of(amount, decimals);
        return amount < 0 ? new($"({text.Id})", $"({text.En})") : text;
    }
}
