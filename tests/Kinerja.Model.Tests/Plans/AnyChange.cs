using CsCheck;
using Kinerja.Model.Indicators;
using Kinerja.Model.Periods;
using Kinerja.Model.Plans;
using Kinerja.Model.Values;

namespace Kinerja.Model.Tests.Plans;

/// <summary>Plans with unique codes as an agency keeps them, near enough to one another that rows are shared, changed, added, removed and moved.</summary>
internal static class AnyChange
{
    private static readonly Gen<string?> Words = Gen.OneOf<string?>("Bidang Koperasi", "Bidang UM", "", " ", null);

    private static readonly Gen<(TypedValue Value, string Text)> Value = Gen.OneOf<(TypedValue, string)>(
        (TypedValue.Of(87.5m), "87,5"), (TypedValue.Of(87.50m), "87,50"), (TypedValue.Of(0m), "0"), (TypedValue.Of(1234.5m), "1.234,5"), (TypedValue.Missing, "-"), (TypedValue.Missing, ""),
        (TypedValue.MissingBecause(ReasonCodes.Stated, "belum didata"), "-"), (TypedValue.NotApplicable(new(ReasonCodes.Stated, "belum dibentuk")), "n/a"), (TypedValue.NotApplicable(), "-"));

    private static Gen<IReadOnlyList<T>> Rows<T>(Gen<T> row, Func<T, string> key) => row.Array[0, 6].Select(rows => (IReadOnlyList<T>)[.. rows.DistinctBy(key)]);

    /// <summary>A plan of 2018 and 2019.</summary>
    public static Gen<Plan> Plan { get; } =
        from goals in Rows(from code in Gen.OneOf("t-1", "t-2", "t-3") from name in Gen.OneOf("Koperasi kuat", "Usaha maju") select new Goal { Code = code, Name = name, Level = GoalLevel.Agency }, g => g.Code)
        from objectives in Rows(
            from code in Gen.OneOf("s-1", "s-2", "s-3", "s-4") from number in Gen.OneOf<string?>("1", "2", null) from goal in Gen.OneOf<string?>("t-1", null)
            select new Objective { Code = code, Number = number, Name = "Meningkatnya mutu", Goal = goal }, o => o.Code)
        from cards in Rows(
            from code in Gen.OneOf("iku-1", "iku-2", "iku-3", "iku-4", "data-1")
            from name in Gen.OneOf("Persentase", "Jumlah")
            from owner in Words
            from formula in Gen.OneOf<string?>("a / b x 100%", "a / c x 100%", null)
            from polarity in Gen.OneOf<Polarity?>(Polarity.Higher, Polarity.Lower, null)
            from accumulation in Gen.Enum<Accumulation>()
            from range in Gen.OneOf<TargetRange?>(new TargetRange(1, 2.50m), new TargetRange(1, 2.5m), null)
            select new PlanIndicator { Code = code, Name = name, Owner = owner, Level = IndicatorLevel.Key, FormulaText = formula, Polarity = polarity, Accumulation = accumulation, Range = range }, i => i.Code)
        from targets in Rows(
            from code in Gen.OneOf("iku-1", "iku-2", "iku-3") from year in Gen.OneOf(2018, 2019) from period in Gen.Enum<Period>() from value in Value
            select new PlanTarget { Indicator = code, Year = year, Period = period, Value = value.Value, Text = value.Text }, t => $"{t.Indicator} {t.Year} {t.Period}")
        from programmes in Rows(
            from code in Gen.OneOf("p-1", "p-2") from activity in Gen.OneOf("Pelatihan", "Monitoring") select new Programme(code, "Program koperasi", null, [new("k-1", activity, null)]), p => p.Code)
        select new Plan { Header = new() { Years = [2018, 2019] }, Goals = goals, Objectives = objectives, Indicators = cards, Targets = targets, Programmes = programmes };
}
