using System.Globalization;
using Kinerja.Grains.Agencies.Contracts;
using Kinerja.Model.Outcomes;
using Kinerja.Model.Periods;

namespace Kinerja.Grains.Agencies.Versions;

/// <summary>Refusals around signed versions.</summary>
internal static class VersionRefusals
{
    public static Problem Role() => new(
        "roleNotAllowed", new("Versi rencana ditetapkan kepala perangkat daerah.", "A version of the plan is signed by the head of the agency."), Kind: ProblemKind.Forbidden);

    public static Problem NoVersion(int year, int number) => new(
        "noVersion", new($"Tidak ada versi {number} untuk rencana {Digits(year)}.", $"There is no version {number} of the plan of {Digits(year)}."), Kind: ProblemKind.NotFound);

    public static Problem Exists(IReadOnlyList<PlanVersionFacts> signed)
    {
        var last = signed.Count > 0 ? signed[^1] : null;
        return new(
            "versionExists",
            last is null
                ? new("Versi pertama adalah murni. Muat ulang halaman.", "The first version is the original one. Reload the page.")
                : new($"{Name(last.Number).Id} sudah ditetapkan {last.By}. Muat ulang halaman dan periksa dahulu.", $"{Name(last.Number).En} has been signed by {last.By}. Reload the page and look at it first."),
            "number",
            ProblemKind.Conflict);
    }

    public static Problem Same(int number) => new(
        "versionSame",
        new($"Rencana sekarang sama dengan {Name(number).Id}. Ubah rencana dahulu, atau pilih alasan pergantian pejabat.",
            $"The present plan says the same as {Name(number).En}. Change the plan first, or choose another official as the reason."),
        "reason");

    public static Problem TooMany(int max) => new("tooManyVersions", new($"Paling banyak {max} versi setahun.", $"At most {max} versions of a year."), Kind: ProblemKind.TooLarge);

    public static Problem TooLarge() => new(
        "versionTooLarge", new("Rencana tahun ini terlalu besar untuk disimpan sebagai versi.", "The plan of this year is too large to be kept as a version."), Kind: ProblemKind.TooLarge);

    public static Problem Date(int year, DateOnly today) => new(
        "documentDateInvalid",
        new($"Tanggal dokumen antara 1 Januari {Digits(year - 1)} dan hari ini ({today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}).",
            $"The date of the document lies between 1 January {Digits(year - 1)} and today ({today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)})."),
        "documentDate");

    public static Problem ReasonMissing() => new(
        "reasonRequired", new("Pilih alasan perubahan: pejabat, anggaran, asumsi, atau lainnya.", "Choose why it is revised: official, budget, assumptions or other."), "reason");

    public static Problem Open(int year, OpenRevision open) => new(
        "revisionOpen",
        new($"Perubahan rencana {Digits(year)} sudah mulai disusun oleh {open.By}.", $"A revision of the plan of {Digits(year)} has been begun by {open.By}."),
        Kind: ProblemKind.Conflict);

    /// <summary>What indicators of a year mean may not change.</summary>
    /// <param name="year">The year.</param>
    /// <param name="name">Name of the first indicator concerned.</param>
    /// <param name="signed">The version that holds it; null when a frozen period does.</param>
    /// <param name="period">The period whose figures are frozen; null when a version holds it.</param>
    public static Problem DefinitionFrozen(int year, string name, PlanVersionFacts? signed, Period? period)
    {
        var why = signed is not null
            ? new Text($"{Name(signed.Number).Id} {Digits(year)} sudah ditetapkan", $"{Name(signed.Number).En} of {Digits(year)} is signed")
            : new Text($"angka {period!.Value.Name().Id} {Digits(year)} sudah diajukan", $"figures of {period!.Value.Name().En} {Digits(year)} have been submitted");
        return new(
            "definitionFrozen",
            new($"Arti “{name}” untuk {Digits(year)} (rumus, satuan, arah, akumulasi, masa berlaku) tidak dapat diubah: {why.Id}. Mulai perubahan rencana {Digits(year)} dengan alasannya, atau berlakukan mulai tahun sesudahnya.",
                $"What “{name}” means in {Digits(year)} (formula, unit, direction, accumulation, validity) cannot be changed: {why.En}. Begin a revision of the plan of {Digits(year)} with its reason, or let the change take effect from a later year."),
            "fromYear",
            ProblemKind.Locked);
    }

    /// <summary>What people call a version.</summary>
    public static Text Name(int number) => number == 0
        ? new("Murni", "Original")
        : new(string.Create(CultureInfo.InvariantCulture, $"Perubahan {number}"), string.Create(CultureInfo.InvariantCulture, $"Revision {number}"));

    private static string Digits(int year) => year.ToString(CultureInfo.InvariantCulture);
}
