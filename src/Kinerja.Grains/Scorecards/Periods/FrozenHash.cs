using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Kinerja.Grains.Indicators.Contracts;
using Kinerja.Grains.Scorecards.Storage;
using Kinerja.Model.Keys;
using Kinerja.Model.Periods;
using Kinerja.Model.Plans;
using Kinerja.Model.Values;

namespace Kinerja.Grains.Scorecards.Periods;

/// <summary>
/// The hash of frozen figures. It is taken over the figures and definitions written out in a fixed form, not over a row: another version of the row, or
/// another order in it, has the same hash as long as the figures are the same.
/// </summary>
internal static class FrozenHash
{
    private const string Form = "kinerja-frozen-1"; // never changed; another form gets another name

    private const char Between = '\u001F';
    private const char End = '\u001E';

    /// <summary>SHA-256, 64 hexadecimal digits.</summary>
    public static string Of(ScorecardKey key, Period period, FrozenFacts facts)
    {
        var text = new StringBuilder();
        Line(text, Form, key.ToString(), period.Code());
        var policy = facts.Plan.Policy;
        Line(text, "policy", $"{policy.LowerIsBetter}", $"{policy.BaselineForNegativeTargets}", Amount(policy.Floor), Amount(policy.Cap));
        foreach (var band in policy.Bands)
            Line(text, "band", band.Code, Amount(band.From), $"{band.Inclusive}");
        foreach (var cell in facts.Cells.OrderBy(c => c.Code, StringComparer.Ordinal))
            Cell(text, cell);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    private static void Cell(StringBuilder text, CellSnapshot cell)
    {
        Line(text, "cell", cell.Code, Number(cell.Year), Typed(cell.Baseline));
        if (cell.Card is { } card)
            Card(text, card);
        foreach (var (period, target) in cell.Targets.OrderBy(t => t.Key))
            Line(text, "target", cell.Code, period.Code(), Typed(target));
        Values(text, "value", cell.Code, cell.Values);
        foreach (var input in cell.Inputs.OrderBy(i => i.Year).ThenBy(i => i.Name, StringComparer.Ordinal))
        {
            Line(text, "input", cell.Code, input.Name, input.Code, Number(input.Year), $"{input.Accumulation}");
            Values(text, "input-value", $"{cell.Code}/{input.Name}/{Number(input.Year)}", input.Values);
        }
    }

    private static void Card(StringBuilder text, PlanIndicator card) => Line(
        text, "card", card.Code, card.Name, card.FormulaText, card.Unit, Number(card.Decimals), $"{card.Polarity}", $"{card.Accumulation}", Number(card.LagMonths),
        Amount(card.Range?.From), Amount(card.Range?.To));

    private static void Values(StringBuilder text, string kind, string of, IReadOnlyDictionary<Period, EnteredValue> values)
    {
        foreach (var (period, value) in values.OrderBy(v => v.Key))
            Line(text, kind, of, period.Code(), Typed(value.Value), value.IsSample ? "sample" : "");
    }

    private static string Typed(TypedValue value) => value.IsNumber ? Amount(value.Amount) : $"{value.State}:{value.Reason?.Code}:{value.Reason?.About}";

    /// <summary>Trailing zeros are how a number is shown, not what it is.</summary>
    private static string Amount(decimal? amount) => amount is { } number ? (number / 1.0000000000000000000000000000m).ToString(CultureInfo.InvariantCulture) : "";

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static void Line(StringBuilder text, params ReadOnlySpan<string?> fields)
    {
        foreach (var field in fields)
            text.Append(field?.Replace(Between, ' ').Replace(End, ' ')).Append(Between);
        text.Append(End);
    }
}
