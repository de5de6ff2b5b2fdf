using Kinerja.Grains.Access.Contracts;
using Kinerja.Grains.Models.Contracts;
using Kinerja.Grains.Models.Storage;
using Kinerja.Grains.Shared;
using Kinerja.Grains.Storage;
using Kinerja.Model.Models;
using Kinerja.Model.Outcomes;
using Microsoft.Extensions.Logging;

namespace Kinerja.Grains.Models;

/// <summary>A shared indicator model: versions that never change, and a draft of the next one.</summary>
[GrainType("indicator-model")]
internal sealed partial class IndicatorModelGrain(ILogger<IndicatorModelGrain> logger) : StoredGrain, IIndicatorModel
{
    private const int MinChange = 3;

    private string _key = null!;
    private StoredState<ModelState> _row = null!;

    /// <inheritdoc/>
    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _key = this.GetPrimaryKeyString();
        if (!ModelRules.IsCode(_key))
            throw new FormatException("Not the key of a model.");
        _row = Row<ModelState>(StorageNames.State);
        await _row.Load();

        // One that was published before there was a catalogue is listed when it is next used.
        if (_row.Value?.Versions is [.., var latest])
            this.RegisterGrainTimer(() => List(latest.Content, latest.Number), new GrainTimerCreationOptions(TimeSpan.Zero, Timeout.InfiniteTimeSpan) { Interleave = true });
    }

    /// <inheritdoc/>
    public Task<Outcome<Receipt>> SaveDraft(SaveModelDraft command) => Change(
        command.OperationId,
        Operations.Fingerprint(command.Content),
        command.ExpectedRevision,
        state => ModelRules.Check(command.Content) is { Count: > 0 } problems
            ? Outcome.Refused<ModelState>(problems)
            : state with { Draft = command.Content });

    /// <inheritdoc/>
    public async Task<Outcome<Receipt>> Publish(PublishModel command)
    {
        // Listed before it is published: the catalogue may name one too many for a moment, and never misses one.
        if (_row.Value is { Draft: { } draft } state && state.Operations.All(o => o.Id != command.OperationId) && Published(state, command).IsOk
            && !await List(draft, state.Versions.Count + 1))
            return Refusals.Unavailable();
        return await Change(command.OperationId, Operations.Fingerprint(command.Change), command.ExpectedRevision, now => Published(now, command));
    }

    /// <inheritdoc/>
    public Task<Outcome<ModelView>> Get() => Task.FromResult<Outcome<ModelView>>(_row.Value is { } state
        ? new ModelView { Model = _key, Versions = state.Versions, Draft = state.Draft, Revision = state.Revision }
        : ModelRefusals.NoModel());

    /// <inheritdoc/>
    public Task<Outcome<ModelVersion>> GetVersion(int? number)
    {
        var versions = _row.Value?.Versions;
        var version = number is { } n ? versions?.FirstOrDefault(v => v.Number == n) : versions is [.., var latest] ? latest : null;
        return Task.FromResult<Outcome<ModelVersion>>(
            version is not null ? version : versions is null ? ModelRefusals.NoModel() : ModelRefusals.NoVersion());
    }

    private async Task<bool> List(ModelContent content, int number)
    {
        try
        {
            await GrainFactory.GetGrain<IModelCatalogue>(AccessScope.Platform).Put(new(_key, content.Name, content.Affair ?? "", number));
            return true;
        }
        catch (Exception failure)
        {
            LogNotListed(logger, failure, _key);
            return false;
        }
    }

    [LoggerMessage(1, LogLevel.Information, "The model {Model} could not be listed in the catalogue.")]
    private static partial void LogNotListed(ILogger logger, Exception failure, string model);

    private Outcome<ModelState> Published(ModelState state, PublishModel command)
    {
        if (state.Draft is not { } draft)
            return ModelRefusals.NoDraft();
        if ((command.Change?.Trim().Length ?? 0) < MinChange)
            return Refusals.Required("change", MinChange);
        if (command.Change!.Length > ModelRules.MaxWords)
            return Refusals.TooLong("change", ModelRules.MaxWords);

        var before = state.Versions is [.., var latest] ? latest : null;
        var content = ModelVersioning.Next(before, draft);
        if (before is not null && StorageJson.Same(before.Content, content))
            return ModelRefusals.NothingChanged();
        var version = new ModelVersion
        {
            Model = _key,
            Number = (before?.Number ?? 0) + 1,
            Content = content,
            Change = command.Change.Trim(),
            At = Now,
            By = command.Actor.Name,
        };
        return state with { Versions = [.. state.Versions, version], Draft = null };
    }

    private async Task<Outcome<Receipt>> Change(string operationId, string content, long? expected, Func<ModelState, Outcome<ModelState>> make)
    {
        var state = _row.Value ?? new();
        if (state.Operations.Find(operationId, content) is { } known)
            return known.IsOk ? known.Value.Replay() : known.Problem;
        if (expected is { } revision && revision != state.Revision)
            return Refusals.RevisionConflict(state.Revision);
        if (make(state) is var made && !made.IsOk)
            return Outcome.Refused<Receipt>(made.Problems);

        var now = Now;
        var next = made.Value with { Revision = state.Revision + 1, Operations = state.Operations.With(new(operationId, content, state.Revision + 1, now)) };
        if (StorageJson.Bytes(next).Length > RowLimits.MaxBytes)
            return ModelRefusals.TooLarge();
        await _row.Write(next);
        return new Receipt(operationId, next.Revision, now);
    }
}
