using CsCheck;
using Kinerja.Model.Formulas;
using Kinerja.Model.Texts;
using Kinerja.Model.Values;

namespace Kinerja.Model.Tests.Formulas;

public sealed class FormulaPropertyTests
{
    private static readonly string[] Names =
    [
        "jumlah koperasi sehat", "jumlah um", "realisasi pad", "a", "x", "x1", "n", "12 bulan", "usia 7 12 tahun", "per 100 kk", "lahan yang dibagi", "dibagi",
        "tahun", "bta +", "100%", "desa kelurahan", "ü", "кооператив", "jumlah pada", "kali", "minus satu", "ksp usp", "rumus", "usia > 60", "dan", "jumlah",
    ];

    private static readonly Gen<FormulaNode> Leaf = Gen.OneOf(
        Gen.OneOf(Names).Select(TextFolding.Fold).Select(Gen.Int[-1, 0], FormulaNode (name, year) => new ComponentNode(new ComponentRef(name, name, year))),
        Gen.Int[1, 99_999_999].Where(v => v % 10_000 != 0).Select(FormulaNode (value) => new ConstantNode(value / 10_000m)),
        Gen.OneOf(2m, 12m, 1.234m, 1234.5m, 0.312m, 1_000_001m).Select(FormulaNode (value) => new ConstantNode(value)));

    /// <summary>Trees in the shape the reader builds: chains lean left, no power of ten that could be a factor.</summary>
    private static readonly Gen<FormulaNode> Tree = Gen.Recursive<FormulaNode>((depth, inner) => depth > 4 ? Leaf : Gen.Frequency(
        (2, Leaf),
        (1, inner.Select(FormulaNode (node) => new NegateNode(node))),
        (4, Gen.Select(Gen.Enum<FormulaOperator>(), inner, inner, FormulaNode (sign, left, right) => new BinaryNode(sign, left, right)))));

    private static readonly Gen<string> Mutated = Gen.Select(
        Gen.OneOf(FormulaTexts.Good), Gen.Select(Gen.Int[0, 200], Gen.Int[0, 3], Generators.CellLike).Array[1, 6], (text, edits) =>
        {
            foreach (var (place, length, piece) in edits)
            {
                var at = place % (text.Length + 1);
                text = text[..at] + piece + text[Math.Min(text.Length, at + length)..];
            }

            return text;
        });

    [Fact]
    public void No_text_throws_and_every_error_has_a_place_and_words() => Gen.OneOf(Generators.AnyText, Mutated).Sample(
        text =>
        {
            var result = FormulaParser.Parse(text);
            if (result.Error is { } error)
            {
                Assert.Null(result.Formula);
                Assert.InRange(error.Position, 0, text.Length);
                Assert.False(string.IsNullOrWhiteSpace(error.Message.Id) || string.IsNullOrWhiteSpace(error.Message.En));
                Assert.False(string.IsNullOrWhiteSpace(error.Expected.Id) || string.IsNullOrWhiteSpace(error.Expected.En));
                Assert.All(error.Readings ?? [], reading => Assert.True(FormulaParser.Parse(reading).IsOk, reading));
            }
        },
        iter: 20_000,
        print: text => System.Text.Json.JsonSerializer.Serialize(text));

    [Fact]
    public void Whatever_reads_prints_to_a_text_that_reads_the_same() => Gen.OneOf(Generators.AnyText, Mutated, Mutated).Sample(
        text =>
        {
            if (FormulaParser.Parse(text).Formula is { } formula)
            {
                AssertPrintsBack(formula);
            }
        },
        iter: 20_000,
        print: text => System.Text.Json.JsonSerializer.Serialize(text));

    [Fact]
    public void Print_of_a_tree_reads_back_to_the_same_tree() => Tree.Where(t => FormulaTrees.Components(t).Count > 0 && !Rotates(t)).Sample(
        tree =>
        {
            if (FormulaTrees.Nodes(tree).Count() > FormulaLimits.MaxNodes || FormulaTrees.Depth(tree) > FormulaLimits.MaxDepth)
            {
                return;
            }

            var printed = FormulaPrinter.Canonical(tree, 1m, null);
            var result = FormulaParser.Parse(printed);
            Assert.True(result.IsOk, $"{printed} → {result.Error?.Code} at {result.Error?.Position}");
            Assert.Equal(tree, result.Formula!.Root);
            Assert.Equal(1m, result.Formula.Factor);
        },
        iter: 5_000,
        print: t => FormulaPrinter.Canonical(t, 1m, null));

