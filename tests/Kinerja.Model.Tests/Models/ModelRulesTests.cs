using Kinerja.Model.Indicators;
using Kinerja.Model.Models;

namespace Kinerja.Model.Tests.Models;

public sealed class ModelRulesTests
{
    private static readonly ModelContent Content = Cooperatives.Content();

    [Fact]
    public void A_sound_model_is_accepted() => Assert.Empty(ModelRules.Check(Content));

    [Fact]
    public void A_formula_reads_components_of_the_model_only() =>
        Refused("indicators.sehat.formulaText", With(i => i with { FormulaText = "(Jml Koperasi sehat / Jml seluruh koperasi) x 100%" }));

    [Fact]
    public void A_formula_must_be_readable() => Refused("indicators.sehat.formulaText", With(i => i with { FormulaText = "(a / b" }));

    [Fact]
    public void A_range_wants_its_bounds() => Refused("indicators.sehat.polarity", With(i => i with { Polarity = Polarity.Range }));

    [Fact]
    public void A_code_has_no_dot() => Refused("codes", With(i => i with { Code = "se.hat" }));

    [Fact]
    public void A_code_stands_once() => Refused("codes", With(i => i with { Code = "tumbuh" }));

    [Fact]
    public void A_component_stands_once_in_any_spelling() =>
        Refused("components", Content with { Components = [.. Content.Components, new() { Code = "lagi", Name = "jumlah UM" }] });

    [Fact]
    public void A_component_is_not_a_ratio() =>
        Refused("components.um.accumulation", Content with { Components = [.. Content.Components.Select(c => c.Code == "um" ? c with { Accumulation = Accumulation.Ratio } : c)] });

    [Fact]
    public void A_model_has_indicators() => Refused("indicators", Content with { Indicators = [] });

    [Theory]
    [InlineData("koperasi-um.sehat", "koperasi-um", "sehat", 1)]
    [InlineData("koperasi-um.sehat.3", "koperasi-um", "sehat", 3)]
    public void A_shared_id_prints_as_it_is_read(string text, string model, string code, int since)
    {
        var id = SharedId.Parse(text);
        Assert.Equal((model, code, since, text), (id.Model, id.Code, id.Since, id.ToString()));
        Assert.True(Kinerja.Model.Keys.KeyText.IsCode(text));
    }

    [Theory]
    [InlineData("koperasi-um")]
    [InlineData("koperasi-um.sehat.1")]
    [InlineData("koperasi-um.sehat.03")]
    [InlineData("koperasi-um.sehat.x")]
    [InlineData("koperasi-um.sehat.2.2")]
    [InlineData("koperasi-um.")]
    [InlineData(null)]
    public void What_is_no_shared_id_is_refused(string? text) => Assert.False(SharedId.TryParse(text, out _));

    private static ModelContent With(Func<SharedIndicator, SharedIndicator> change) => Content with { Indicators = [change(Content.Indicators[0]), .. Content.Indicators.Skip(1)] };

    private static void Refused(string field, ModelContent content) => Assert.Equal(field, Assert.Single(ModelRules.Check(content)).Field);
}
