using System.Globalization;
using Kinerja.Model.Outcomes;

namespace Kinerja.Model.Values;

/// <summary>The words of a <see cref="Reason"/>. They continue the name of a state after a colon, so they begin small and end without a full stop.</summary>
public static class ReasonText
{
    private static readonly string[] Months =
    [
        "Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober", "November", "Desember",
    ];

    /// <summary>The reason in both languages. An unknown code is shown as it stands, never as nothing.</summary>
    public static Text Of(Reason reason)
    {
        ArgumentNullException.ThrowIfNull(reason);
        var about = string.IsNullOrWhiteSpace(reason.About) ? null : reason.About.Trim();
        return reason.Code switch
        {
            ReasonCodes.DivisionByZero => Named("pembagi nol", "division by zero", about),
            ReasonCodes.ComponentMissing => about is null
                ? new("ada data dasar yang belum dilaporkan", "a component has not been reported")
                : new($"data dasar “{about}” belum dilaporkan", $"component “{about}” has not been reported"),
            ReasonCodes.NoPreviousYear => about is null
                ? new("tidak ada angka tahun sebelumnya", "no previous year")
                : new($"tidak ada angka tahun {about}", $"no figure for {about}"),
            ReasonCodes.NoTarget => Named("target belum ada", "no target", about),
            ReasonCodes.TargetZero => Named("target nol", "the target is zero", about),
            ReasonCodes.TargetNegative => Named("target di bawah nol", "the target is below zero", about),
            ReasonCodes.NoBaseline => Named("angka dasar tidak ada atau sama dengan target", "the baseline is missing or equals the target", about),
            ReasonCodes.PolarityUnconfirmed => Named("arah indikator (makin tinggi atau makin rendah makin baik) belum dipastikan", "nobody has confirmed whether higher or lower is better", about),
            ReasonCodes.NoRange => Named("batas rentang target tidak ada atau terbalik", "the bounds of the range are missing or reversed", about),
            ReasonCodes.RealisationZero => Named("realisasi nol", "the realisation is zero", about),
            ReasonCodes.RealisationNegative => Named("realisasi di bawah nol", "the realisation is below zero", about),
            ReasonCodes.BaselineNotWorse => Named("angka dasar tidak lebih buruk daripada target", "the baseline is not worse than the target", about),
            ReasonCodes.Overflow => Named("hasilnya melebihi 28 digit", "the result does not fit 28 digits", about),
            ReasonCodes.NoFormula => Named("rumus maupun angka langsung belum ada", "neither a formula nor a direct value", about),
            ReasonCodes.NothingToCount => Named("tidak ada angka yang dapat dihitung", "nothing could be counted", about),
            ReasonCodes.DashInSource => Named("tanda “-” di dokumen sumber, artinya belum dijelaskan", "a dash in the source document, not explained yet", about),
            ReasonCodes.NumberAmbiguous => Named("angka di dokumen sumber belum dipastikan", "the number in the source document has not been settled", about),
            ReasonCodes.NotYetAvailable => Named("datanya belum tersedia", "the data are not available yet", about),
            ReasonCodes.Stated => about is null ? new("alasan tidak ditulis", "no reason given") : Text.Same(about),
            ReasonCodes.DueOn => Due(about),
            _ => Named(reason.Code, reason.Code, about),
        };
    }

    private static Text Named(string id, string en, string? about) => about is null ? new(id, en) : new($"{id} ({about})", $"{en} ({about})");

    private static Text Due(string? about) => about is null
        ? new("tanggal belum ditetapkan", "no date set")
        : DateOnly.TryParseExact(about, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? new(
                string.Create(CultureInfo.InvariantCulture, $"{date.Day} {Months[date.Month - 1]} {date.Year}"),
                date.ToString("d MMMM yyyy", CultureInfo.InvariantCulture))
            : Text.Same(about);
}
