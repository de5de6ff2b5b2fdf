using CsCheck;
using Kinerja.Model.Formulas;

namespace Kinerja.Model.Tests.Formulas;

public sealed class FormulaGraphTests
{
    private static FormulaGraph Graph(params (string Code, string Name, string? Formula)[] indicators) => FormulaGraph.Of(indicators.Select(i =>
        new FormulaGraphNode(i.Code, i.Name, i.Formula is null ? null : FormulaParser.Parse(i.Formula).Formula ?? throw new InvalidOperationException(i.Formula))));

    [Fact]
    public void A_formula_names_another_by_name_or_code()
    {
        var graph = Graph(
            ("iku-1", "Indeks Pelayanan", "(Indeks  pelayanan dasar + \"iku-3\") / 2"),
            ("iku-2", "Indeks pelayanan dasar", "jumlah puas / jumlah responden"),
            ("iku-3", "Indeks lain", null));
        Assert.Equal(["iku-2", "iku-3"], graph.Reads("iku-1"));
        Assert.Empty(graph.Reads("iku-2"));
        Assert.Null(graph.FindCycle());
        Assert.Equal(["iku-2", "iku-3", "iku-1"], graph.Order().Value!);
    }

    [Fact]
    public void A_cycle_is_refused_and_shown()
    {
        var graph = Graph(("a1", "Satu", "dua / basis"), ("b1", "Dua", "tiga + basis"), ("c1", "Tiga", "satu x 2"), ("d1", "Empat", "satu"));
        Assert.Equal(["a1", "b1", "c1"], graph.FindCycle()!);
        var problem = graph.Order().Problem;
        Assert.Equal("formulaCycle", problem.Code);
        Assert.Contains("\"Satu\" (a1) → \"Dua\" (b1) → \"Tiga\" (c1) → \"Satu\" (a1)", problem.Message.Id, StringComparison.Ordinal);
        Assert.Contains("\"Satu\" (a1) → \"Dua\" (b1) → \"Tiga\" (c1) → \"Satu\" (a1)", problem.Message.En, StringComparison.Ordinal);
    }

    [Fact]
    public void An_indicator_that_computes_with_itself_is_a_cycle_of_one()
    {
        Assert.Equal(["a1"], Graph(("a1", "Satu", "satu + basis")).FindCycle()!);
        Assert.Equal(["a1"], Graph(("z1", "Nol", "satu"), ("a1", "Satu", "basis - satu")).FindCycle()!);
    }

    [Fact]
    public void A_formula_that_is_its_own_name_says_it_is_measured() => Assert.Null(Graph(("a1", "Jumlah UM", "Jml UM")).FindCycle());

    [Fact]
    public void Last_year_closes_no_cycle()
    {
        var graph = Graph(("a1", "Satu", "(satu - satu thn N-1) / basis"), ("b1", "Dua", "tiga thn N-1 + basis"), ("c1", "Tiga", "dua + dua thn N-1"));
        Assert.Equal(["a1"], graph.FindCycle()!);
        graph = Graph(("a1", "Satu", "satu thn N-1 + basis"), ("b1", "Dua", "tiga thn N-1 + basis"), ("c1", "Tiga", "dua + dua thn N-1"));
        Assert.Null(graph.FindCycle());
        Assert.Equal(["c1"], graph.ReadsOfPreviousYear("b1"));
    }

    [Fact]
    public void A_change_reaches_this_year_and_the_next()
    {
        var graph = Graph(("um", "Jumlah UM", null), ("tumbuh", "Pertumbuhan", "(jml um - jml um thn N-1) / jml um thn N-1"), ("indeks", "Indeks", "pertumbuhan / 2"));
        Assert.Equal([("tumbuh", 0), ("tumbuh", 1), ("indeks", 0), ("indeks", 1)], graph.AffectedBy("um"));
        Assert.Equal([("tumbuh", 0), ("indeks", 0)], graph.AffectedBy("um", 0));
        Assert.Empty(graph.AffectedBy("indeks"));
    }

    [Fact]
    public void A_name_that_two_carry_names_neither()
    {
        var graph = Graph(("a1", "Monitoring, Evaluasi", null), ("b1", "Monitoring dan Evaluasi", null), ("c1", "monitoring evaluasi", null), ("d1", "X1", "\"monitoring evaluasi\" / 2"));
        Assert.Equal(["monitoring evaluasi"], graph.AmbiguousNames);
        Assert.Empty(graph.Reads("d1"));
    }

    [Fact]
    public void Order_puts_every_indicator_after_what_it_reads_or_a_true_cycle_is_shown() =>
        Gen.Int[0, 7].Array[0, 3].Array[8].Sample(edges =>
        {
            static string Name(int i) => $"ukuran {(char)('a' + i)}{(char)('a' + i)}";
            var graph = Graph([.. edges.Select((reads, i) => ($"k{i}", Name(i), reads.Length == 0 ? null : string.Join(" + ", reads.Select(Name)) + " + basis"))]);
            var order = graph.Order();
            if (order.IsOk)
            {
                var place = order.Value.Select((c, i) => (c, i)).ToDictionary(p => p.c, p => p.i);
                Assert.Equal(8, place.Count);
                Assert.All(place.Keys, c => Assert.All(graph.Reads(c), r => Assert.True(place[r] < place[c])));
            }
            else
            {
                var cycle = graph.FindCycle()!;
                Assert.All(cycle.Zip(cycle.Skip(1).Append(cycle[0])), step => Assert.Contains(step.Second, graph.Reads(step.First)));
            }
        });

    [Fact]
    public void A_chain_of_thousands_does_not_exhaust_the_stack()
    {
        var chain = Enumerable.Range(0, 5_000).Select(i => new FormulaGraphNode($"k{i}", $"nama ke{i}", FormulaParser.Parse($"nama ke{i + 1} + basis").Formula));
        Assert.Null(FormulaGraph.Of(chain).FindCycle());
    }
}