    [Fact]
    public void Print_with_any_factor_and_unit_reads_back() =>
        Gen.Select(Tree.Where(t => FormulaTrees.HasRatio(t) && !Rotates(t)), Gen.OneOf((100m, (string?)"%"), (100m, null), (1_000m, null), (100_000m, "kh"), (10_000m, "penduduk")))
            .Sample(
                (tree, factor) =>
                {
                    if (FormulaTrees.Nodes(tree).Count() > FormulaLimits.MaxNodes || FormulaTrees.Depth(tree) > FormulaLimits.MaxDepth)
                    {
                        return;
                    }

                    var printed = FormulaPrinter.Canonical(tree, factor.Item1, factor.Item2);
                    var result = FormulaParser.Parse(printed);
                    Assert.True(result.IsOk, $"{printed} → {result.Error?.Code} at {result.Error?.Position}");
                    Assert.Equal((tree, factor.Item1, factor.Item2), (result.Formula!.Root, result.Formula.Factor, result.Formula.Unit));
                },
                iter: 5_000);

    [Fact]
    public void Evaluation_never_throws_for_any_values() =>
        Gen.Select(Gen.OneOf(FormulaTexts.Good), Values.Array[8], (text, values) => (text, values)).Sample(
            sample =>
            {
                var formula = FormulaParser.Parse(sample.text).Formula!;
                var order = formula.Components.ToList();
                var value = FormulaEvaluator.Evaluate(formula, c => sample.values[order.IndexOf(c)]);
                var words = FormulaSubstitution.Substitute(formula, c => sample.values[order.IndexOf(c)]);
                Assert.NotEmpty(words.Id);
                Assert.True(value.IsNumber || value.State == ValueState.Missing || value.Reason is not null || value.State is ValueState.NotApplicable or ValueState.NotDue);
            },
            iter: 20_000);

    private static readonly Gen<TypedValue> Values = Gen.Frequency(
        (6, Gen.Decimal.Select(TypedValue.Of)),
        (1, Gen.OneOf(decimal.MaxValue, decimal.MinValue, 0m, 0.0000000000000000000000000001m, 1m).Select(TypedValue.Of)),
        (1, Gen.OneOf(TypedValue.Missing, TypedValue.NotApplicable(), TypedValue.NotDue(), TypedValue.NotComputable(ReasonCodes.Overflow))));

    /// <summary>The reader leans chains to the left; trees that lean to the right come back turned.</summary>
    private static bool Rotates(FormulaNode tree) => FormulaTrees.Nodes(tree).Any(n => n is BinaryNode { Operator: FormulaOperator.Add, Right: BinaryNode { Operator: FormulaOperator.Add or FormulaOperator.Subtract } }
        or BinaryNode { Operator: FormulaOperator.Multiply, Right: BinaryNode { Operator: FormulaOperator.Multiply } });

    private static void AssertPrintsBack(Formula formula)
    {
        var again = FormulaParser.Parse(formula.Canonical);
        Assert.True(again.IsOk, $"{formula.Canonical} → {again.Error?.Code} at {again.Error?.Position}");
        Assert.Equal(formula.Canonical, again.Formula!.Canonical);
        Assert.Equal(Shape(formula.Root), Shape(again.Formula.Root));
        Assert.Equal(formula.Factor, again.Formula.Factor);
        Assert.Equal(formula.Unit is null, again.Formula.Unit is null);
    }

    private static List<object> Shape(FormulaNode root) => [.. FormulaTrees.Nodes(root).Select(object (n) => n switch
    {
        ComponentNode c => (c.Component.Name, c.Component.YearOffset),
        BinaryNode b => b.Operator,
        NegateNode => "-",
        _ => n,
    })];
}
