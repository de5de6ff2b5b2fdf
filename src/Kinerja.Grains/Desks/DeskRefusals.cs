using System.Globalization;
using Kinerja.Grains.Shared;
using Kinerja.Model.Outcomes;

namespace Kinerja.Grains.Desks;

/// <summary>Refusals at a desk.</summary>
internal static class DeskRefusals
{
    public static Problem Role(ActorRole needed) => new(
        "roleNotAllowed",
        needed == ActorRole.Operator
            ? new("Yang menyatakan periode siap adalah operator perangkat daerah.", "An operator of the agency says that a period is ready.")
            : new("Langkah ini dilakukan peninjau kabupaten/kota.", "This step is done by the reviewer of the kabupaten."),
        Kind: ProblemKind.Forbidden);

    public static Problem DateOutOfRange(DateOnly today, int days)
    {
        var (first, last) = (Date(today), Date(today.AddDays(days)));
        return new("dateOutOfRange", new($"Pilih tanggal dari {first} sampai {last}.", $"Choose a date from {first} to {last}."), "until");
    }

    public static Problem TooMany(int max) => new("tooMany", new($"Paling banyak {max} angka.", $"At most {max} figures."), "figures");

    private static string Date(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
