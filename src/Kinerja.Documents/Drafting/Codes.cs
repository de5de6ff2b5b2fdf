using System.Globalization;
using Kinerja.Model.Indicators;
using Kinerja.Model.Plans;

namespace Kinerja.Documents.Drafting;

/// <summary>Gives codes: the printed numbers of the IKU list where they tell its rows apart, running numbers otherwise.</summary>
internal static class Codes
{
    /// <summary>Gives every part of the plan its code.</summary>
    public static void Give(ReadPlan plan, IReadOnlyList<ReadIndicator> indicators)
    {
        Number(plan.Goals.Where(g => g.Level == GoalLevel.Agency), "t-", (g, c) => g.Code = c);
        Number(plan.Goals.Where(g => g.Level == GoalLevel.Region), "td-", (g, c) => g.Code = c);
        Number(plan.Objectives, "s-", (o, c) => o.Code = c);
        Number(plan.Programmes, "p-", (p, c) => p.Code = c);
        var activities = plan.Programmes.SelectMany(p => p.Activities).ToList();
        Number(activities.Where(a => a.Parent is null), "k-", (a, c) => a.Code = c);
        Number(activities.Where(a => a.Parent is not null), "sk-", (a, c) => a.Code = c);
        Number(indicators.Where(i => i.Level == IndicatorLevel.Goal), "tujuan-", (i, c) => i.Code = c);
        Number(indicators.Where(i => i.Level == IndicatorLevel.Individual), "iki-", (i, c) => i.Code = c);
        Key([.. indicators.Where(i => i.Level == IndicatorLevel.Key)]);
    }

    private static void Key(List<ReadIndicator> indicators)
    {
        var printed = indicators.Select(i => Printed(i.Number)).ToList();
        var numbered = printed.Where(n => n > 0).ToList();
        if (numbered.Count * 2 < indicators.Count || numbered.Distinct().Count() < numbered.Count)
        {
            Number(indicators, "iku-", (i, c) => i.Code = c);
            return;
        }

        var next = numbered.DefaultIfEmpty().Max() + 1;
        for (var i = 0; i < indicators.Count; i++)
            indicators[i].Code = $"iku-{Places.Print(printed[i] > 0 ? printed[i] : next++)}";
    }

    private static int Printed(string? number) =>
        int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var n) && n is > 0 and < 1000 ? n : 0;

    private static void Number<T>(IEnumerable<T> items, string prefix, Action<T, string> give)
    {
        var number = 0;
        foreach (var item in items)
            give(item, prefix + Places.Print(++number));
    }
}
