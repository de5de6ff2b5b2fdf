using Kinerja.Model.Calculations;
using Kinerja.Model.Outcomes;
using Kinerja.Model.Periods;

namespace Kinerja.Model.Accumulations;

/// <summary>The words of an accumulation: its rule and its parts put in.</summary>
internal static class AccumulationText
{
    public static Text At(Period period) => new($"nilai {period.Name().Id}", $"value of {period.Name().En}");

    public static Text Rule(bool mean, IReadOnlyList<AccumulationPart> parts)
    {
        var (first, last) = (parts[0].Period.Name(), parts[^1].Period.Name());
        var (id, en) = mean ? ("rata-rata", "mean of") : ("jumlah", "sum of");
        return parts.Count == 1 ? new($"{id} {last.Id}", $"{en} {last.En}") : new($"{id} {first.Id} sampai {last.Id}", $"{en} {first.En} to {last.En}");
    }

    public static Text Expression(bool mean, IReadOnlyList<AccumulationPart> parts)
    {
        var words = parts.Select(p => FigureText.Compose(FigureText.StepDecimals, $"{p.Period.Name()} {p.Value}")).ToList();
        var sum = new Text(string.Join(" + ", words.Select(w => w.Id)), string.Join(" + ", words.Select(w => w.En)));
        var count = parts.Count(p => p.Value.IsNumber);
        return mean && count > 0 ? FigureText.Compose(0, $"({sum}) / {count}") : sum;
    }
}
