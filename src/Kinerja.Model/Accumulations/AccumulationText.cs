using Kinerja.Model.Calculations;
using Kinerja.Model.Indicators;
using Kinerja.Model.Outcomes;
using Kinerja.Model.Periods;

namespace Kinerja.Model.Accumulations;

/// <summary>The words of an accumulation: its rule and its parts put in.</summary>
internal static class AccumulationText
{
    public static Text Rule(AccumulationResult result)
    {
        var (first, last) = (result.Parts[0].Period.Name(), result.Parts[^1].Period.Name());
        var (id, en) = result.Together switch
        {
            null => ("nilai", "value of"),
            Accumulation.Average => ("rata-rata", "mean of"),
            _ => ("jumlah", "sum of"),
        };
        return result.Parts.Count == 1
            ? new($"{id} {last.Id}", $"{en} {last.En}")
            : new($"{id} {first.Id} sampai {last.Id}", $"{en} {first.En} to {last.En}");
    }

    public static Text Expression(AccumulationResult result)
    {
        if (result.Together is null)
        {
            return FigureText.Of(result.Value);
        }

        var words = result.Parts.Select(p => FigureText.Compose(FigureText.StepDecimals, $"{p.Period.Name()} {p.Value}")).ToList();
        var sum = new Text(string.Join(" + ", words.Select(w => w.Id)), string.Join(" + ", words.Select(w => w.En)));
        var count = result.Parts.Count(p => p.Value.IsNumber);
        return result.Together == Accumulation.Average && count > 0 ? FigureText.Compose(0, $"({sum}) / {count}") : sum;
    }
}
