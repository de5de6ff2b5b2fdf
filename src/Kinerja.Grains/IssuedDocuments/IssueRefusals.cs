using Kinerja.Model.Outcomes;

namespace Kinerja.Grains.IssuedDocuments;

/// <summary>The refusals of the register.</summary>
internal static class IssueRefusals
{
    public static Problem Role() => new(
        "roleNotAllowed", new("Dokumen diterbitkan dan ditarik oleh kepala perangkat daerah.", "The head of the agency issues and withdraws documents."), Kind: ProblemKind.Forbidden);

    public static Problem Invalid() => new(
        "documentInvalid", new("Dokumen ini tidak dapat diterbitkan. Muat ulang halaman dan coba lagi.", "This document cannot be issued. Reload the page and try again."));

    public static Problem Same() => new(
        "issuedSame", new("Dokumen dengan isi yang sama sudah terbit.", "A document with the same content has been issued."), Kind: ProblemKind.Conflict);

    public static Problem FilesKept() => new(
        "filesKept", new("Berkas dokumen ini sudah tercatat.", "The files of this document have been kept."), Kind: ProblemKind.Conflict);

    public static Problem NoDocument() => new(
        "noDocument", new("Dokumen ini tidak ada di register atau sudah ditarik.", "This document is not in the register, or was withdrawn."), Kind: ProblemKind.NotFound);
}
