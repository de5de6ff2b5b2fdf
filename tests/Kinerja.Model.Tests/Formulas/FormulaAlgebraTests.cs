using CsCheck;
using Kinerja.Model.Formulas;

namespace Kinerja.Model.Tests.Formulas;

public sealed class FormulaAlgebraTests
{
    private static Dictionary<string, Formula> Read(params string[] formulas) =>
        formulas.Select((text, i) => (Code: $"i{i}", FormulaParser.Parse(text).Formula)).ToDictionary(p => p.Code, p => p.Formula!);

    private static string Wholes(params string[] formulas) =>
        string.Join("; ", FormulaAlgebra.FindWholes(Read(formulas)).Select(r => $"{r.Whole} = {string.Join(" + ", r.Parts)}"));

    [Fact]
    public void Healthy_and_fairly_healthy_cooperatives_of_Lumajang_are_a_whole() => Assert.Equal("i0 = i1 + i2", Wholes(FormulaTexts.Lumajang));

    [Theory]
    [InlineData("jumlah siswa SD dan SMP yang lulus", "jumlah siswa SD yang lulus", "jumlah siswa SMP yang lulus")]
    [InlineData("jumlah koperasi sehat dan jumlah koperasi kurang sehat", "jumlah koperasi sehat", "jumlah koperasi kurang sehat")]
    [InlineData("jumlah koperasi sehat dan koperasi kurang sehat", "jumlah koperasi sehat", "jumlah koperasi kurang sehat")]
    [InlineData("jumlah usaha kecil dan menengah aktif serta pasif", "jumlah usaha kecil dan menengah aktif", "jumlah usaha kecil dan menengah pasif")]
    [InlineData("jumlah siswa SD/MI", "jumlah siswa SD", "jumlah siswa MI")]
    [InlineData("(jumlah guru ASN + jumlah guru honorer)", "jml guru ASN", "jml guru honorer")]
    public void A_conjunction_or_a_sum_is_the_whole_of_its_parts(string whole, string first, string second) =>
        Assert.Equal("i2 = i0 + i1", Wholes($"{first} / sasaran x 100%", $"{second} / sasaran x 100%", $"{whole} / sasaran x 100%"));

    [Fact]
    public void Three_parts_joined_by_commas_are_found() => Assert.Equal(
        "i0 = i1 + i2 + i3",
        Wholes(
            "jumlah jalan baik, sedang, dan rusak / jumlah jalan",
            "jumlah jalan baik / jumlah jalan",
            "jumlah jalan sedang / jumlah jalan",
            "jumlah jalan rusak / jumlah jalan"));

    [Theory]
    [InlineData("jumlah koperasi sehat / jumlah koperasi x 100%", "jumlah koperasi cukup sehat / jumlah koperasi aktif x 100%")] // other denominator
    [InlineData("jumlah koperasi sehat / jumlah koperasi x 100%", "jumlah koperasi cukup sehat / jumlah koperasi x 1.000")] // other factor
    [InlineData("jumlah koperasi sehat / jumlah koperasi x 100%", "jumlah koperasi cukup sehat thn N-1 / jumlah koperasi x 100%")] // other year
    [InlineData("jumlah koperasi sehat / jumlah koperasi x 100%", "jumlah koperasi kurang sehat / jumlah koperasi x 100%")] // other part
    [InlineData("jumlah koperasi sehat / jumlah koperasi x 100%", "jumlah koperasi cukup sehat")] // no ratio
    public void A_part_that_does_not_fit_makes_no_whole(string first, string second) =>
        Assert.Equal("", Wholes("jumlah koperasi sehat dan cukup sehat / jumlah koperasi x 100%", first, second));

    [Fact]
    public void A_difference_is_no_whole() => Assert.Equal("", Wholes("(dana - hibah) / pagu", "dana / pagu", "hibah / pagu"));

    [Fact]
    public void A_formula_is_never_a_part_of_itself() =>
        Assert.Equal("", Wholes("(dana + dana) / pagu", "dana / pagu", "hibah / pagu"));

    [Fact]
    public void No_name_makes_the_search_throw_or_run_away() =>
        Gen.OneOf("a", "b", "dan", ",", "/", "serta", "jumlah", "x").Array[1, 60].Sample(words =>
        {
            var name = string.Join(' ', words);
            var text = $"\"{name}\" / sasaran";
            if (FormulaParser.Parse(text).IsOk)
            {
                var relations = FormulaAlgebra.FindWholes(Read(text, "a / sasaran", "b / sasaran", "\"jumlah a\" / sasaran"));
                Assert.All(relations, r => Assert.DoesNotContain(r.Whole, r.Parts));
            }
        }, iter: 500);
}
