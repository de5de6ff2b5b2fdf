using Kinerja.Grains.Access.Contracts;
using Kinerja.Grains.Shared;
using Kinerja.Model.Models;
using Kinerja.Model.Outcomes;
using Orleans.Concurrency;

namespace Kinerja.Grains.Models.Contracts;

/// <summary>
/// A shared indicator model with its versions. A version is written once, at its publication, and never changes; what is being prepared is the draft.
/// Key: <c>koperasi-um</c>.
/// </summary>
[Alias("kinerja.IIndicatorModel")]
public interface IIndicatorModel : IGrainWithStringKey
{
    /// <summary>Keeps a draft of the next version; a later draft replaces it. Problems: <c>modelInvalid</c>, <c>revisionConflict</c>.</summary>
    [Needs(Right.ManagePlatform), Alias("SaveDraft")]
    Task<Outcome<Receipt>> SaveDraft(SaveModelDraft command);

    /// <summary>Makes the draft the next version. Problems: <c>noDraft</c>, <c>nothingChanged</c>, <c>revisionConflict</c>.</summary>
    [Needs(Right.ManagePlatform), Alias("Publish")]
    Task<Outcome<Receipt>> Publish(PublishModel command);

    /// <summary>Versions and draft; notFound before the first draft.</summary>
    [ReadOnly, Needs(Right.Public), Alias("Get")]
    Task<Outcome<ModelView>> Get();

    /// <summary>A published version; null asks for the latest. NotFound when there is none.</summary>
    [ReadOnly, Needs(Right.Public), FromGrains("agency"), Alias("GetVersion")]
    Task<Outcome<ModelVersion>> GetVersion(int? number);
}
