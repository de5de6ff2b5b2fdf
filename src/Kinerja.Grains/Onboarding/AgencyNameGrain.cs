using Kinerja.Grains.Onboarding.Contracts;
using Kinerja.Grains.Onboarding.Storage;
using Kinerja.Grains.Storage;
using Kinerja.Model.Keys;

namespace Kinerja.Grains.Onboarding;

/// <summary>The name of an agency. One row under its ETag: of two activations that give it away, one cannot write.</summary>
[GrainType("agency-name")]
internal sealed class AgencyNameGrain : StoredGrain, IAgencyName
{
    private StoredState<AgencyNameState> _row = null!;

    /// <inheritdoc/>
    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _ = AgencyKey.Parse(this.GetPrimaryKeyString());
        _row = Row<AgencyNameState>(StorageNames.State);
        return _row.Load();
    }

    /// <inheritdoc/>
    public Task<NameReply> Reserve(string registration, DateTimeOffset until) => Change(registration, state => AgencyNames.Reserved(state, registration, until, Now));

    /// <inheritdoc/>
    public async Task<NameReply> Settle(string registration)
    {
        var reply = await Change(registration, state => AgencyNames.Settled(state, registration));
        return reply with { Granted = reply.Granted && _row.Value is { IsSettled: true } };
    }

    /// <inheritdoc/>
    public Task Release(string registration) => Change(registration, state => AgencyNames.Released(state, registration));

    private async Task<NameReply> Change(string registration, Func<AgencyNameState, AgencyNameState> make)
    {
        var state = _row.Value ?? new();
        var next = make(state);
        if (!ReferenceEquals(next, state))
            await _row.Write(next);
        // Whoever has just been given the name has it, however short it may be.
        return new(registration.Length > 0 && next.Holder == registration, AgencyNames.HolderAt(next, Now));
    }
}
