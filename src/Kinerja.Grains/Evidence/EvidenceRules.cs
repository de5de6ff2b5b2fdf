using Kinerja.Grains.Accounts;
using Kinerja.Grains.Conversations;
using Kinerja.Grains.Conversations.Contracts;
using Kinerja.Grains.Evidence.Contracts;
using Kinerja.Grains.Evidence.Storage;
using Kinerja.Grains.Shared;
using Kinerja.Grains.Storage;
using Kinerja.Model.Keys;
using Kinerja.Model.Outcomes;

namespace Kinerja.Grains.Evidence;

/// <summary>What the evidence of a period may be, and what commands make of it. Pure.</summary>
internal static class EvidenceRules
{
    /// <summary>The state with a place given out.</summary>
    public static Outcome<EvidenceState> Begun(EvidenceState state, string code, string id, DateTimeOffset now)
    {
        if (!KeyText.IsCode(code))
            return ConversationRefusals.CodeInvalid();
        if (state.Uploads.Count >= EvidenceLimits.MaxUploads)
            return EvidenceRefusals.TooManyUploads(EvidenceLimits.MaxUploads);
        return state.Items.Count >= EvidenceLimits.MaxItems
            ? EvidenceRefusals.Full(EvidenceLimits.MaxItems)
            : state with { Uploads = [.. state.Uploads, new(id, code, now)] };
    }

    /// <summary>The piece that a file becomes.</summary>
    public static Outcome<StoredEvidence> File(EvidenceState state, FinishUpload command, EvidenceOptions options, ScanState scan)
    {
        if (state.Uploads.FirstOrDefault(u => u.Id == command.Upload && u.Code == command.Code) is not { } place)
            return EvidenceRefusals.NoUpload();
        if (command.Size > options.MaxFileBytes)
            return EvidenceRefusals.FileTooLarge(options.MaxFileBytes);
        var name = FileNames.Safe(command.Name);
        if (command.Size < 1 || name.Length == 0 || command.Sha256 is not { Length: 64 } || !AccountSecrets.IsHexadecimal(command.Sha256) || command.MediaType is not { Length: > 0 and <= 100 })
            return EvidenceRefusals.FileInvalid();
        return Noted(command.Note) is { IsOk: true } note
            ? new StoredEvidence
            {
                Id = place.Id, Code = place.Code, Kind = EvidenceKind.File, Name = name, Note = note.Value, MediaType = command.MediaType, Size = command.Size, Sha256 = command.Sha256,
                ById = command.Actor.Id, By = command.Actor.Name, Scan = scan,
            }
            : Noted(command.Note).Problem;
    }

    /// <summary>The piece that a link or a text becomes.</summary>
    public static Outcome<StoredEvidence> Said(AddEvidence command, string id)
    {
        if (!KeyText.IsCode(command.Code))
            return ConversationRefusals.CodeInvalid();
        if (Noted(command.Note) is var note && !note.IsOk)
            return note.Problem;
        var name = PlainText.Line(command.Name);
        if (name.Length > EvidenceLimits.MaxName)
            return Refusals.TooLong("name", EvidenceLimits.MaxName);
        var piece = new StoredEvidence { Id = id, Code = command.Code, Kind = command.Kind, Name = name, Note = note.Value!, ById = command.Actor.Id, By = command.Actor.Name };
        return command.Kind switch
        {
            EvidenceKind.Link => Link(piece, command.Link),
            EvidenceKind.Text => Text(piece, command.Text),
            _ => EvidenceRefusals.KindInvalid(),
        };
    }

    /// <summary>The state with one piece more.</summary>
    public static Outcome<EvidenceState> With(EvidenceState state, StoredEvidence piece, DateTimeOffset now)
    {
        var next = state with
        {
            Revision = state.Revision + 1,
            Sequence = state.Sequence + 1,
            Items = [.. state.Items, piece with { At = now, Sequence = state.Sequence + 1 }],
            Uploads = [.. state.Uploads.Where(u => u.Id != piece.Id)],
        };
        return next.Items.Count > EvidenceLimits.MaxItems || StorageJson.Bytes(next).Length > RowLimits.MaxBytes ? EvidenceRefusals.Full(EvidenceLimits.MaxItems) : next;
    }

    /// <summary>The state without a piece in the list; its file goes unless it belonged to a submission.</summary>
    public static Outcome<EvidenceState> Withdrawn(EvidenceState state, WithdrawEvidence command, AgencyPeriodKey key, DateTimeOffset now)
    {
        if (state.Items.FirstOrDefault(i => i.Id == command.Id && i.WithdrawnAt is null) is not { } piece)
            return EvidenceRefusals.NoEvidence();
        var reason = PlainText.Lines(command.Reason);
        if (reason.Length > Refusals.MaxReason)
            return Refusals.TooLong("reason", Refusals.MaxReason);
        if (piece.IsSubmitted && reason.Length == 0)
            return Refusals.ReasonRequired("reason");
        var gone = piece with { WithdrawnAt = now, WithdrawnById = command.Actor.Id, WithdrawnBy = command.Actor.Name, WithdrawnReason = reason, WithdrawnSequence = state.Sequence + 1 };
        return state with
        {
            Revision = state.Revision + 1,
            Sequence = state.Sequence + 1,
            Items = Replaced(state, gone),
            Removals = piece.Kind == EvidenceKind.File && !gone.IsKept ? [.. state.Removals, EvidenceFile.NameOf(key, piece.Id)] : state.Removals,
        };
    }

