using Kinerja.Grains.ColumnReadings.Contracts;
using Kinerja.Grains.ColumnReadings.Storage;
using Kinerja.Grains.Shared;
using Kinerja.Grains.Storage;
using Kinerja.Model.Keys;
using Kinerja.Model.Outcomes;

namespace Kinerja.Grains.ColumnReadings;

/// <summary>What an agency has said about columns.</summary>
[GrainType("column-readings")]
internal sealed class ColumnReadingsGrain : StoredGrain, IColumnReadings
{
    private StoredState<ColumnReadingsState> _row = null!;

    private ColumnReadingsState State => _row.Value ?? new();

    /// <inheritdoc/>
    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _ = AgencyKey.Parse(this.GetPrimaryKeyString());
        _row = Row<ColumnReadingsState>(StorageNames.State);
        return _row.Load();
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<RememberedColumns>> Get() =>
        Task.FromResult<IReadOnlyList<RememberedColumns>>([.. State.Columns.Select(c => new RememberedColumns(c.Shape, c.Heads, c.Codes, c.At, c.By))]);

    /// <inheritdoc/>
    public async Task<Outcome<Receipt>> Remember(RememberColumns command)
    {
        ArgumentNullException.ThrowIfNull(command);
        var content = Operations.Fingerprint(new { kind = "remember", command.Shape, command.Heads, command.Codes });
        if (State.Operations.Find(command.OperationId, content) is { } known)
            return known.IsOk ? known.Value.Replay() : known.Problem;
        if (ColumnReadingRules.Check(command) is { } problem)
            return problem;
        var said = new StoredColumns(command.Shape, command.Heads, command.Codes, Now, command.Actor.Name);
        return await Write(command.OperationId, content, [said, .. State.Columns.Where(c => c.Shape != command.Shape).Take(ColumnReadingRules.Most - 1)]);
    }

    /// <inheritdoc/>
    public async Task<Outcome<Receipt>> Forget(ForgetColumns command)
    {
        ArgumentNullException.ThrowIfNull(command);
        var content = Operations.Fingerprint(new { kind = "forget", command.Shape });
        if (State.Operations.Find(command.OperationId, content) is { } known)
            return known.IsOk ? known.Value.Replay() : known.Problem;
        return ColumnReadingRules.IsShape(command.Shape)
            ? await Write(command.OperationId, content, [.. State.Columns.Where(c => c.Shape != command.Shape)])
            : ColumnReadingRules.ShapeInvalid();
    }

    private async Task<Outcome<Receipt>> Write(string operation, string content, IReadOnlyList<StoredColumns> columns)
    {
        var (now, revision) = (Now, State.Revision + 1);
        await _row.Write(new() { Revision = revision, Columns = columns, Operations = State.Operations.With(new(operation, content, revision, now)) });
        return new Receipt(operation, revision, now);
    }
}
