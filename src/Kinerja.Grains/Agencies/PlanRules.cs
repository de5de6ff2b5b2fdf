using System.Globalization;
using Kinerja.Grains.Indicators;
using Kinerja.Model.Keys;
using Kinerja.Model.Outcomes;
using Kinerja.Model.Plans;

namespace Kinerja.Grains.Agencies;

/// <summary>What a plan must be before an agency takes it over. Everything else that may be wrong with a plan is a finding, not a refusal.</summary>
internal static class PlanRules
{
    /// <summary>Indicators of a plan, components included.</summary>
    public const int MaxIndicators = 500;

    /// <summary>Years of a plan.</summary>
    public const int MaxYears = 30;

    /// <summary>Cells that one figure may read, directly and through others, counted each time they are read.</summary>
    public const int MaxReads = 2_000;

    /// <summary>Objectives, goals, programmes or activities of a plan, each.</summary>
    public const int MaxRows = 2_000;

    /// <summary>Characters of a name.</summary>
    public const int MaxName = 1_000;

    private const int MaxProblems = 20;

    /// <summary>Everything that is wrong, at most 20; empty when the plan may be taken over.</summary>
    public static IReadOnlyList<Problem> Check(Plan plan)
    {
        var shape = Shape(plan).Take(MaxProblems).ToList();
        if (shape.Count > 0)
            return shape;

        var parts = new PlanParts(plan);
        var graphs = plan.Header.Years.Select(parts.Graph).Distinct().ToList();
        if (graphs.FirstOrDefault(g => g.Cycle is not null) is { Cycle: { } cycle })
            return [cycle];
        return [.. graphs.SelectMany(Formulas).DistinctBy(p => (p.Field, p.Message.Id)).Concat(Reads(plan, parts)).Take(MaxProblems)];
    }

    private static IEnumerable<Problem> Shape(Plan plan)
    {
        var years = plan.Header.Years;
        if (years.Count is 0 or > MaxYears || years.Any(y => !KeyText.IsYear(y)) || years.Zip(years.Skip(1)).Any(p => p.First >= p.Second))
            yield return Invalid("header.years", $"Rencana memuat 1–{MaxYears} tahun yang berbeda, berurutan naik.", $"A plan covers 1–{MaxYears} different years in ascending order.");
        if (plan.Header.BaseYear is { } baseYear && !years.Contains(baseYear))
            yield return Invalid("header.baseYear", "Tahun dasar harus salah satu tahun rencana.", "The base year must be one of the plan's years.");
        if (plan.Indicators.Count is 0 or > MaxIndicators)
            yield return Invalid("indicators", $"Rencana memuat 1–{MaxIndicators} indikator, data dasar termasuk.", $"A plan has 1–{MaxIndicators} indicators, components included.");
        if (new[] { plan.Goals.Count, plan.Objectives.Count, plan.Programmes.Count, plan.Programmes.Sum(p => p.Activities.Count) }.Max() > MaxRows)
            yield return Invalid("objectives", $"Paling banyak {MaxRows} tujuan, sasaran, program, atau kegiatan.", $"At most {MaxRows} goals, objectives, programmes or activities.");

        foreach (var (codes, field) in new[]
        {
            (plan.Indicators.Select(i => i.Code), "indicators"), (plan.Goals.Select(g => g.Code), "goals"), (plan.Objectives.Select(o => o.Code), "objectives"),
            (plan.Programmes.Select(p => p.Code), "programmes"), (plan.Programmes.SelectMany(p => p.Activities).Select(a => a.Code), "activities"),
        })
        {
            foreach (var code in codes.GroupBy(c => c, StringComparer.Ordinal).Where(g => g.Count() > 1 || !KeyText.IsCode(g.Key)))
                yield return Invalid(field, $"Kode “{code.Key}” berulang atau bukan kode.", $"Code “{code.Key}” is repeated or is no code.");
        }

        foreach (var problem in plan.Indicators.SelectMany(Card).Concat(Targets(plan)).Concat(References(plan)))
            yield return problem;
    }

    private static IEnumerable<Problem> Card(PlanIndicator card)
    {
        var field = $"indicators.{card.Code}";
        if (string.IsNullOrWhiteSpace(card.Name) || card.Name.Length > MaxName)
            yield return Invalid($"{field}.name", $"Nama {card.Code} kosong atau terlalu panjang.", $"The name of {card.Code} is empty or too long.");
        if (card.Decimals is < 0 or > ReportRules.MaxDecimals || card.LagMonths is < 0 or > CardChanges.MaxLagMonths)
            yield return Invalid(field, $"Desimal {card.Code} 0–6, jeda terbit 0–24 bulan.", $"Decimals of {card.Code} are 0–6, publication lag 0–24 months.");
        if (card.FirstYear > card.LastYear)
            yield return Invalid(field, $"Masa berlaku {card.Code} berakhir sebelum dimulai.", $"The validity of {card.Code} ends before it begins.");
        if (!CardChanges.IsDefined(card))
            yield return Invalid(field, $"Tingkat, arah, atau akumulasi {card.Code} tidak dikenal.", $"Level, polarity or accumulation of {card.Code} is unknown.");
    }

