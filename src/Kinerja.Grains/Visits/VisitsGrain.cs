using Kinerja.Grains.Access.Contracts;
using Kinerja.Grains.Shared;
using Kinerja.Grains.Storage;
using Kinerja.Grains.Visits.Contracts;
using Kinerja.Grains.Visits.Storage;
using Kinerja.Model.Keys;
using Orleans.Storage;

namespace Kinerja.Grains.Visits;

/// <summary>The visits to one agency. They are stored every few minutes and when the grain rests: losing the last ones shows a line as new once more and nothing else.</summary>
[GrainType("visits")]
internal sealed class VisitsGrain : StoredGrain, IVisits
{
    private static readonly TimeSpan WriteEvery = TimeSpan.FromMinutes(3);

    private readonly Dictionary<string, StoredVisit> _visits = new(StringComparer.Ordinal);
    private StoredState<VisitsState> _row = null!;
    private bool _isNew;

    /// <inheritdoc/>
    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _ = AgencyKey.Parse(this.GetPrimaryKeyString());
        _row = Row<VisitsState>(StorageNames.State);
        await _row.Load();
        foreach (var visit in _row.Value?.Visits ?? [])
            _visits[visit.Account] = visit;
        this.RegisterGrainTimer(Write, new(WriteEvery, WriteEvery));
    }

    /// <inheritdoc/>
    public override Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken) => Write();

    /// <inheritdoc/>
    public Task<DateTimeOffset?> Begin()
    {
        if (Callers.Current is not { Kind: CallerKind.Person } caller)
            return Task.FromResult<DateTimeOffset?>(null);
        var visit = VisitRules.Seen(_visits.GetValueOrDefault(caller.Id), caller.Id, Now);
        _visits[caller.Id] = visit;
        _isNew = true;
        return Task.FromResult(visit.Before);
    }

    /// <inheritdoc/>
    public Task<DateTimeOffset?> GetMine() => Task.FromResult(Callers.Current is { Kind: CallerKind.Person } caller ? _visits.GetValueOrDefault(caller.Id)?.Last : null);

    private async Task Write()
    {
        if (!_isNew)
            return;
        _isNew = false;
        try
        {
            await _row.Write(new() { Visits = [.. _visits.Values.OrderByDescending(v => v.Last).Take(VisitRules.MaxPeople)] });
        }
        catch (Exception failure) when (failure is StorageFailedException or InconsistentStateException)
        {
            // Nobody waits for it; the activation ends and the next one reads what is there.
        }
    }
}
