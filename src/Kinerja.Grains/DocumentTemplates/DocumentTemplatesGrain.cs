using Kinerja.Grains.DocumentTemplates.Contracts;
using Kinerja.Grains.DocumentTemplates.Storage;
using Kinerja.Grains.Imports.Storage;
using Kinerja.Grains.Shared;
using Kinerja.Grains.Storage;
using Kinerja.Model.Keys;
using Kinerja.Model.Outcomes;

namespace Kinerja.Grains.DocumentTemplates;

/// <summary>
/// The templates of an agency. A content is written before the row lists it, in rows named by its hash: a row of that name holds this content or none, so that
/// a command that was cut short can be repeated and leaves nothing that an agency's archive or end would not find.
/// </summary>
[GrainType("document-templates")]
internal sealed class DocumentTemplatesGrain : StoredGrain, IDocumentTemplates
{
    private readonly Dictionary<string, byte[]> _used = new(StringComparer.Ordinal);
    private StoredState<DocumentTemplatesState> _row = null!;

    private DocumentTemplatesState State => _row.Value ?? new();

    /// <inheritdoc/>
    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _ = AgencyKey.Parse(this.GetPrimaryKeyString());
        _row = Row<DocumentTemplatesState>(StorageNames.State);
        return _row.Load();
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<TemplateVersion>> Get() => Task.FromResult(TemplateRules.Views(State));

    /// <inheritdoc/>
    public async Task<byte[]?> Read(string id) => State.Templates.FirstOrDefault(t => t.Id == id) is { } template ? await Content(template) : null;

    /// <inheritdoc/>
    public async Task<byte[]?> InUse(string kind)
    {
        if (kind is null || State.InUse.GetValueOrDefault(kind) is not { } id || State.Templates.FirstOrDefault(t => t.Id == id) is not { } template)
            return null;
        if (!_used.TryGetValue(id, out var content))
            _used[id] = content = await Content(template);
        return content;
    }

    /// <inheritdoc/>
    public async Task<Outcome<Receipt>> Keep(KeepTemplate command)
    {
        ArgumentNullException.ThrowIfNull(command);
        var content = Operations.Fingerprint(new { kind = "keep", what = command.Kind, command.Name, command.Content });
        if (State.Operations.Find(command.OperationId, content) is { } known)
            return known.IsOk ? known.Value.Replay() : known.Problem;
        if (TemplateRules.Brought(State, command, Now) is var brought && !brought.IsOk)
            return brought.Problem;
        if (State.Templates.Any(t => t.Id == brought.Value.Id))
            return await Write(command.OperationId, content, State);
        await Task.WhenAll(command.Content.Chunk(TemplateRules.PartSize).Select((part, i) => Store(brought.Value, i + 1, part)));
        return await Write(command.OperationId, content, State with { Templates = [.. State.Templates, brought.Value] });
    }

    /// <inheritdoc/>
    public async Task<Outcome<Receipt>> Use(UseTemplate command)
    {
        ArgumentNullException.ThrowIfNull(command);
        var content = Operations.Fingerprint(new { kind = "use", what = command.Kind, command.Id });
        if (State.Operations.Find(command.OperationId, content) is { } known)
            return known.IsOk ? known.Value.Replay() : known.Problem;
        if (TemplateRules.Used(State, command) is var next && !next.IsOk)
            return next.Problem;
        _used.Clear();
        return await Write(command.OperationId, content, next.Value);
    }

    private async Task<byte[]> Content(StoredTemplate template) =>
        [.. (await Task.WhenAll(Enumerable.Range(1, template.Parts).Select(part => Load(template, part)))).SelectMany(p => p)];

    private async Task<byte[]> Load(StoredTemplate template, int part)
    {
        var row = Row<ContentState>(StorageNames.Template(template.Sha256, part));
        await row.Load();
        return row.Value?.Content ?? throw new InvalidDataException("A part of a template is not there.");
    }

    private async Task Store(StoredTemplate template, int part, byte[] content)
    {
        var row = Row<ContentState>(StorageNames.Template(template.Sha256, part));
        await row.Load(); // a first attempt that did not come to its end has left it, or another kind has the same content
        if (row.Value is null)
            await row.Write(new() { Content = content });
    }

    private async Task<Outcome<Receipt>> Write(string operation, string content, DocumentTemplatesState next)
    {
        var (now, revision) = (Now, next.Revision + 1);
        await _row.Write(next with { Revision = revision, Operations = next.Operations.With(new(operation, content, revision, now)) });
        return new Receipt(operation, revision, now);
    }
}
