using Kinerja.Grains.Access;
using Kinerja.Grains.Onboarding.Contracts;
using Kinerja.Grains.Onboarding.Storage;
using Kinerja.Grains.Storage;

namespace Kinerja.Grains.Onboarding;

/// <summary>The registrations of one account.</summary>
[GrainType("registrations")]
internal sealed class RegistrationsGrain : StoredGrain, IRegistrations
{
    /// <summary>How many one account may have.</summary>
    public const int Max = 20;

    private StoredState<RegistrationsState> _row = null!;

    /// <inheritdoc/>
    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        if (!AccountIds.IsId(this.GetPrimaryKeyString()))
            throw new FormatException("Not the id of an account.");
        _row = Row<RegistrationsState>(StorageNames.State);
        return _row.Load();
    }

    /// <inheritdoc/>
    public async Task<bool> Add(string registration)
    {
        var state = _row.Value ?? new();
        if (state.Registrations.Contains(registration))
            return true;
        if (state.Registrations.Count >= Max)
            return false;
        await _row.Write(state with { Registrations = [.. state.Registrations, registration] });
        return true;
    }

    /// <inheritdoc/>
    public Task Remove(string registration) => _row.Value is { } state && state.Registrations.Contains(registration)
        ? _row.Write(state with { Registrations = [.. state.Registrations.Where(r => r != registration)] })
        : Task.CompletedTask;

    /// <inheritdoc/>
    public Task<IReadOnlyList<string>> List() => Task.FromResult<IReadOnlyList<string>>([.. (_row.Value?.Registrations ?? []).Reverse()]);
}
