using Kinerja.Grains.Agencies.Contracts;
using Kinerja.Model.Outcomes;

namespace Kinerja.Grains.Agencies;

/// <summary>Why an application is not taken back.</summary>
internal static class UndoRefusals
{
    public static Problem NotApplied() => new(
        "notApplied", new("Impor ini belum pernah diterapkan.", "This import has not been applied."), Kind: ProblemKind.NotFound);

    public static Problem AlreadyUndone(ImportApplication application) => new(
        "alreadyUndone",
        new($"Penerapan “{application.DocumentName}” sudah dibatalkan oleh {application.UndoneBy}.", $"{application.UndoneBy} has already undone the application of “{application.DocumentName}”."),
        Kind: ProblemKind.Conflict);

    public static Problem NotFirst(string later) => new(
        "undoNotFirst",
        new($"Setelah impor ini, “{later}” diterapkan. Batalkan penerapan itu dahulu.", $"“{later}” was applied after this import. Undo that application first."),
        Kind: ProblemKind.Conflict);

    public static Problem NotKept() => new(
        "undoNotKept",
        new("Rencana sebelum penerapan ini tidak disimpan lagi, jadi penerapan tidak dapat dibatalkan. Ubah rencana, atau terapkan dokumen sebelumnya.",
            "The plan before this application is not kept any more, so it cannot be undone. Change the plan, or apply the document before it."),
        Kind: ProblemKind.Conflict);

    public static Problem Blocked(int obstacles) => new(
        "undoBlocked",
        new($"Tidak ada yang dibatalkan: {obstacles} hal dari penerapan ini sudah diubah atau diisi sesudahnya.",
            $"Nothing was undone: {obstacles} things of this application have been changed or reported on since."),
        Kind: ProblemKind.Conflict);

    /// <summary>Why it may not be taken back, whatever is in it; null when it may.</summary>
    public static Problem? Of(ImportApplication application) => application switch
    {
        { UndoneAt: not null } => AlreadyUndone(application),
        { Later: { } later } => NotFirst(later),
        { IsKept: false } => NotKept(),
        _ => null,
    };
}
