using CsCheck;
using Kinerja.Grains.Agencies;
using Kinerja.Grains.Agencies.Storage;
using Kinerja.Grains.Tests.Support;
using Kinerja.Model.Indicators;
using Kinerja.Model.Plans;

namespace Kinerja.Grains.Tests.Agencies;

/// <summary>A plan taken apart: who is read is pushed first, and knows everybody who reads it.</summary>
public sealed class PlanCellsTests
{
    /// <summary>For each of eight indicators, what it reads of those before it: nothing, this year's, last year's, or both.</summary>
    private static readonly Gen<int[][]> Readings = Gen.Int[0, 3].Array[28].Select(
        all => Enumerable.Range(0, 8).Select(i => all[(i * (i - 1) / 2)..(i * (i + 1) / 2)]).ToArray());

    [Fact]
    public void A_cell_marks_every_row_that_reads_it_through_any_chain_and_year() => Readings.Sample(readings =>
    {
        var cells = new PlanCells(new() { Plan = Plan(readings) }).All;
        foreach (var cell in cells.Values)
        {
            var expected = cells.Keys.Where(k => k.Year >= 2001 && k != cell.Id && Reads(readings, k, cell.Id)).Where(k => cells[k].Card.Level == IndicatorLevel.Key);
            var actual = cell.Dependents.SelectMany(d => d.Value.Select(code => new CellId(d.Key, code)));
            Assert.Equal(expected.OrderBy(c => c.Year).ThenBy(c => c.Code), actual.OrderBy(c => c.Year).ThenBy(c => c.Code));
        }
    }, iter: 300);

    [Fact]
    public void Whoever_is_read_is_pushed_before_whoever_reads_it() => Readings.Sample(readings =>
    {
        var cells = new PlanCells(new() { Plan = Plan(readings) }).All;
        foreach (var reader in cells.Keys)
        {
            foreach (var read in cells.Keys.Where(k => k != reader && Direct(readings, reader, k)))
                Assert.True(cells[read].Order.CompareTo(cells[reader].Order) < 0, $"{read} is pushed after {reader}.");
        }
    }, iter: 300);

    [Fact]
    public void What_is_read_of_the_year_before_the_plan_can_be_entered()
    {
        var cells = new PlanCells(new() { Plan = Samples.Plan() }).All.Keys.ToHashSet();
        Assert.Contains(new(2012, "data-um"), cells);
        Assert.DoesNotContain(new(2012, "data-sehat"), cells);
        Assert.DoesNotContain(new(2012, "iku-2"), cells);
    }

    [Fact]
    public void A_gap_in_the_years_is_bridged_for_growth()
    {
        var plan = Samples.Plan() with { Header = Samples.Plan().Header with { Years = [2013, 2016], BaseYear = 2013 }, Targets = [] };
        var cells = new PlanCells(new() { Plan = plan }).All.Keys.ToHashSet();
        Assert.Contains(new(2015, "data-um"), cells);
        Assert.DoesNotContain(new(2014, "data-um"), cells);
    }

    [Fact]
    public void An_individual_indicator_keeps_a_copy_only_when_something_depends_on_it()
    {
        var cells = new PlanCells(new() { Plan = Samples.Plan() });
        Assert.DoesNotContain(new(2014, "iki-1"), cells.All.Keys);
        Assert.Equal("iki-1", cells.Lazy(new(2014, "iki-1"))!.Card.Code);
        Assert.Null(cells.Lazy(new(2014, "iku-1")));
        Assert.Null(cells.Lazy(new(2016, "iki-1")));
        Assert.Null(cells.Lazy(new(2014, "iki-9")));
    }

    [Fact]
    public void The_base_year_is_the_baseline_of_every_year()
    {
        var cells = new PlanCells(new() { Plan = Samples.Plan() }).All;
        Assert.All([2013, 2014, 2015], year => Assert.Equal(4.57m, cells[new(year, "iku-1")].Baseline.Amount));
    }

    [Fact]
    public void The_same_plan_changes_no_cell_and_another_target_changes_one()
    {
        var before = new PlanCells(new() { Plan = Samples.Plan() });
        Assert.Empty(PlanCells.Changed(before, new(new() { Plan = Samples.Plan() })));
        Assert.Equal([new(2014, "iku-1")], PlanCells.Changed(before, new(new() { Plan = Samples.Plan(share2014: 6m) })));
        Assert.Equal(before.All.Count, PlanCells.Changed(null, before).Count());
        Assert.Equal(before.All.Count, PlanCells.Changed(before, new(new() { Plan = Samples.Plan(), TimeZone = "Asia/Jayapura" })).Count());
    }

    /// <summary>Code i is a component when it reads nothing, else a key indicator.</summary>
    private static Plan Plan(int[][] readings) => new()
    {
        Header = new() { Years = [2001, 2002, 2003] },
        Indicators =
        [
            .. readings.Select((reads, i) => new PlanIndicator
            {
                Code = $"x-{i}",
                Name = Name(i),
                Level = reads.Any(r => r > 0) ? IndicatorLevel.Key : IndicatorLevel.Component,
                FormulaText = reads.Any(r => r > 0) ? string.Join(" + ", reads.SelectMany((r, j) => Terms(r, j))) : null,
            }),
        ],
    };

    private static IEnumerable<string> Terms(int reading, int of)
    {
        if ((reading & 1) != 0)
            yield return $"{Name(of)} thn N";
        if ((reading & 2) != 0)
            yield return $"{Name(of)} thn N-1";
    }

    private static string Name(int i) => $"Jumlah data {(char)('a' + i)}";

    private static bool Direct(int[][] readings, CellId reader, CellId read)
    {
        var (i, j) = (int.Parse(reader.Code[2..]), int.Parse(read.Code[2..]));
        return j < readings[i].Length && (readings[i][j] & (reader.Year - read.Year) switch { 0 => 1, 1 => 2, _ => 0 }) != 0;
    }

    private static bool Reads(int[][] readings, CellId reader, CellId read)
    {
        if (Direct(readings, reader, read))
            return true;
        var i = int.Parse(reader.Code[2..]);
        return readings[i].SelectMany((r, j) => new[] { (r & 1) != 0 ? new CellId(reader.Year, $"x-{j}") : default, (r & 2) != 0 ? new CellId(reader.Year - 1, $"x-{j}") : default })
            .Any(next => next.Code is not null && next.Year >= read.Year && Reads(readings, next, read));
    }
}
