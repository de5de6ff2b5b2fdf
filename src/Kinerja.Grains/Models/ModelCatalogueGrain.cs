using Kinerja.Grains.Access.Contracts;
using Kinerja.Grains.Models.Contracts;
using Kinerja.Grains.Models.Storage;
using Kinerja.Grains.Storage;

namespace Kinerja.Grains.Models;

/// <summary>The catalogue of shared models.</summary>
[GrainType("model-catalogue")]
internal sealed class ModelCatalogueGrain : StoredGrain, IModelCatalogue
{
    private StoredState<CatalogueState> _row = null!;

    /// <inheritdoc/>
    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        if (this.GetPrimaryKeyString() != AccessScope.Platform)
            throw new FormatException("There is one catalogue.");
        _row = Row<CatalogueState>(StorageNames.State);
        return _row.Load();
    }

    /// <inheritdoc/>
    public Task Put(ModelEntry entry)
    {
        var models = _row.Value?.Models ?? [];
        return models.Any(m => m.Model == entry.Model && (m == entry || m.Version > entry.Version))
            ? Task.CompletedTask
            : _row.Write((_row.Value ?? new()) with { Models = [.. models.Where(m => m.Model != entry.Model).Append(entry).OrderBy(m => m.Model, StringComparer.Ordinal)] });
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<ModelEntry>> List() => Task.FromResult<IReadOnlyList<ModelEntry>>([.. (_row.Value?.Models ?? []).OrderBy(m => m.Name, StringComparer.OrdinalIgnoreCase)]);
}
