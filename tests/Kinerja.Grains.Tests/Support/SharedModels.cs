using Kinerja.Grains.Agencies.Contracts;
using Kinerja.Grains.Models.Contracts;
using Kinerja.Model.Indicators;
using Kinerja.Model.Models;
using static Kinerja.Grains.Tests.Support.Samples;

namespace Kinerja.Grains.Tests.Support;

/// <summary>A shared model that the sample plan fits, and commands on it.</summary>
internal static class SharedModels
{
    private static int _models;

    /// <summary>A key that nobody has used.</summary>
    public static string NewModel() => $"model-{Interlocked.Increment(ref _models)}-x";

    /// <summary>Share of healthy cooperatives, growth of micro enterprises, and those that moved up.</summary>
    public static ModelContent Content(string healthy = "(Jml Koperasi sehat / Jml koperasi yang dinilai) x 100%") => new()
    {
        Name = "Koperasi dan usaha mikro",
        Components =
        [
            new() { Code = "k-sehat", Name = "Jml Koperasi sehat", Accumulation = Accumulation.ToDate },
            new() { Code = "k-dinilai", Name = "Jml koperasi yang dinilai", Accumulation = Accumulation.ToDate },
            new() { Code = "k-semua", Name = "Jml seluruh koperasi" },
            new() { Code = "um", Name = "Jml UM" },
            new() { Code = "naik", Name = "Usaha mikro naik kelas" },
        ],
        Indicators =
        [
            new() { Code = "sehat", Name = "Persentase koperasi sehat", FormulaText = healthy, Unit = "%", Polarity = Polarity.Higher },
            new()
            {
                Code = "tumbuh", Name = "Pertumbuhan usaha mikro", FormulaText = "(Jml UM thn N - Jml UM thn N - 1) / ( Jml UM thn N - 1 ) X 100 %", Unit = "%",
                Polarity = Polarity.Higher,
            },
            new() { Code = "naik-kelas", Name = "Usaha mikro naik kelas", FormulaText = "Usaha mikro naik kelas", Unit = "usaha", Decimals = 0, Polarity = Polarity.Higher },
        ],
    };

    /// <summary>Publishes a version of a model.</summary>
    public static async Task<int> Publish(this KinerjaCluster cluster, string model, ModelContent? content = null)
    {
        (await cluster.Model(model).SaveDraft(new() { OperationId = Operation(), Content = content ?? Content(), Actor = Someone })).Ok();
        (await cluster.Model(model).Publish(new() { OperationId = Operation(), Change = "Untuk uji.", Actor = Someone })).Ok();
        return (await cluster.Model(model).GetVersion(null)).Ok().Number;
    }

    /// <summary>Adopts a version for the years of the plan and confirms every proposal of grade A.</summary>
    public static async Task Adopt(this KinerjaCluster cluster, string agency, string model, int version = 1)
    {
        var years = (await cluster.Agency(agency).GetProfile()).Ok().Years;
        (await cluster.Agency(agency).AdoptModel(new() { OperationId = Operation(), Model = model, Version = version, Years = years, Actor = Someone })).Ok();
        var proposals = (await cluster.Agency(agency).GetModels(years[0])).Ok().Proposals[model];
        (await cluster.Agency(agency).LinkIndicators(new()
        {
            OperationId = Operation(),
            Model = model,
            Years = years,
            Links = [.. proposals.Where(p => p.Grade == LinkGrade.A).Select(p => new IndicatorLink { Shared = p.Shared, Own = p.Own!, Grade = LinkGrade.A, Reason = p.Reason.Id })],
            Actor = Someone,
        })).Ok();
    }
}
