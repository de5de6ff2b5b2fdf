using Kinerja.Grains.Agencies.Contracts;
using Kinerja.Grains.Models.Contracts;
using Kinerja.Grains.Storage;
using Kinerja.Grains.Tests.Support;
using Kinerja.Model.Models;
using static Kinerja.Grains.Tests.Support.Samples;

namespace Kinerja.Grains.Tests.Cluster;

/// <summary>Shared models: published versions never change, and an agency ties its own indicators to one of them, year by year.</summary>
[Collection(SharedClusterTests.Name)]
public sealed class ModelTests(SharedCluster shared)
{
    private readonly KinerjaCluster _cluster = shared.Cluster;
    private readonly string _agency = SharedCluster.NewAgency();
    private readonly string _model = SharedModels.NewModel();

    [Fact]
    public async Task A_published_version_never_changes()
    {
        Assert.Equal(1, await _cluster.Publish(_model));
        var first = (await _cluster.Model(_model).GetVersion(1)).Ok();
        Assert.Equal(2, await _cluster.Publish(_model, SharedModels.Content("(Jml Koperasi sehat / Jml seluruh koperasi) x 100%")));
        await _cluster.Cluster.DeactivateAsync(_cluster.Model(_model));
        Assert.True(StorageJson.Same(first, (await _cluster.Model(_model).GetVersion(1)).Ok()));
        Assert.Equal([2, 1, 1], (await _cluster.Model(_model).GetVersion(2)).Ok().Content.Indicators.Select(i => i.Since));
        Assert.Equal([1, 2], (await _cluster.Model(_model).Get()).Ok().Versions.Select(v => v.Number));
    }

    [Fact]
    public async Task What_is_not_sound_or_not_new_is_not_published()
    {
        Assert.Equal("noModel", (await _cluster.Model(_model).Get()).Refused());
        Assert.Equal("modelInvalid", (await _cluster.Model(_model).SaveDraft(new() { OperationId = Operation(), Content = SharedModels.Content("a / b"), Actor = Someone })).Refused());
        Assert.Equal("noDraft", (await _cluster.Model(_model).Publish(new() { OperationId = Operation(), Change = "tanpa isi", Actor = Someone })).Refused());
        await _cluster.Publish(_model);
        (await _cluster.Model(_model).SaveDraft(new() { OperationId = Operation(), Content = SharedModels.Content(), Actor = Someone })).Ok();
        Assert.Equal("nothingChanged", (await _cluster.Model(_model).Publish(new() { OperationId = Operation(), Change = "sama", Actor = Someone })).Refused());
        Assert.Equal("noVersion", (await _cluster.Model(_model).GetVersion(2)).Refused());
    }

    [Fact]
    public async Task A_retry_publishes_once()
    {
        (await _cluster.Model(_model).SaveDraft(new() { OperationId = Operation(), Content = SharedModels.Content(), Actor = Someone })).Ok();
        var publish = new PublishModel { OperationId = Operation(), Change = "pertama", Actor = Someone };
        var first = (await _cluster.Model(_model).Publish(publish)).Ok();
        Assert.Equal(first with { Replayed = true }, (await _cluster.Model(_model).Publish(publish)).Ok());
        Assert.Single((await _cluster.Model(_model).Get()).Ok().Versions);
    }

    [Fact]
    public async Task Links_are_proposed_and_count_when_confirmed()
    {
        await Ready();
        var before = (await _cluster.Agency(_agency).GetModels(2014)).Ok();
        Assert.Equal([("iku-1", LinkGrade.A), ("iku-2", LinkGrade.A), ("iku-3", LinkGrade.A)], before.Proposals[_model].Select(p => (p.Own!, p.Grade!.Value)));
        Assert.Empty(Assert.Single(before.Models).Links);
        Assert.Empty(Assert.Single((await _cluster.Agency(_agency).GetYear(2014)).Ok().Models).Links);

        await _cluster.Adopt(_agency, _model);
        Assert.Equal(["naik-kelas", "sehat", "tumbuh"], (await _cluster.Agency(_agency).GetYear(2014)).Ok().Models[0].Links.Select(l => l.Shared));
        Assert.NotNull((await _cluster.Agency(_agency).GetModels(2014)).Ok().Proposals[_model][0].Confirmed);
    }

    [Fact]
    public async Task A_link_that_does_not_hold_is_refused()
    {
        await Ready();
        Assert.Equal("gradeNotHeld", await Link(new() { Shared = "sehat", Own = "iku-2", Grade = LinkGrade.A, Reason = "sama saja" }));
        Assert.Equal("conversionRequired", await Link(new() { Shared = "sehat", Own = "iku-2", Grade = LinkGrade.B, Reason = "bisa diubah" }));
        Assert.Equal("modelNotAdopted", (await _cluster.Agency(_agency).LinkIndicators(Linking("lain", new() { Shared = "sehat", Own = "iku-1", Grade = LinkGrade.A, Reason = "sama" }))).Refused());

        async Task<string> Link(IndicatorLink link) => (await _cluster.Agency(_agency).LinkIndicators(Linking(_model, link))).Refused();
    }

    [Fact]
    public async Task Another_version_keeps_the_links_whose_meaning_stayed()
    {
        await Ready();
        await _cluster.Adopt(_agency, _model);
        await _cluster.Publish(_model, SharedModels.Content("(Jml Koperasi sehat / Jml seluruh koperasi) x 100%"));
        var adopt = new AdoptModel { OperationId = Operation(), Model = _model, Version = 2, Years = [2015], Actor = Someone };
        var receipt = (await _cluster.Agency(_agency).AdoptModel(adopt)).Ok();
        Assert.Equal(["naik-kelas", "tumbuh"], (await _cluster.Agency(_agency).GetYear(2015)).Ok().Models[0].Links.Select(l => l.Shared));
        Assert.Equal(1, (await _cluster.Agency(_agency).GetYear(2014)).Ok().Models[0].Version.Number);
        Assert.Equal(receipt with { Replayed = true }, (await _cluster.Agency(_agency).AdoptModel(adopt)).Ok());
    }

    [Fact]
    public async Task What_is_not_published_or_not_planned_is_not_adopted()
    {
        await Ready();
        Assert.Equal("noVersion", (await Adopt(_model, 9, 2014)).Refused());
        Assert.Equal("noModel", (await Adopt("tidak-ada", 1, 2014)).Refused());
        Assert.Equal("noModel", (await Adopt("Bukan Kunci", 1, 2014)).Refused());
        Assert.Equal("noPlanForYear", (await Adopt(_model, 1, 2030)).Refused());

        Task<Kinerja.Model.Outcomes.Outcome<Kinerja.Grains.Shared.Receipt>> Adopt(string model, int version, int year) =>
            _cluster.Agency(_agency).AdoptModel(new() { OperationId = Operation(), Model = model, Version = version, Years = [year], Actor = Someone });
    }

    private async Task Ready()
    {
        await _cluster.WithPlan(_agency);
        await _cluster.Publish(_model);
        (await _cluster.Agency(_agency).AdoptModel(new() { OperationId = Operation(), Model = _model, Version = 1, Years = [2013, 2014, 2015], Actor = Someone })).Ok();
    }

    private static LinkIndicators Linking(string model, IndicatorLink link) =>
        new() { OperationId = Operation(), Model = model, Years = [2014], Links = [link], Actor = Someone };
}
