using Kinerja.Grains.ApiKeys.Contracts;
using Kinerja.Grains.ApiKeys.Storage;
using Kinerja.Grains.Shared;
using Kinerja.Grains.Storage;
using Kinerja.Model.Keys;
using Kinerja.Model.Outcomes;

namespace Kinerja.Grains.ApiKeys;

/// <summary>The API keys of an agency, in one row.</summary>
[GrainType("api-keys")]
internal sealed class ApiKeysGrain : StoredGrain, IApiKeys
{
    private readonly Dictionary<string, DateTimeOffset> _used = new(StringComparer.Ordinal);
    private IGrainTimer? _noting;
    private StoredState<ApiKeysState> _row = null!;

    /// <inheritdoc/>
    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _ = AgencyKey.Parse(this.GetPrimaryKeyString());
        _row = Row<ApiKeysState>(StorageNames.State);
        return _row.Load();
    }

    /// <inheritdoc/>
    public Task<ApiKeysView> Get()
    {
        var now = Now;
        var state = _row.Value ?? new();
        return Task.FromResult(new ApiKeysView
        {
            Keys = [.. state.Keys.Select(k => View(k, now)).OrderByDescending(k => k.Works).ThenByDescending(k => k.At)],
            Revision = state.Revision,
        });
    }

    /// <inheritdoc/>
    public Task<ApiKeyFacts?> Find(string id, string secretHash)
    {
        var now = Now;
        var state = _row.Value;
        // Whoever guesses agencies leaves no grains behind.
        if (state is null)
            DeactivateOnIdle();
        if (ApiKeyRules.Find(state, id, secretHash, now) is not { } key)
            return Task.FromResult<ApiKeyFacts?>(null);
        Note(key, now);
        return Task.FromResult<ApiKeyFacts?>(new(key.Id, key.Name, key.Access, key.Until));
    }

    /// <inheritdoc/>
    public Task<Outcome<Receipt>> Create(CreateKey command) => Change(
        command.OperationId, Operations.Fingerprint(new { kind = "create", command.Id, command.SecretHash, command.Name, command.Access, command.Days }), (state, now) => ApiKeyRules.Created(state, command, now));

    /// <inheritdoc/>
    public Task<Outcome<Receipt>> Rotate(RotateKey command) => Change(
        command.OperationId,
        Operations.Fingerprint(new { kind = "rotate", command.Id, command.NewId, command.SecretHash, command.Days, command.OverlapDays }),
        (state, now) => ApiKeyRules.Rotated(state, command, now));

    /// <inheritdoc/>
    public Task<Outcome<Receipt>> Revoke(RevokeKey command) =>
        Change(command.OperationId, Operations.Fingerprint(new { kind = "revoke", command.Id }), (state, now) => ApiKeyRules.Revoked(state, command, now));

    private static ApiKeyView View(StoredKey key, DateTimeOffset now) => new()
    {
        Id = key.Id,
        Name = key.Name,
        Access = key.Access,
        By = key.By,
        At = key.At,
        Until = key.Until,
        LastUsed = key.LastUsed,
        IsReplaced = key.ReplacedBy.Length > 0,
        RevokedAt = key.RevokedAt,
        RevokedBy = key.RevokedBy,
        Works = ApiKeyRules.Works(key, now),
    };

    private async Task<Outcome<Receipt>> Change(string operation, string content, Func<ApiKeysState, DateTimeOffset, Outcome<IReadOnlyList<StoredKey>>> change)
    {
        var (state, now) = (_row.Value ?? new(), Now);
        if (state.Operations.Find(operation, content) is { } known)
            return known.IsOk ? known.Value.Replay() : known.Problem;
        if (change(state, now) is var changed && !changed.IsOk)
            return Outcome.Refused<Receipt>(changed.Problems);
        var next = state with { Revision = state.Revision + 1, Keys = changed.Value, Operations = state.Operations.With(new(operation, content, state.Revision + 1, now)) };
        await _row.Write(next);
        return new Receipt(operation, next.Revision, now);
    }

    // The answer does not wait for it; what a crash loses is noted by the next use.
    private void Note(StoredKey key, DateTimeOffset now)
    {
        if (key.LastUsed is { } last && now - last < ApiKeyRules.NoteUse)
            return;
        _used[key.Id] = now;
        _noting ??= this.RegisterGrainTimer(WriteUses, new GrainTimerCreationOptions(TimeSpan.Zero, Timeout.InfiniteTimeSpan));
    }

    private async Task WriteUses()
    {
        _noting?.Dispose();
        _noting = null;
        if (_row.Value is not { } state || _used.Count == 0)
            return;
        var used = _used.ToDictionary();
        _used.Clear();
        try
        {
            await _row.Write(state with { Keys = [.. state.Keys.Select(k => used.TryGetValue(k.Id, out var at) ? k with { LastUsed = at } : k)] });
        }
        catch (StorageFailedException)
        {
            // The row logs it and this activation ends; the next use is noted by another one.
        }
    }
}
