using Kinerja.Grains.Agencies.Storage;
using Kinerja.Grains.Storage;
using Kinerja.Model.Plans;

namespace Kinerja.Grains.Agencies.Versions;

/// <summary>The rows of an agency's versions. They are read when somebody first asks for them: a cold overview wakes many agencies and asks none for its versions.</summary>
/// <param name="row">The row of states, not yet read.</param>
/// <param name="content">Makes the row of a version's content by its name.</param>
internal sealed class PlanVersionRows(StoredState<VersionsState> row, Func<string, StoredState<VersionState>> content)
{
    private Task? _loaded;

    /// <summary>What there is.</summary>
    /// <exception cref="Kinerja.Grains.Shared.StorageFailedException">Storage failed.</exception>
    public async Task<VersionsState> Read()
    {
        var reading = _loaded ??= row.Load();
        try
        {
            await reading;
        }
        catch
        {
            if (ReferenceEquals(_loaded, reading))
                _loaded = null;
            throw;
        }

        return row.Value ?? new();
    }

    /// <summary>Stores what there is next.</summary>
    public Task Write(VersionsState next) => row.Write(next);

    /// <summary>Stores the content of a version before the state refers to it. An attempt that did not come to its end may have left the same row.</summary>
    public async Task Keep(int year, int number, string hash, VersionState version)
    {
        var stored = content(StorageNames.Version(year, number, hash));
        await stored.Load();
        if (stored.Value is null)
            await stored.Write(version);
    }

    /// <summary>The content of a version that the state refers to.</summary>
    public async Task<Plan> Content(int year, int number, string hash)
    {
        var stored = content(StorageNames.Version(year, number, hash));
        await stored.Load();
        return stored.Value?.Plan ?? throw new InvalidOperationException($"The content of version {number} of {year} is not there.");
    }
}
