using Kinerja.Model.Formulas;
using Kinerja.Model.Indicators;
using Kinerja.Model.Models;
using Kinerja.Model.Plans;
using Kinerja.Model.Texts;

namespace Kinerja.Model.Tests.Models;

/// <summary>A shared model of cooperatives and agencies that measure them in their own ways.</summary>
internal static class Cooperatives
{
    public const string Healthy = "(Jml Koperasi sehat / Jml koperasi yang dinilai) x 100%";

    public static ModelContent Content() => new()
    {
        Name = "Koperasi dan usaha mikro",
        Components =
        [
            new() { Code = "k-sehat", Name = "Jml Koperasi sehat", Unit = "koperasi", Accumulation = Accumulation.ToDate },
            new() { Code = "k-dinilai", Name = "Jml koperasi yang dinilai", Unit = "koperasi", Accumulation = Accumulation.ToDate },
            new() { Code = "um", Name = "Jml UM", Unit = "usaha" },
        ],
        Indicators =
        [
            new() { Code = "sehat", Name = "Persentase koperasi sehat", FormulaText = Healthy, Unit = "%", Polarity = Polarity.Higher, Population = "Koperasi yang dinilai" },
            new() { Code = "tumbuh", Name = "Persentase peningkatan usaha mikro", FormulaText = "(Jml UM thn N - Jml UM thn N - 1) / ( Jml UM thn N - 1 ) X 100 %", Unit = "%", Polarity = Polarity.Higher },
            new() { Code = "jumlah-um", Name = "Jml UM", FormulaText = "Jml UM", Unit = "usaha", Decimals = 0, Polarity = Polarity.Higher },
        ],
    };

    /// <summary>An agency whose indicators are given by code, name and formula (null: measured); it measures what they read, each at the years read.</summary>
    public static OwnPlan Own(params (string Code, string Name, string? Formula)[] indicators)
    {
        var own = indicators.Select(i => new OwnIndicator(Card(i.Code, i.Name, i.Formula), i.Formula is null ? null : FormulaParser.Parse(i.Formula).Formula)).ToList();
        var read = own.SelectMany(o => o.Formula?.Components ?? []).GroupBy(c => c.Name).Select(g => new OwnFigure
        {
            Code = "data-" + g.Key.Replace(' ', '-'),
            Name = g.Key,
            Accumulation = Accumulation.Last,
            ThisYear = g.Any(c => c.YearOffset == 0),
            YearBefore = g.Any(c => c.YearOffset == -1),
        });
        var measured = own.Where(o => o.Formula is null).Select(o => new OwnFigure { Code = o.Card.Code, Name = TextFolding.Fold(o.Card.Name), ThisYear = true });
        return new(own, [.. read, .. measured]);
    }

    public static PlanIndicator Card(string code, string name, string? formula) => new()
    {
        Code = code, Name = name, Level = IndicatorLevel.Key, FormulaText = formula, Polarity = Polarity.Higher,
    };
}
