using Kinerja.Model.Outcomes;
using Kinerja.Model.Plans;
using Kinerja.Model.Texts;

namespace Kinerja.Model.Checks;

/// <summary>Indicators that a document holds more than once: worded differently in two tables, listed twice, or with two figures for one
/// period.</summary>
internal static class RepeatedIndicators
{
    /// <summary>All three kinds.</summary>
    public static IEnumerable<Finding> Find(int rule, PlanIndex index) =>
        index.Indicators.Select(i => Wording(rule, i)).OfType<Finding>()
            .Concat(ListedTwice(rule, index))
            .Concat(index.Indicators.SelectMany(i => TwoFigures(rule, i, index)));

    private static Finding? Wording(int rule, PlanIndicator indicator)
    {
        if (string.IsNullOrWhiteSpace(indicator.OtherName) || TextFolding.Same(indicator.Name, indicator.OtherName))
        {
            return null;
        }

        var (here, there) = (Say.Name(indicator), Say.Quote(indicator.OtherName));
        return Found(rule, ["wording", indicator.Code], [indicator], indicator.Sources, new(
            $"Satu indikator tertulis dengan dua nama: {here} dan {there}. Mohon pastikan keduanya memang sama, lalu pakai satu nama.",
            $"One indicator is written with two names: {here} and {there}. Please make sure that they are the same and use one name."));
    }

    private static IEnumerable<Finding> ListedTwice(int rule, PlanIndex index)
    {
        var groups = index.Outcomes.GroupBy(i => (i.Level, i.Objective, i.Goal, Name: TextFolding.Fold(i.Name))).Where(g => g.Key.Name.Length > 0);
        foreach (var group in groups.Select(g => g.ToList()))
        {
            foreach (var again in group.Skip(1))
            {
                yield return Found(rule, ["listed", group[0].Code, again.Code], [group[0], again], [.. index.RowOf(group[0]), .. index.RowOf(again)], new(
                    $"Indikator {Say.Name(again)} tercantum dua kali. Mohon gabungkan, atau bedakan namanya.",
                    $"The indicator {Say.Name(again)} is listed twice. Please merge the two, or give them different names."));
            }
        }
    }

    private static IEnumerable<Finding> TwoFigures(int rule, PlanIndicator indicator, PlanIndex index)
    {
        foreach (var cells in index.AllCells(indicator.Code).Where(c => c.Value.IsNumber).GroupBy(c => (c.Year, c.Period)).Select(g => g.ToList()))
        {
            if (cells.DistinctBy(c => c.Value.Amount).Count() < 2)
            {
                continue;
            }

            var period = Say.PeriodOf(cells[0]);
            yield return Found(rule, ["figures", indicator.Code, .. FindingId.Period(cells[0])], [indicator], PlanIndex.Places(cells), new(
                $"{Say.Name(indicator)} memiliki lebih dari satu angka untuk {period.Id}. Yang dipakai angka pertama; mohon pilih yang benar.",
                $"{Say.Name(indicator)} has more than one figure for {period.En}. The first is used; please choose the right one.")) with
            {
                Years = [cells[0].Year],
                Arithmetic = Say.Join("; ", cells.Select(c => Figures.Plain(c.Value.Amount))),
            };
        }
    }

    private static Finding Found(int rule, string[] id, IReadOnlyList<PlanIndicator> indicators, IReadOnlyList<SourceLocation> sources, Text message) => new()
    {
        Id = FindingId.Of(rule, id),
        Rule = rule,
        Severity = Severity.Different,
        Indicators = [.. indicators.Select(i => i.Code)],
        Message = message,
        Sources = sources,
    };
}
