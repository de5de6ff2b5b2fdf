using Kinerja.Grains.Access.Contracts;
using Orleans.Concurrency;

namespace Kinerja.Grains.Models.Contracts;

/// <summary>Which shared models have been published, for agencies that look for one. Key: <c>platform</c>. A model is listed before its version exists.</summary>
[Alias("kinerja.IModelCatalogue")]
public interface IModelCatalogue : IGrainWithStringKey
{
    /// <summary>Lists a model, or its later version.</summary>
    [FromGrains("indicator-model"), Alias("Put")]
    Task Put(ModelEntry entry);

    /// <summary>All, by name.</summary>
    [ReadOnly, Needs(Right.Public), Alias("List")]
    Task<IReadOnlyList<ModelEntry>> List();
}
