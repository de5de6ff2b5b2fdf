namespace Kinerja.Benchmarks.Overviews.Rival;

/// <summary>The aggregation in SQL. A figure counts when both components are reported; percentages are never averaged.</summary>
internal static class SumSql
{
    /// <summary>One line a link of grade A or B: what it brings to a sum.</summary>
    public const string Contributions =
        """
        select l.id as link_id, l.year, l.shared_indicator_id, a.region_code, a.code as agency_code,
               (n.value is not null and d.value is not null)::int as counted,
               (n.value is not null and d.value is not null and l.grade = 'B')::int as converted,
               (n.value is null or d.value is null)::int as late,
               case when d.value is not null then n.value * l.numerator_factor end as numerator,
               case when n.value is not null then d.value * l.denominator_factor end as denominator,
               (n.value is not null and d.value is not null and l.grade = 'A' and t.value is not null)::int as with_target,
               case when n.value is not null and l.grade = 'A' then t.value * d.value end as weighted_target,
               case when n.value is not null and l.grade = 'A' and t.value is not null then d.value end as target_weight
        from links l
        join indicators i on i.id = l.indicator_id
        join agencies a on a.id = i.agency_id
        left join realisations n on n.component_id = l.numerator_id and n.year = l.year and n.period = 4
        left join realisations d on d.component_id = l.denominator_id and d.year = l.year and d.period = 4
        left join targets t on t.indicator_id = i.id and t.year = l.year
        where l.grade in ('A', 'B')
        """;

    private const string Sums =
        """
        sum(c.counted)::int as "Counted", sum(c.converted)::int as "Converted", sum(c.late)::int as "Late",
        coalesce(sum(c.numerator), 0) as "Numerator", coalesce(sum(c.denominator), 0) as "Denominator",
        sum(c.with_target)::int as "WithTarget", coalesce(sum(c.weighted_target), 0) as "WeightedTarget", coalesce(sum(c.target_weight), 0) as "TargetWeight"
        """;

    /// <summary>The sums of a region's children; {0} is the year, {1} the region, {2} the indicator where one is asked for.</summary>
    /// <param name="region">Code of the region.</param>
    /// <param name="one">True for one indicator.</param>
    /// <param name="summary">True where a summary is kept: then regions are read from it, and agencies from what each link brings.</param>
    public static string Overview(string region, bool one, bool summary)
    {
        var child = region switch
        {
            "id" => "r.parent",
            { Length: 2 } => "r.code",
            _ => "c.agency_code",
        };
        return $$"""
            select s.code as "Indicator", s.factor as "Factor", {{child}} as "Child", {{Sums}}
            {{Rows(region, summary)}} {{(one ? "and s.code = {2}" : "")}}
            group by s.code, s.factor, {{child}}
            """;
    }

    /// <summary>The sums of a region itself; {0} is the year, {1} the region.</summary>
    /// <param name="region">Code of the region.</param>
    /// <param name="summary">True where a summary is kept.</param>
    public static string Own(string region, bool summary) => $"""
        select s.code as "Indicator", s.factor as "Factor", '' as "Child", {Sums}
        {Rows(region, summary)}
        group by s.code, s.factor
        """;

    private static string Rows(string region, bool summary)
    {
        var (filter, source) = region switch
        {
            "id" => ("", "summaries"),
            { Length: 2 } => ("and r.parent = {1}", "summaries"),
            _ => ("and r.code = {1}", "contributions"),
        };
        var from = summary ? source : $"({Contributions})";
        return $$"""
            from {{from}} c
            join regions r on r.code = c.region_code
            join shared_indicators s on s.id = c.shared_indicator_id
            where c.year = {0} {{filter}}
            """;
    }
}