    /// <summary>The state with a file waiting for the scanner again.</summary>
    public static Outcome<EvidenceState> Again(EvidenceState state, RescanEvidence command)
    {
        if (state.Items.FirstOrDefault(i => i.Id == command.Id && i.WithdrawnAt is null) is not { } piece)
            return EvidenceRefusals.NoEvidence();
        return piece.Scan == ScanState.Failed
            ? state with { Revision = state.Revision + 1, Items = Replaced(state, piece with { Scan = ScanState.Waiting, ScanTries = 0 }) }
            : EvidenceRefusals.NotFailed();
    }

    /// <summary>The state with what the scanner said; the same when it says nothing new.</summary>
    public static EvidenceState Judged(EvidenceState state, string id, ScanState said, int maxTries, DateTimeOffset now)
    {
        if (state.Items.FirstOrDefault(i => i.Id == id && i.Scan == ScanState.Waiting) is not { } piece)
            return state;
        // What was found is an event: whoever sent the file hears of it.
        if (said == ScanState.Infected)
            return state with { Sequence = state.Sequence + 1, Items = Replaced(state, piece with { Scan = said, RefusedAt = now, RefusedSequence = state.Sequence + 1 }) };
        var tries = piece.ScanTries + 1;
        var judged = said is ScanState.Clean ? piece with { Scan = said } : piece with { ScanTries = tries, Scan = tries >= maxTries ? ScanState.Failed : ScanState.Waiting };
        return state with { Items = Replaced(state, judged) };
    }

    /// <summary>The state without places that were given out too long ago, and without files that were removed; the same when there are none.</summary>
    public static EvidenceState Tidied(EvidenceState state, IReadOnlyCollection<string> removed, AgencyPeriodKey key, DateTimeOffset oldest)
    {
        var old = state.Uploads.Where(u => u.At < oldest).ToList();
        return old.Count == 0 && !state.Removals.Any(removed.Contains)
            ? state
            : state with { Uploads = [.. state.Uploads.Except(old)], Removals = [.. state.Removals.Where(r => !removed.Contains(r)), .. old.Select(u => EvidenceFile.NameOf(key, u.Id))] };
    }

    /// <summary>The state with one place given back.</summary>
    public static EvidenceState Abandoned(EvidenceState state, string upload, AgencyPeriodKey key) => state.Uploads.Any(u => u.Id == upload)
        ? state with { Uploads = [.. state.Uploads.Where(u => u.Id != upload)], Removals = [.. state.Removals, EvidenceFile.NameOf(key, upload)] }
        : state;

    /// <summary>Bytes of the files that are kept.</summary>
    public static long Bytes(EvidenceState state) => state.Items.Where(i => i.IsKept).Sum(i => i.Size);

    /// <summary>True when something is to be done without anybody asking.</summary>
    public static bool HasWork(EvidenceState state) => state.Uploads.Count + state.Removals.Count > 0 || Waiting(state).Any();

    /// <summary>Files that wait for the scanner.</summary>
    public static IEnumerable<StoredEvidence> Waiting(EvidenceState state) => state.Items.Where(i => i is { Scan: ScanState.Waiting, WithdrawnAt: null });

    /// <summary>The events.</summary>
    public static IEnumerable<CellEvent> Events(EvidenceState state) => state.Items
        .Select(i => new CellEvent(i.Sequence, CellEventKind.EvidenceAdded, i.Code, i.ById, i.By, i.At, [], i.Name))
        .Concat(state.Items.Where(i => i.WithdrawnAt is not null).Select(i => new CellEvent(
            i.WithdrawnSequence, CellEventKind.EvidenceWithdrawn, i.Code, i.WithdrawnById ?? "", i.WithdrawnBy ?? "", i.WithdrawnAt ?? default, [], i.Name, i.Sequence)))
        .Concat(state.Items.Where(i => i.RefusedSequence > 0).Select(i => new CellEvent(i.RefusedSequence, CellEventKind.EvidenceRefused, i.Code, "", "", i.RefusedAt ?? default, [], i.Name, i.Sequence)))
        .OrderBy(e => e.Sequence);

    private static IReadOnlyList<StoredEvidence> Replaced(EvidenceState state, StoredEvidence piece) => [.. state.Items.Select(i => i.Id == piece.Id ? piece : i)];

    private static Outcome<string> Noted(string? note)
    {
        var text = PlainText.Lines(note);
        return text.Length > EvidenceLimits.MaxNote ? Refusals.TooLong("note", EvidenceLimits.MaxNote) : text;
    }

    private static Outcome<StoredEvidence> Link(StoredEvidence piece, string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return Refusals.Required("link");
        return EvidenceLink.TryRead(text, out var link)
            ? piece with { Link = link.AbsoluteUri, Name = piece.Name.Length > 0 ? piece.Name : link.IdnHost, Sha256 = EvidenceHash.Of(link.AbsoluteUri) }
            : EvidenceRefusals.LinkInvalid();
    }

    private static Outcome<StoredEvidence> Text(StoredEvidence piece, string? text)
    {
        var words = PlainText.Lines(text);
        if (words.Length == 0)
            return Refusals.Required("text");
        if (words.Length > EvidenceLimits.MaxText)
            return Refusals.TooLong("text", EvidenceLimits.MaxText);
        return piece.Name.Length > 0 ? piece with { Text = words, Sha256 = EvidenceHash.Of(words) } : Refusals.Required("name");
    }
}
