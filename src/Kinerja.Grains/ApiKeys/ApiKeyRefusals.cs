using Kinerja.Model.Outcomes;

namespace Kinerja.Grains.ApiKeys;

/// <summary>The refusals around API keys.</summary>
internal static class ApiKeyRefusals
{
    public static Problem NoKey() => new(
        "noKey", new("Kunci ini tidak ada atau sudah tidak berlaku.", "There is no such key, or it has ended."), "key", ProblemKind.NotFound);

    public static Problem NameTaken() => new(
        "keyNameTaken", new("Sudah ada kunci yang berlaku dengan nama ini. Pakai nama lain.", "A key that works has this name. Take another one."), "name", ProblemKind.Conflict);

    public static Problem AccessInvalid() => new(
        "keyAccessInvalid", new("Pilih: membaca saja, atau membaca dan mengisi angka.", "Choose: read only, or read and enter figures."), "access");

    public static Problem LifeInvalid(int max) => new(
        "keyLifeInvalid", new($"Masa berlaku 1 sampai {max} hari.", $"A key lives 1 to {max} days."), "days");

    public static Problem OverlapInvalid(int max) => new(
        "keyOverlapInvalid", new($"Kunci lama dapat berlaku terus 0 sampai {max} hari.", $"The old key may go on for 0 to {max} days."), "overlapDays");

    public static Problem Replaced() => new(
        "keyReplaced", new("Kunci ini sudah diganti. Ganti kunci yang baru.", "This key has been replaced. Replace the new one."), "key", ProblemKind.Conflict);

    public static Problem Invalid() => new(
        "keyInvalid", new("Kunci ini tidak dapat dibuat. Muat ulang halaman dan coba lagi.", "This key cannot be made. Reload the page and try again."), "key");

    public static Problem TooMany(int max) => new(
        "tooManyKeys", new($"Paling banyak {max} kunci berlaku sekaligus. Cabut yang tidak dipakai.", $"At most {max} keys work at a time. Revoke those that are not used."), "key", ProblemKind.TooLarge);
}
