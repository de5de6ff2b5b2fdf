using Kinerja.Grains.Scorecards.Contracts;
using Kinerja.Grains.Scorecards.Storage;
using Kinerja.Model.Outcomes;
using Kinerja.Model.Periods;

namespace Kinerja.Grains.Scorecards.Periods;

/// <summary>Refusals of steps, and of entries into a closed period.</summary>
internal static class PeriodRefusals
{
    /// <summary>Code of the refusal of an entry into a closed period.</summary>
    public const string Closed = "periodClosed";

    /// <summary>Code of the refusal after a closing date.</summary>
    public const string WindowClosed = "windowClosed";

    /// <summary>A figure of a period may not be entered.</summary>
    /// <param name="period">The period of the figure.</param>
    /// <param name="by">The period that keeps it closed: itself, or a later one.</param>
    /// <param name="year">The year.</param>
    /// <param name="record">Where that one stands.</param>
    public static Problem EntryClosed(Period period, Period by, int year, PeriodRecord record)
    {
        var (name, closing, status) = (period.Name(), by.Name(), record.Status.Name());
        var who = record.History.Count > 0 ? record.History[^1].By : record.Pending?.Actor.Name ?? "?";
        var (wayId, wayEn) = record.Status is PeriodStatus.Submitted or PeriodStatus.Submitting
            ? ("Minta pengajuannya dikembalikan bila ada yang harus diperbaiki.", "Ask for it to be returned if something has to be corrected.")
            : ("Minta kuncinya dibuka, dengan alasan, bila ada yang harus diperbaiki.", "Ask for it to be unlocked, with a reason, if something has to be corrected.");
        return new(
            Closed,
            period == by
                ? new($"{name.Id} {year} sudah {status.Id} ({who}), jadi angkanya tidak dapat diubah. {wayId}",
                    $"{name.En} {year} is {status.En} ({who}), so its figures cannot be changed. {wayEn}")
                : new($"{closing.Id} {year} sudah {status.Id} ({who}) dan memuat angka {name.Id}, jadi angka itu tidak dapat diubah. {wayId}",
                    $"{closing.En} {year} is {status.En} ({who}) and rests on the figures of {name.En}, so they cannot be changed. {wayEn}"),
            $"values.{period.Code()}",
            ProblemKind.Locked);
    }

    /// <summary>A figure of a period may not be entered any more, by the calendar.</summary>
    /// <param name="period">The period.</param>
    /// <param name="year">The year.</param>
    /// <param name="last">The last date on which it could.</param>
    public static Problem EntryWindowClosed(Period period, int year, DateOnly last) => new(
        WindowClosed,
        new($"Pengisian {period.Name().Id} {year} ditutup setelah {Date(last)}. Minta peninjau kabupaten/kota membuka jendela, dengan alasan.",
            $"Entry of {period.Name().En} {year} closed after {Date(last)}. Ask a reviewer of the kabupaten to open a window, with a reason."),
        $"values.{period.Code()}",
        ProblemKind.Locked);

    /// <summary>A period may not be submitted any more, by the calendar.</summary>
    public static Problem SubmitWindowClosed(Period period, int year, DateOnly last) => new(
        WindowClosed,
        new($"Pengajuan {period.Name().Id} {year} ditutup setelah {Date(last)}. Minta peninjau kabupaten/kota membuka jendela, dengan alasan.",
            $"Submitting {period.Name().En} {year} closed after {Date(last)}. Ask a reviewer of the kabupaten to open a window, with a reason."),
        "period",
        ProblemKind.Locked);

    public static Problem PeriodInvalid() =>
        new("periodInvalid", new("Periode: tw1–tw4 atau year.", "A period is tw1–tw4 or year."), "period");

    public static Problem Status(Period period, PeriodRecord record, IReadOnlyList<PeriodStatus> needed)
    {
        var last = record.History.Count > 0 ? record.History[^1] : null;
        var (byId, byEn) = last is null ? ("", "") : ($" oleh {last.By}", $" by {last.By}");
        return new(
            "periodStatus",
            new($"{period.Name().Id} sekarang {record.Status.Name().Id}{byId}; langkah ini hanya dari keadaan {string.Join(" atau ", needed.Select(s => s.Name().Id))}.",
                $"{period.Name().En} is {record.Status.Name().En}{byEn} now; this step starts from {string.Join(" or ", needed.Select(s => s.Name().En))}."),
            "period",
            ProblemKind.Conflict);
    }

    public static Problem LaterClosed(Period period, Period later) => new(
        "laterPeriodClosed",
        new($"{later.Name().Id} memuat angka {period.Name().Id} dan masih tertutup; buka atau kembalikan {later.Name().Id} lebih dahulu.",
            $"{later.Name().En} rests on the figures of {period.Name().En} and is still closed; return or unlock {later.Name().En} first."),
        "period",
        ProblemKind.Conflict);

    public static Problem NotOver(Period period, int year, string ends) => new(
        "periodNotOver",
        new($"{period.Name().Id} {year} belum berakhir; dapat diajukan sesudah {ends}.", $"{period.Name().En} {year} is not over; it can be submitted after {ends}."),
        "period");

    public static Problem Role(PeriodAct act) => new(
        "roleNotAllowed",
        act == PeriodAct.Submit
            ? new("Pengajuan dilakukan kepala perangkat daerah.", "A submission is made by the head of the agency.")
            : new("Langkah ini dilakukan peninjau kabupaten/kota.", "This step is done by the reviewer of the kabupaten."),
        Kind: ProblemKind.Forbidden);

    public static Problem VerifiesOwn() => new(
        "verifiesOwn",
        new("Yang mengisi atau mengajukan angka tidak boleh memverifikasinya.", "Who entered or submitted the figures may not verify them."),
        Kind: ProblemKind.Forbidden);

    public static Problem CommentsOnReturn() => new(
        "commentsOnReturn", new("Komentar pada angka hanya menyertai pengembalian.", "Comments at figures go with a return only."), "comments");

    public static Problem TooManyComments(int max) => new("tooManyComments", new($"Paling banyak {max} komentar.", $"At most {max} comments."), "comments");

    public static Problem NoteRequired(int incomplete, int suspicious) => new(
        "reasonRequired",
        new($"Ada {incomplete} angka yang belum lengkap dan {suspicious} yang mencolok; tulis catatan untuk peninjau.",
            $"{incomplete} figures are incomplete and {suspicious} striking; write a note to the reviewer."),
        "reason");

    public static Problem Impossible(ReviewItem item) => new("notSubmittable", item.Message, item.Indicator is null ? "period" : $"indicators.{item.Indicator}");

    public static Problem TooLarge() => new(
        "submissionTooLarge", new("Pengajuan terlalu besar untuk disimpan.", "The submission is too large to be stored."), Kind: ProblemKind.TooLarge);

    /// <summary>The submission was begun and given up.</summary>
    public static Problem NotFrozenNow(PeriodRecord record) => new(
        "notSubmittable",
        new($"Angka tidak dapat dibekukan (rencana tahun ini tidak ada lagi, terlalu besar, atau ada angka yang mustahil); periode kembali {record.Status.Name().Id}.",
            $"The figures could not be frozen (the plan of the year is gone, too large, or a figure cannot be true); the period is {record.Status.Name().En} again."),
        "period");

    private static string Date(DateOnly date) => date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    public static Problem NotFrozen(Period period) => new(
        "notSubmitted", new($"{period.Name().Id} belum pernah diajukan.", $"{period.Name().En} has never been submitted."), Kind: ProblemKind.NotFound);
}