    private static IEnumerable<Problem> Targets(Plan plan)
    {
        var codes = plan.Indicators.Select(i => i.Code).ToHashSet(StringComparer.Ordinal);
        var seen = new HashSet<(string, int, Model.Periods.Period)>();
        foreach (var target in plan.Targets)
        {
            var place = string.Create(CultureInfo.InvariantCulture, $"{target.Indicator} {target.Year}");
            if (!codes.Contains(target.Indicator) || !plan.Header.Years.Contains(target.Year) || !Enum.IsDefined(target.Period))
                yield return Invalid("targets", $"Target {place} tidak punya indikator atau tahun dalam rencana.", $"Target {place} has no indicator or year in the plan.");
            else if (!seen.Add((target.Indicator, target.Year, target.Period)))
                yield return Invalid("targets", $"Target {place} berulang.", $"Target {place} is repeated.");
            else if (!TargetRules.IsPossible(target.Value))
                yield return Invalid("targets", $"Target {place} terlalu besar.", $"Target {place} is too large.");
        }
    }

    private static IEnumerable<Problem> References(Plan plan)
    {
        var indicators = plan.Indicators.Select(i => i.Code).ToHashSet(StringComparer.Ordinal);
        var objectives = plan.Objectives.Select(o => o.Code).ToHashSet(StringComparer.Ordinal);
        var goals = plan.Goals.Select(g => g.Code).ToHashSet(StringComparer.Ordinal);
        var activities = plan.Programmes.SelectMany(p => p.Activities).Select(a => a.Code).ToHashSet(StringComparer.Ordinal);
        var programmes = plan.Programmes.Select(p => p.Code).ToHashSet(StringComparer.Ordinal);
        var missing = plan.Indicators.Select(i => i.Objective).Concat(plan.Programmes.Select(p => p.Objective)).Where(o => o is not null && !objectives.Contains(o))
            .Concat(plan.Indicators.Select(i => i.Goal).Concat(plan.Objectives.Select(o => o.Goal)).Where(g => g is not null && !goals.Contains(g)))
            .Concat(plan.Programmes.SelectMany(p => p.Activities).Select(a => a.Indicator).Where(i => i is not null && !indicators.Contains(i)))
            .Concat(plan.Indicators.Select(i => i.Activity).Where(a => a is not null && !activities.Contains(a)))
            .Concat(plan.Indicators.Select(i => i.Programme).Where(p => p is not null && !programmes.Contains(p)));
        return missing.Distinct(StringComparer.Ordinal).Select(code =>
            Invalid("plan", $"Rencana menyebut “{code}”, tetapi tidak memuatnya.", $"The plan refers to “{code}” but does not hold it."));
    }

    private static IEnumerable<Problem> Formulas(PlanGraph graph) =>
        graph.Unreadable.Select(u => Invalid(
            $"indicators.{u.Indicator}.formula",
            string.Create(CultureInfo.InvariantCulture, $"Rumus {u.Indicator} tidak terbaca di huruf ke-{u.Error.Position + 1}: {u.Error.Message.Id}"),
            string.Create(CultureInfo.InvariantCulture, $"The formula of {u.Indicator} cannot be read at character {u.Error.Position + 1}: {u.Error.Message.En}")))
        .Concat(graph.Unknown.Select(u => Invalid(
            $"indicators.{u.Indicator}.formula",
            $"Rumus {u.Indicator} memakai “{u.Name}”, tetapi rencana tidak memuat data dasar itu, atau memuat beberapa indikator bernama itu.",
            $"The formula of {u.Indicator} reads “{u.Name}”, which the plan does not hold as a component, or which several indicators are called.")));

    /// <summary>The cost of a figure is bounded when the plan is taken over, not when somebody looks at it.</summary>
    private static IEnumerable<Problem> Reads(Plan plan, PlanParts parts)
    {
        var first = plan.Header.Years[0] - 1;
        var known = new Dictionary<CellId, (int Reads, int Depth)>();
        foreach (var year in plan.Header.Years)
        {
            foreach (var indicator in parts.Plan(year).Indicators)
            {
                var (reads, depth) = Cost(new(year, indicator.Code));
                if (reads > MaxReads || depth > CellInputs.MaxDepth - 2)
                {
                    yield return Invalid(
                        $"indicators.{indicator.Code}.formula",
                        $"Rumus {indicator.Code} membaca terlalu banyak indikator lain yang bertingkat.",
                        $"The formula of {indicator.Code} reads too many others through one another.");
                    yield break;
                }
            }
        }

        (int Reads, int Depth) Cost(CellId id)
        {
            if (id.Year < first)
                return (0, 0);
            if (known.TryGetValue(id, out var cost))
                return cost;
            var reads = 0;
            var depth = 0;
            foreach (var read in parts.Graph(id.Year).Reads(id.Code))
            {
                var below = Cost(new(id.Year + read.YearOffset, read.Code));
                reads = Math.Min(MaxReads + 1, reads + 1 + below.Reads);
                depth = Math.Max(depth, below.Depth + 1);
            }

            return known[id] = (reads, depth);
        }
    }

    private static Problem Invalid(string field, string id, string en) => new("planInvalid", new(id, en), field);
}
