using Kinerja.Grains.Onboarding.Contracts;
using Kinerja.Grains.Onboarding.Storage;
using Kinerja.Grains.Storage;
using Kinerja.Grains.Tenants.Contracts;
using Kinerja.Model.Keys;

namespace Kinerja.Grains.Onboarding;

/// <summary>The agencies of a region.</summary>
[GrainType("directory")]
internal sealed class DirectoryGrain : StoredGrain, IDirectory
{
    private StoredState<DirectoryState> _row = null!;

    /// <inheritdoc/>
    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        if (RegionCode.Parse(this.GetPrimaryKeyString()).Level == RegionLevel.Nation)
            throw new FormatException("The nation has no agencies of its own.");
        _row = Row<DirectoryState>(StorageNames.State);
        return _row.Load();
    }

    /// <inheritdoc/>
    public Task Put(DirectoryEntry entry) => Write(DirectoryEntries.With(Entries, entry));

    /// <inheritdoc/>
    public Task Remove(string code, string registration) => Write(DirectoryEntries.Without(Entries, code, registration));

    /// <inheritdoc/>
    public Task Mark(string code, TenantStatus status) => Write(DirectoryEntries.Marked(Entries, code, status));

    /// <inheritdoc/>
    public Task<IReadOnlyList<DirectoryEntry>> List() =>
        Task.FromResult<IReadOnlyList<DirectoryEntry>>([.. Entries.OrderBy(e => e.Name, StringComparer.OrdinalIgnoreCase).ThenBy(e => e.Code, StringComparer.Ordinal)]);

    private IReadOnlyList<DirectoryEntry> Entries => _row.Value?.Entries ?? [];

    private Task Write(IReadOnlyList<DirectoryEntry> next) => ReferenceEquals(next, Entries) ? Task.CompletedTask : _row.Write((_row.Value ?? new()) with { Entries = next });
}
