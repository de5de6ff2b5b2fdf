namespace Kinerja.Benchmarks.Overviews.Rival;

/// <summary>
/// The second variant: what each link brings, and the sums of each region, kept by triggers. Provinces and the nation are summed over regions when they are
/// read: a row of the nation would make all writers of the country wait for each other.
/// </summary>
internal static class SummarySql
{
    /// <summary>Tables, filled from what is there, and triggers on everything that is entered.</summary>
    public const string Create =
        $"""
        create view current_contributions as {SumSql.Contributions};
        create table contributions as select * from current_contributions;
        alter table contributions add primary key (link_id);
        create index on contributions (region_code, year);
        create table summaries as
          select year, region_code, shared_indicator_id, {Columns}
          from contributions group by year, region_code, shared_indicator_id;
        alter table summaries add primary key (region_code, year, shared_indicator_id);

        -- First all that may be changed is locked, in order; what is read afterwards includes whatever the one before has committed.
        create function refresh(changed int[]) returns void language plpgsql as $body$
        declare d record;
        begin
          perform 1 from contributions where link_id = any(changed) order by link_id for update;
          for d in
            select n.*, o.counted as o_counted, o.converted as o_converted, o.late as o_late, o.numerator as o_numerator, o.denominator as o_denominator,
                   o.with_target as o_with_target, o.weighted_target as o_weighted_target, o.target_weight as o_target_weight
            from current_contributions n join contributions o on o.link_id = n.link_id
            where n.link_id = any(changed) order by n.region_code, n.shared_indicator_id, n.link_id
          loop
            update contributions set counted = d.counted, converted = d.converted, late = d.late, numerator = d.numerator, denominator = d.denominator,
              with_target = d.with_target, weighted_target = d.weighted_target, target_weight = d.target_weight where link_id = d.link_id;
            update summaries s set
              counted = s.counted + d.counted - d.o_counted, converted = s.converted + d.converted - d.o_converted, late = s.late + d.late - d.o_late,
              numerator = s.numerator + coalesce(d.numerator, 0) - coalesce(d.o_numerator, 0),
              denominator = s.denominator + coalesce(d.denominator, 0) - coalesce(d.o_denominator, 0),
              with_target = s.with_target + d.with_target - d.o_with_target,
              weighted_target = s.weighted_target + coalesce(d.weighted_target, 0) - coalesce(d.o_weighted_target, 0),
              target_weight = s.target_weight + coalesce(d.target_weight, 0) - coalesce(d.o_target_weight, 0)
            where s.region_code = d.region_code and s.year = d.year and s.shared_indicator_id = d.shared_indicator_id;
          end loop;
        end $body$;

        create function realisation_changed() returns trigger language plpgsql as $body$
        declare changed realisations := coalesce(new, old);
        begin
          perform refresh(array(select id from links where year = changed.year and (numerator_id = changed.component_id or denominator_id = changed.component_id)));
          return null;
        end $body$;
        create trigger realisation_changed after insert or update or delete on realisations for each row execute function realisation_changed();

        create function target_changed() returns trigger language plpgsql as $body$
        declare changed targets := coalesce(new, old);
        begin
          perform refresh(array(select id from links where year = changed.year and indicator_id = changed.indicator_id));
          return null;
        end $body$;
        create trigger target_changed after insert or update or delete on targets for each row execute function target_changed();
        """;

    private const string Columns =
        """
        sum(counted)::int as counted, sum(converted)::int as converted, sum(late)::int as late, coalesce(sum(numerator), 0) as numerator,
        coalesce(sum(denominator), 0) as denominator, sum(with_target)::int as with_target, coalesce(sum(weighted_target), 0) as weighted_target,
        coalesce(sum(target_weight), 0) as target_weight
        """;
}
