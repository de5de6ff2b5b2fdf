using Kinerja.Grains.Indicators.Contracts;
using Kinerja.Grains.Shared;
using Kinerja.Model.Outcomes;
using Kinerja.Model.Periods;
using Kinerja.Model.Values;

namespace Kinerja.Grains.Indicators;

/// <summary>What may be entered as a realisation. Fields are named <c>values.tw1</c> … <c>values.year</c>.</summary>
internal static class ReportRules
{
    /// <summary>Numbers stay below this in magnitude, so that sums over a nation fit 28 digits.</summary>
    public const decimal Limit = 1_000_000_000_000_000m;

    /// <summary>Decimals of an entered number.</summary>
    public const int MaxDecimals = 6;

    /// <summary>Characters of a value as typed.</summary>
    public const int MaxText = 200;

    /// <summary>Everything that is wrong; empty when it may be entered.</summary>
    /// <param name="command">What is entered.</param>
    /// <param name="isDerived">True where a formula would give the figure: a direct value wants a reason.</param>
    public static IReadOnlyList<Problem> Check(ReportRealisation command, bool isDerived)
    {
        if (command.Values.Count == 0)
            return [Refusals.Required("values")];
        if (command.Values.Select(v => v.Period).Distinct().Count() != command.Values.Count || command.Values.Any(v => !Enum.IsDefined(v.Period)))
        {
            return [new("periodInvalid", new("Setiap periode (TW I–IV, setahun) hanya boleh sekali.", "Each period (Q1–Q4, year) may be given once."), "values")];
        }

        return [.. command.Values.SelectMany(v => CheckOne(v, isDerived))];
    }

    private static IEnumerable<Problem> CheckOne(ReportedValue reported, bool isDerived)
    {
        var field = $"values.{reported.Period.Code()}";
        if (reported.Text?.Length > MaxText)
            yield return Refusals.TooLong(field, MaxText);
        if (reported.Reason?.Length > Refusals.MaxReason)
            yield return Refusals.TooLong($"{field}.reason", Refusals.MaxReason);

        switch (reported.Value.State)
        {
            case ValueState.Number when decimal.Abs(reported.Value.Amount) >= Limit:
                yield return new("numberTooLarge", new("Angka terlalu besar: paling banyak 15 angka di depan koma.", "The number is too large: at most 15 digits before the comma."), field);
                break;
            case ValueState.Number when decimal.Round(reported.Value.Amount, MaxDecimals, MidpointRounding.AwayFromZero) != reported.Value.Amount:
                yield return new("tooManyDecimals", new("Paling banyak 6 angka di belakang koma.", "At most 6 decimals."), field);
                break;
            case ValueState.NotDue or ValueState.NotComputable:
                yield return new("notAnInput", new(
                    "Isi angka, kosong, atau “tidak berlaku”; keadaan lain dihitung oleh sistem.",
                    "Enter a number, nothing, or “not applicable”; other states are computed."), field);
                break;
            case ValueState.NotApplicable when !HasReason(reported):
            case ValueState.Number when isDerived && !HasReason(reported):
                yield return Refusals.ReasonRequired($"{field}.reason");
                break;
            default:
                break;
        }
    }

    private static bool HasReason(ReportedValue reported) =>
        !string.IsNullOrWhiteSpace(reported.Reason) || (!reported.Value.IsNumber && !string.IsNullOrWhiteSpace(reported.Value.Reason?.About));
}
