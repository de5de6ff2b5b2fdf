using Kinerja.Grains.Imports.Contracts;
using Kinerja.Grains.Imports.Storage;
using Kinerja.Grains.Shared;
using Kinerja.Grains.Storage;
using Kinerja.Model.Keys;
using Kinerja.Model.Outcomes;

namespace Kinerja.Grains.Imports;

/// <summary>
/// A kept document. Its content lies in rows of its own, because base64 makes it larger than one row; they are written before the main row, which is what
/// makes the document exist.
/// </summary>
[GrainType("import")]
internal sealed class ImportGrain : StoredGrain, IImport
{
    /// <summary>Bytes of a part: base64 and the rest of its row stay below <see cref="RowLimits.MaxBytes"/>.</summary>
    public const int PartSize = 450_000;

    private StoredState<ImportState> _row = null!;
    private byte[]? _content;
    private ReadingReport? _reading;
    private bool _isCancelled;

    /// <inheritdoc/>
    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        var key = this.GetPrimaryKeyString();
        if (!ImportKey.TryParse(key, out _) && !KeyText.IsCode(key))
            throw new FormatException("Not an import key.");
        _row = Row<ImportState>(StorageNames.State);
        return _row.Load();
    }

    /// <inheritdoc/>
    public async Task<Outcome<Receipt>> Keep(KeepDocument command)
    {
        var content = Operations.Fingerprint(new { command.Agency, command.Name, command.Kind, command.Content });
        if ((_row.Value?.Operations).Find(command.OperationId, content) is { } known)
            return known.IsOk ? known.Value.Replay() : known.Problem;
        if (_row.Value is not null)
            return ImportRules.Exists();
        if (ImportRules.Check(command) is { Count: > 0 } problems)
            return Outcome.Refused<Receipt>(problems);

        var parts = command.Content.Chunk(PartSize).ToList();
        await Task.WhenAll(parts.Select((part, i) => Store(i + 1, part)));
        _content = command.Content;
        return await Write(command.OperationId, content, new()
        {
            Agency = command.Agency,
            Name = command.Name,
            Kind = command.Kind,
            Parts = parts.Count,
            By = command.Actor.Name,
            At = Now,
        });
    }

    /// <inheritdoc/>
    public async Task<Outcome<ImportRecord>> Get()
    {
        if (_row.Value is not { } state)
            return ImportRules.NoImport();
        _content ??= [.. (await Task.WhenAll(Enumerable.Range(1, state.Parts).Select(Load))).SelectMany(p => p)];
        return new ImportRecord
        {
            Id = this.GetPrimaryKeyString(),
            Agency = state.Agency,
            Name = state.Name,
            Kind = state.Kind,
            Content = _content,
            Answers = state.Answers,
            Decisions = state.Decisions,
            By = state.By,
            At = state.At,
            AppliedTo = state.AppliedTo,
            Revision = state.Revision,
        };
    }

    /// <inheritdoc/>
    public async Task<Outcome<Receipt>> Answer(AnswerImport command)
    {
        if (_row.Value is not { } state)
            return ImportRules.NoImport();
        var content = Operations.Fingerprint(new { command.Answers, Decisions = command.Decisions.Select(d => new { d.Key, d.Value?.Kind, d.Value?.Reason }) });
        if (state.Operations.Find(command.OperationId, content) is { } known)
            return known.IsOk ? known.Value.Replay() : known.Problem;
        if (ImportRules.Check(command) is { Count: > 0 } problems)
            return Outcome.Refused<Receipt>(problems);

        var next = ImportRules.With(state, command);
        return next.Answers.Count > ImportRules.MaxAnswers || next.Decisions.Count > ImportRules.MaxAnswers || StorageJson.Bytes(next).Length > RowLimits.MaxBytes
            ? ImportRules.TooManyAnswers()
            : await Write(command.OperationId, content, next);
    }

    /// <inheritdoc/>
    public Task<bool> ReportReading(ReadingReport report)
    {
        if (report.Begins)
            _isCancelled = false;
        _reading = report with { At = Now };
        return Task.FromResult(_isCancelled);
    }

    /// <inheritdoc/>
    public Task<ReadingReport?> GetReading() => Task.FromResult(_reading);

    /// <inheritdoc/>
    public Task CancelReading()
    {
        _isCancelled = true;
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public async Task<Outcome<Receipt>> MarkApplied(string agency, string operationId)
    {
        if (_row.Value is not { } state)
            return ImportRules.NoImport();
        var content = Operations.Fingerprint(agency);
        if (state.Operations.Find(operationId, content) is { } known)
            return known.IsOk ? known.Value.Replay() : known.Problem;
        if (!AgencyKey.TryParse(agency, out _))
            return ImportRules.AgencyInvalid();
        return state.AppliedTo is { } other && other != agency
            ? ImportRules.AppliedElsewhere(other)
            : await Write(operationId, content, state with { AppliedTo = agency });
    }

    /// <inheritdoc/>
    public async Task<Outcome<Receipt>> MarkUndone(string agency, string operationId)
    {
        if (_row.Value is not { } state)
            return ImportRules.NoImport();
        var content = Operations.Fingerprint(new { Undone = agency });
        if (state.Operations.Find(operationId, content) is { } known)
            return known.IsOk ? known.Value.Replay() : known.Problem;
        return state.AppliedTo is { } other && other != agency
            ? ImportRules.AppliedElsewhere(other)
            : await Write(operationId, content, state with { AppliedTo = null });
    }

    private async Task<Outcome<Receipt>> Write(string operationId, string content, ImportState next)
    {
        var now = Now;
        var revision = next.Revision + 1;
        await _row.Write(next with { Revision = revision, Operations = next.Operations.With(new(operationId, content, revision, now)) });
        return new Receipt(operationId, revision, now);
    }

    private async Task Store(int part, byte[] content)
    {
        var row = Row<ContentState>(StorageNames.Content(part));
        await row.Load(); // a first attempt that did not come to its end has left it
        await row.Write(new() { Content = content });
    }

    private async Task<byte[]> Load(int part)
    {
        var row = Row<ContentState>(StorageNames.Content(part));
        await row.Load();
        return row.Value?.Content ?? throw new InvalidOperationException($"Part {part} of the document is not there.");
    }
}
