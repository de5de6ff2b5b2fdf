using Kinerja.Model.Numbers;
using Kinerja.Model.Outcomes;

namespace Kinerja.Grains.Evidence;

/// <summary>The refusals around evidence; those of a file's content are beside those who look at it.</summary>
public static class EvidenceRefusals
{
    /// <summary>No evidence by this id.</summary>
    public static Problem NoEvidence() => new("noEvidence", new("Bukti ini tidak ada atau sudah ditarik.", "There is no such evidence, or it was withdrawn."), "evidence", ProblemKind.NotFound);

    /// <summary>Neither link nor text.</summary>
    public static Problem KindInvalid() => new("evidenceKindInvalid", new("Pilih tautan atau teks.", "Choose a link or a text."), "kind");

    /// <summary>An address that is none, or that nobody should follow.</summary>
    public static Problem LinkInvalid() => new(
        "linkInvalid",
        new("Tulis alamat lengkap yang dimulai dengan https://, tanpa nama pengguna dan kata sandi.", "Write a full address that begins with https://, without a user name and password."), "link");

    /// <summary>The period has as much as it may.</summary>
    public static Problem Full(int max) => new(
        "evidenceFull", new($"Paling banyak {max} bukti untuk satu periode, dan tidak terlalu panjang.", $"At most {max} pieces of evidence for a period, and not too long."), "evidence", ProblemKind.TooLarge);

    /// <summary>Too many files are being sent.</summary>
    public static Problem TooManyUploads(int max) => new(
        "tooManyUploads", new($"Paling banyak {max} berkas dikirim sekaligus untuk satu periode. Coba lagi nanti.", $"At most {max} files are sent at a time for a period. Try again later."), "file", ProblemKind.TooLarge);

    /// <summary>The place is not given out (any more).</summary>
    public static Problem NoUpload() => new("noUpload", new("Pengiriman ini sudah berakhir. Kirim berkasnya lagi.", "This upload has ended. Send the file again."), "file", ProblemKind.Conflict);

    /// <summary>What is said of a file cannot be.</summary>
    public static Problem FileInvalid() => new("fileInvalid", new("Berkas ini tidak dapat disimpan.", "This file cannot be kept."), "file");

    /// <summary>A file over the limit.</summary>
    public static Problem FileTooLarge(long max) => new(
        "fileTooLarge", new($"Berkas terlalu besar: paling banyak {Size(max).Id}.", $"The file is too large: at most {Size(max).En}."), "file", ProblemKind.TooLarge);

    /// <summary>The agency's room is used up.</summary>
    public static Problem Quota(long left, long quota) => new(
        "evidenceQuota",
        new($"Ruang bukti perangkat daerah ini tinggal {Size(left).Id} dari {Size(quota).Id}. Tarik bukti yang tidak dipakai, atau pakai tautan.",
            $"This agency has {Size(left).En} of {Size(quota).En} left for evidence. Withdraw what is not needed, or use a link."),
        "file",
        ProblemKind.TooLarge);

    /// <summary>Only what was not judged is looked at again.</summary>
    public static Problem NotFailed() => new("notFailed", new("Berkas ini tidak perlu diperiksa lagi.", "This file need not be looked at again."), "evidence", ProblemKind.Conflict);

    /// <summary>Bytes as people read them.</summary>
    public static Text Size(long bytes)
    {
        var (amount, unit) = bytes switch
        {
            >= 1L << 30 => (bytes / (decimal)(1L << 30), "GB"),
            >= 1L << 20 => (bytes / (decimal)(1L << 20), "MB"),
            >= 1L << 10 => (bytes / (decimal)(1L << 10), "KB"),
            _ => (bytes, "B"),
        };
        var text = NumberPrinter.Both(Math.Round(amount, amount < 10 && unit != "B" ? 1 : 0, MidpointRounding.AwayFromZero), amount < 10 && unit != "B" ? 1 : 0);
        return new($"{text.Id} {unit}", $"{text.En} {unit}");
    }
}
