using Kinerja.Grains.Evidence.Contracts;
using Kinerja.Grains.Evidence.Storage;
using Kinerja.Grains.Storage;
using Kinerja.Model.Keys;
using Kinerja.Model.Outcomes;
using Microsoft.Extensions.Options;

namespace Kinerja.Grains.Evidence;

/// <summary>The room of an agency for files of evidence.</summary>
[GrainType("evidence-space")]
internal sealed class EvidenceSpaceGrain(IOptions<EvidenceOptions> options) : StoredGrain, IEvidenceSpace
{
    private StoredState<EvidenceSpaceState> _row = null!;

    /// <inheritdoc/>
    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _ = AgencyKey.Parse(this.GetPrimaryKeyString());
        _row = Row<EvidenceSpaceState>(StorageNames.State);
        return _row.Load();
    }

    /// <inheritdoc/>
    public Task<EvidenceSpace> Get() => Task.FromResult(new EvidenceSpace((_row.Value ?? new()).Periods.Values.Sum(), options.Value.QuotaBytes));

    /// <inheritdoc/>
    public async Task<Problem?> Take(string period, long bytes)
    {
        var state = _row.Value ?? new();
        var before = state.Periods.GetValueOrDefault(period);
        var others = state.Periods.Values.Sum() - before;
        if (bytes > before && others + bytes > options.Value.QuotaBytes)
            return EvidenceRefusals.Quota(Math.Max(0, options.Value.QuotaBytes - others - before), options.Value.QuotaBytes);
        if (bytes != before)
            await _row.Write(state with { Periods = state.Periods.Where(p => p.Key != period).Append(new(period, bytes)).Where(p => p.Value > 0).ToDictionary(StringComparer.Ordinal) });
        return null;
    }
}
