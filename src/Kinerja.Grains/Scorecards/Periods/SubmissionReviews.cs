using Kinerja.Grains.Indicators;
using Kinerja.Grains.Scorecards.Contracts;
using Kinerja.Grains.Scorecards.Storage;
using Kinerja.Model.Formulas;
using Kinerja.Model.Periods;
using Kinerja.Model.Values;

namespace Kinerja.Grains.Scorecards.Periods;

/// <summary>Completeness of a period and what is remarkable in it. Pure.</summary>
internal static class SubmissionReviews
{
    private const decimal Whole = 100m;

    /// <summary>Looks at the scorecard of a period.</summary>
    /// <param name="view">The scorecard.</param>
    /// <param name="states">Where the periods stand.</param>
    public static SubmissionReview Of(ScorecardView view, PeriodsState states)
    {
        var rows = view.Objectives.SelectMany(o => o.Indicators).Concat(view.Goals.SelectMany(g => g.Indicators)).DistinctBy(r => r.Card.Code).ToList();
        var items = rows.SelectMany(Row).Concat(Periods(view, states)).OrderBy(i => i.Kind).ToList();
        return new()
        {
            Period = view.Period,
            Reported = rows.Count(r => r.Realisation.State is ValueState.Number or ValueState.NotApplicable),
            Expected = rows.Count,
            Items = items,
        };
    }

    private static IEnumerable<ReviewItem> Row(IndicatorView row)
    {
        var name = row.Card.Name;
        switch (row.Realisation.State)
        {
            case ValueState.Missing:
                yield return Item(ReviewKind.Incomplete, "missing", row, $"{name}: belum diisi.", $"{name}: not reported.");
                break;
            case ValueState.NotDue:
                // Figures that are published late cannot be there yet.
                yield return Item(row.Card.LagMonths > 0 ? ReviewKind.Notice : ReviewKind.Incomplete, "notDue", row, $"{name}: belum ada angkanya.", $"{name}: no figure yet.");
                break;
            case ValueState.NotComputable:
                var why = row.Realisation.Reason is { } reason ? ReasonText.Of(reason) : null;
                yield return Item(ReviewKind.Incomplete, "notComputable", row, $"{name}: tidak dapat dihitung ({why?.Id}).", $"{name}: cannot be computed ({why?.En}).");
                break;
            case ValueState.Number when IsShare(row) && row.Realisation.Amount is < 0 or > Whole:
                yield return Item(
                    ReviewKind.Impossible, "shareOutOfBounds", row,
                    $"{name}: bagian dari keseluruhan harus 0 sampai 100, tetapi hasilnya di luar itu. Periksa data dasarnya.",
                    $"{name}: a part of a whole lies between 0 and 100, and this does not. Check the components.");
                break;
            default:
                break;
        }

        if (row.CheckTarget)
            yield return Item(ReviewKind.Suspicious, "farAboveTarget", row, $"{name}: capaian di atas 120 %, periksa target.", $"{name}: achievement above 120 %, check the target.");
        if (row.IsDirect && row.Realisation.IsNumber)
            yield return Item(ReviewKind.Notice, "directValue", row, $"{name}: diisi langsung, bukan dihitung dari data dasar.", $"{name}: a direct value, not computed from components.");
        if (row.IsSample)
            yield return Item(ReviewKind.Notice, "sampleData", row, $"{name}: memuat data contoh.", $"{name}: rests on sample data.");
    }

    private static IEnumerable<ReviewItem> Periods(ScorecardView view, PeriodsState states) => PeriodRules.All
        .Where(p => p < view.Period && states.Of(p).Status.IsOpen())
        .Select(p => new ReviewItem(ReviewKind.Notice, "earlierNotSubmitted", null, new(
            $"{p.Name().Id} belum diajukan; angkanya ikut tertutup bersama periode ini.",
            $"{p.Name().En} has not been submitted; its figures close together with this period.")));

    private static bool IsShare(IndicatorView row) =>
        !row.IsDirect && row.Card.FormulaText is { } text && FormulaMemory.Read(text) is { } formula && FormulaTraits.IsShare(formula);

    private static ReviewItem Item(ReviewKind kind, string code, IndicatorView row, string id, string en) => new(kind, code, row.Card.Code, new(id, en));
}
