using Kinerja.Model.Calculations;
using Kinerja.Model.Formulas;
using Kinerja.Model.Indicators;
using Kinerja.Model.Periods;
using Kinerja.Model.Values;

namespace Kinerja.Model.Tests.Calculations;

/// <summary>Requests as the document of a dinas gives them.</summary>
internal static class Requests
{
    public const string Share = "(Jml Koperasi sehat / Jml koperasi yang dinilai) x 100%";
    public const string Growth = "(Jml UM thn N - Jml UM thn N - 1) / ( Jml UM thn N - 1 ) X 100 %";

    public static Formula Formula(string text)
    {
        var read = FormulaParser.Parse(text);
        return read.Formula ?? throw new InvalidOperationException($"{text}: {read.Error!.Message.En}");
    }

    public static CalculationRequest Of(string formula, params ComponentSeries[] components) => new()
    {
        Formula = Formula(formula),
        Accumulation = formula == Growth ? Accumulation.Growth : Accumulation.Ratio,
        Components = components.ToDictionary(c => c.Name),
        Target = TypedValue.Of(5.06m),
        Polarity = Polarity.Higher,
        Unit = "%",
    };

    public static ComponentSeries Series(string name, Accumulation accumulation, params TypedValue[] quarters) => new()
    {
        Name = name,
        Accumulation = accumulation,
        Values = quarters.Select((v, i) => (v, i)).ToDictionary(x => (Period)(x.i + 1), x => x.v),
    };

    public static ComponentSeries Series(string name, Accumulation accumulation, params decimal[] quarters) =>
        Series(name, accumulation, [.. quarters.Select(TypedValue.Of)]);

    public static ComponentSeries Healthy(params decimal[] quarters) => Series("jumlah koperasi sehat", Accumulation.ToDate, quarters);

    public static ComponentSeries Assessed(params decimal[] quarters) => Series("jumlah koperasi yang dinilai", Accumulation.ToDate, quarters);

    public static ComponentSeries Micro(params decimal[] quarters) => Series("jumlah um", Accumulation.Last, quarters);
}
