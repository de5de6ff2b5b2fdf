using Kinerja.Model.Indicators;
using Kinerja.Model.Models;

namespace Kinerja.Model.Tests.Models;

public sealed class ModelVersioningTests
{
    private static readonly ModelVersion First = Published(null, Cooperatives.Content());

    [Fact]
    public void The_first_version_gives_every_indicator_its_first_meaning() => Assert.All(First.Content.Indicators, i => Assert.Equal(1, i.Since));

    [Fact]
    public void Other_words_and_decimals_leave_the_meaning() => Assert.Equal(1, Since(i => i with
    {
        Name = "Koperasi sehat", Decimals = 4, FormulaText = "( Jumlah Koperasi sehat / Jml koperasi yg dinilai ) X 100 %",
    }));

    [Fact]
    public void Another_formula_is_another_meaning() => Assert.Equal(2, Since(i => i with { FormulaText = "(Jml Koperasi sehat / Jml UM) x 100%" }));

    [Fact]
    public void Another_direction_is_another_meaning() => Assert.Equal(2, Since(i => i with { Polarity = Polarity.Lower }));

    [Fact]
    public void Another_population_is_another_meaning() => Assert.Equal(2, Since(i => i with { Population = "Semua koperasi" }));

    [Fact]
    public void A_component_that_is_counted_otherwise_changes_the_indicators_that_read_it_and_no_others()
    {
        var content = Cooperatives.Content();
        var second = Published(First, content with { Components = [.. content.Components.Select(c => c.Code == "k-dinilai" ? c with { Definition = "Hanya KSP" } : c)] });
        Assert.Equal([2, 1, 1], second.Content.Indicators.Select(i => i.Since));
        var third = Published(second, second.Content with { Name = "Koperasi" });
        Assert.Equal([2, 1, 1], third.Content.Indicators.Select(i => i.Since));
    }

    private static int Since(Func<SharedIndicator, SharedIndicator> change)
    {
        var content = Cooperatives.Content();
        return Published(First, content with { Indicators = [change(content.Indicators[0]), .. content.Indicators.Skip(1)] }).Content.Indicators[0].Since;
    }

    private static ModelVersion Published(ModelVersion? before, ModelContent draft) => new()
    {
        Model = "koperasi-um", Number = (before?.Number ?? 0) + 1, Content = ModelVersioning.Next(before, draft), Change = "uji", At = DateTimeOffset.UnixEpoch, By = "uji",
    };
}
