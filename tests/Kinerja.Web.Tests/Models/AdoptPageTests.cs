using Kinerja.Grains.Access.Contracts;
using Kinerja.Grains.Shared;
using Kinerja.Model.Keys;
using Kinerja.Model.Models;
using Kinerja.Web.Application;
using Kinerja.Web.Tests.Pages;
using Kinerja.Web.Tests.Site;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Kinerja.Web.Tests.Models;

/// <summary>An agency without a document begins with the shared model of its affair.</summary>
public sealed class AdoptPageTests(SiteFixture site)
{
    [Fact]
    public async Task A_new_agency_gets_a_plan_of_shared_indicators_that_are_tied_to_the_model()
    {
        const string Agency = "dinas-model";
        await Open(Agency);
        using var browser = Browser.As(site.Address, TestCallers.Person("0123456789abcdef0123456789abcdef", new Grant($"35.08|{Agency}", ActorRole.Operator)));
        var page = await browser.Open($"/i/35.08/{Agency}/model");
        Assert.Contains("Model bersama", page.TextOf("h1"), StringComparison.Ordinal);
        var refused = await browser.Send(page, "#mulai", ("mulai", "dua ribu"), ("lama", "9"));
        Assert.Equal((422, 3), (refused.Status, refused.Summary.Count));
        Assert.Equal(("dua ribu", "9"), (refused.Value("mulai"), refused.Value("lama")));

        var sent = await browser.Send(refused, "#mulai", ("model", "koperasi-um"), ("mulai", "2026"), ("lama", "2"));
        Assert.Equal((302, $"/i/35.08/{Agency}/rencana?model=1"), (sent.Status, sent.Leads));
        using var _ = Callers.Use(TestCallers.Everything);
        var grains = site.Services.GetRequiredService<IGrainFactory>();
        var (agency, model) = (grains.Agency(AgencyKey.Parse($"35.08|{Agency}")), (await grains.IndicatorModel("koperasi-um").GetVersion(null)).Value!);
        foreach (var year in new[] { 2026, 2027 })
        {
            var adopted = Assert.Single((await agency.GetModels(year)).Value!.Models);
            Assert.Equal(model.Content.Indicators.Select(i => i.Code).Order(StringComparer.Ordinal), adopted.Links.Select(l => l.Shared).Order(StringComparer.Ordinal));
            Assert.All(adopted.Links, l => Assert.Equal(LinkGrade.A, l.Grade));
        }

        var revision = (await agency.GetProfile()).Value!.Revision;
        Assert.Equal(302, (await browser.Send(refused, "#mulai", ("model", "koperasi-um"), ("mulai", "2026"), ("lama", "2"))).Status);
        Assert.Equal(revision, (await agency.GetProfile()).Value!.Revision);
        Assert.Equal(200, (await browser.Open($"/i/35.08/{Agency}/iku/2026")).Status);
    }

    [Fact]
    public async Task Published_models_are_in_the_catalogue()
    {
        var models = await site.Services.GetRequiredService<IGrainFactory>().ModelCatalogue().List();
        Assert.Contains(models, m => m is { Model: "koperasi-um", Version: >= 1 });
    }

    private async Task Open(string agency)
    {
        using var _ = Callers.Use(TestCallers.Everything);
        Assert.True((await site.Services.GetRequiredService<IGrainFactory>().Agency(AgencyKey.Parse($"35.08|{agency}"))
            .Open(new() { OperationId = $"op-{agency}", Name = $"Dinas {agency}", TimeZone = "Asia/Jakarta", Actor = new("uji", "Uji") })).IsOk);
    }
}
