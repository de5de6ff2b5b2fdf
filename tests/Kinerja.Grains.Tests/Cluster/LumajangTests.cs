using System.Diagnostics;
using Kinerja.Documents;
using Kinerja.Grains.Tests.Support;
using Kinerja.Model.Indicators;
using Kinerja.Model.Periods;
using Kinerja.Model.Plans;
using Kinerja.Model.Values;
using Kinerja.Testing;
using static Kinerja.Grains.Tests.Support.Samples;

namespace Kinerja.Grains.Tests.Cluster;

/// <summary>The first real document, from its text to figures.</summary>
[Collection(SharedClusterTests.Name)]
public sealed class LumajangTests(SharedCluster shared)
{
    private readonly KinerjaCluster _cluster = shared.Cluster;
    private readonly string _agency = SharedCluster.NewAgency();

    [Fact]
    public async Task The_document_becomes_an_agency_with_figures()
    {
        var text = File.ReadAllText(Repository.PathOf("demo", "lumajang", "iku-lumajang.txt"));
        var plan = DocumentImporter.Import(new("iku-lumajang.txt", ImportSourceKind.Text, text)).Ok().Plan;
        (await _cluster.Agency(_agency).Open(Open())).Ok();
        var watch = Stopwatch.StartNew();
        var receipt = await _cluster.ApplyAll(_agency, Apply(plan));
        TestContext.Current.TestOutputHelper?.WriteLine($"{receipt.Total} indicator-years in {watch.ElapsedMilliseconds} ms.");

        foreach (var year in plan.Header.Years)
        {
            var view = (await _cluster.Scorecard(_agency, year).Get(Period.Year)).Ok();
            Assert.Equal(5, view.Objectives.Sum(o => o.Indicators.Count));
            Assert.Equal(2, view.Goals.Sum(g => g.Indicators.Count));
        }

        // Every component can be reported, and every formula then gives a number.
        foreach (var year in plan.Header.Years.Prepend(plan.Header.Years[0] - 1))
        {
            var components = plan.Indicators.Where(i => i.Level == IndicatorLevel.Component).ToList();
            for (var i = 0; i < components.Count; i++)
            {
                var outcome = await _cluster.Cell(_agency, components[i].Code, year).Report(Report(100 + (10 * i) + (year % 10)));
                Assert.True(outcome.IsOk || year < plan.Header.Years[0], $"{components[i].Code} {year}");
            }
        }

        foreach (var year in plan.Header.Years)
        {
            var view = (await _cluster.Scorecard(_agency, year).Get(Period.Year)).Ok();
            Assert.All(view.Objectives.SelectMany(o => o.Indicators), row => Assert.Equal(ValueState.Number, row.Realisation.State));
        }
    }
}
