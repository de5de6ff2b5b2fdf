using CsCheck;
using Kinerja.Model.Checks;
using Kinerja.Model.Formulas;
using Kinerja.Model.Indicators;
using Kinerja.Model.Numbers;
using Kinerja.Model.Outcomes;
using Kinerja.Model.Periods;
using Kinerja.Model.Plans;
using Kinerja.Model.Values;

namespace Kinerja.Model.Tests.Checks;

/// <summary>Plans as bad as they come: repeated codes and cells, any text for a name, figures of any size, years at the ends of the range.</summary>
internal static class AnyPlan
{
    private static readonly string[] Formulas =
    [
        "(Jml Koperasi sehat dan cukup sehat / Jml koperasi yang dinilai) x 100%", "(Jml Koperasi sehat / Jml koperasi yang dinilai) x 100%",
        "(Jml Koperasi cukup sehat / Jml koperasi yang dinilai) x 100%", Lumajang.Growth, "Jml kasus / Jml penduduk per 1.000 penduduk",
        "Jml koperasi sehat / (Jml koperasi + Jml UM) x 100", "Jml koperasi", "a + b", "((", "x 100%", "KSP/USP / 0", "",
    ];

    private static readonly Gen<string> Code =
        Gen.OneOf(Gen.OneOf("iku-1", "iku-2", "IKU-1", "iku_1", "tujuan-1", "data-dinilai", "data-um", ""), Generators.AnyText);

    private static readonly Gen<string?> Name = Gen.OneOf(
        Generators.AnyText.Select(t => (string?)t),
        Gen.OneOf<string?>("Jumlah koperasi yang dinilai", "Jumlah UM", "Persentase koperasi sehat", null, ""),
        Gen.Char.Array[150, 400].Select(c => (string?)new string(c)));

    private static readonly Gen<int> Year = Gen.OneOf(Gen.Int[2013, 2019], Gen.OneOf(int.MinValue, int.MinValue + 1, int.MaxValue, 0, -1));

    private static readonly Gen<decimal> Amount = Gen.OneOf(
        Gen.Decimal,
        Gen.Select(Gen.Int[-20_000, 20_000], Gen.Int[0, 6]).Select((m, s) => new decimal(Math.Abs(m), 0, 0, m < 0, (byte)s)),
        Gen.OneOf(0m, 100m, decimal.MaxValue, decimal.MinValue, 0.0000000000000000000000000001m));

    private static readonly Gen<TypedValue> Value = Gen.Frequency(
        (6, Amount.Select(TypedValue.Of)),
        (2, Gen.OneOf(TypedValue.Missing, TypedValue.MissingBecause(ReasonCodes.DashInSource), TypedValue.MissingBecause(ReasonCodes.Stated, "ya"))),
        (1, Gen.OneOf(TypedValue.NotApplicable(), TypedValue.NotDue(), TypedValue.NotComputable(ReasonCodes.ComponentMissing))));

    private static readonly Gen<SourceLocation?> Source = Gen.OneOf(
        Gen.Select(Gen.Int[0, 9], Gen.Int[0, 3]).Select((l, c) => (SourceLocation?)SourceLocation.AtLine(l, c)),
        Gen.Select(Gen.Int[0, 3], Gen.Int[0, 9]).Select((t, r) => (SourceLocation?)SourceLocation.AtTable(t, r)),
        Gen.OneOf("C12", "AA1", "", "99999999999", "é").Select(c => (SourceLocation?)new SourceLocation { Sheet = "S", Cell = c }),
        Gen.Const((SourceLocation?)null));

    private static readonly Gen<PlanIndicator> Card =
        from code in Code
        from name in Name
        from other in Name
        from number in Gen.OneOf<string?>("1", "2", "2.", "4", "a", "iv", "1.3", "99999999999", "2147483647", "0", null, "x")
        from otherNumber in Gen.OneOf<string?>("1", "3", "b", null)
        from level in Gen.Enum<IndicatorLevel>()
        from formula in Gen.OneOf(Gen.OneOf(Formulas).Select(f => (string?)f), Name)
        from unit in Gen.OneOf<string?>("%", "Unit", null, "persen", "")
        from polarity in Gen.OneOf<Polarity?>(Polarity.Higher, Polarity.Lower, Polarity.Range, Polarity.Exact, null)
        from place in Source
        from flag in Gen.Bool
        select new PlanIndicator
        {
            Code = code,
            Name = name ?? "",
            OtherName = other,
            Number = number,
            OtherNumber = otherNumber,
            Level = level,
            Objective = flag ? "s-1" : null,
            FormulaText = formula,
            Unit = unit,
            UnitText = unit,
            UnitProposed = flag,
            Polarity = polarity,
            ProposedPolarity = polarity,
            Population = flag ? other : null,
            Range = flag ? new TargetRange(3, 2) : null,
            Sources = place is null ? [] : [place],
        };

    private static readonly Gen<PlanTarget> Cell =
        from code in Code
        from year in Year
        from period in Gen.Enum<Period>()
        from value in Value
        from text in Generators.CellLike
        from place in Source
        from isBase in Gen.Bool
        from asked in Gen.Int[0, 9]
        select new PlanTarget
        {
            Indicator = code,
            Year = year,
            Period = period,
            Value = value,
            Text = text,
            Source = place,
            IsBase = isBase,
            Readings = asked == 0 ? [new NumberCandidate("zero", 0, null, 0, Text.Same("0"))] : [],
        };

    /// <summary>A plan with everything that may stand beside it.</summary>
    public static Gen<PlanCheckContext> Context { get; } =
        from cards in Card.Array[0, 12]
        from cells in Cell.Array[0, 60]
        from objectives in Gen.Select(Code, Gen.OneOf<string?>("1", "1", "3", null)).Array[0, 4]
        from realised in Gen.Select(Code, Year, Gen.Enum<Period>(), Value).Array[0, 20]
        from achieved in Gen.Select(Code, Year, Value).Array[0, 6]
        from due in Gen.Select(Code, Year, Gen.Enum<Period>()).Array[0, 10]
        from stated in Gen.Select(Gen.OneOf("jumlah koperasi yang dinilai", "jumlah um"), Year, Amount).Array[0, 4]
        let plan = new Plan
        {
            Header = new(),
            Indicators = cards,
            Targets = cells,
            Objectives = [.. objectives.Select(o => new Objective { Code = o.Item1, Number = o.Item2, Name = o.Item1 })],
        }
        select new PlanCheckContext
        {
            Plan = plan,
            Formulas = PlanChecker.ReadFormulas(plan),
            Realisations = realised.GroupBy(r => (r.Item1, r.Item2, r.Item3)).ToDictionary(g => g.Key, g => g.First().Item4),
            Achievements = achieved.GroupBy(r => (r.Item1, r.Item2)).ToDictionary(g => g.Key, g => g.First().Item3),
            DuePeriods = due.ToHashSet(),
            StatedComponents = stated.GroupBy(r => (r.Item1, r.Item2)).ToDictionary(g => g.Key, g => g.First().Item3),
        };
}
