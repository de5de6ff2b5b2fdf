using System.Globalization;
using Kinerja.Model.Achievements;
using Kinerja.Model.Values;
using Kinerja.Web.Components.Charts;
using Kinerja.Web.Components.Ui;

namespace Kinerja.Web.Components.Sheet;

/// <summary>Values for the component sheet. Targets are those of the Lumajang document, the rest is made up and marked so.</summary>
internal static class SheetSamples
{
    public static IReadOnlyList<Band> Bands => BandSet.Default;

    public static IReadOnlyList<ChartPoint> Healthy { get; } =
    [
        new("2013", N(1.12m), N(1.12m)) { Note = "dasar" },
        new("2014", N(1.59m), N(1.63m)),
        new("2015", N(1.61m), N(1.58m)),
        new("2016", TypedValue.Missing, N(2.16m)),
        new("2017", N(2.70m), N(2.64m)),
        new("2018", N(4.42m), N(4.57m)) { Break = "cara menilai berubah, 1 Jan 2018 (contoh)" },
        new("2019", N(5.18m), N(5.06m)),
    ];

    public static IReadOnlyList<ChartPoint> Growth { get; } =
    [
        new("2013", TypedValue.NotComputable(ReasonCodes.NoPreviousYear, "2012")),
        new("2014", TypedValue.Missing),
        new("2015", N(1.50m), N(1.6m)),
        new("2016", N(-0.40m), N(0.81m)),
        new("2017", N(1.10m), N(1.20m)),
        new("2018", N(0.60m), N(0.59m)),
        new("2019", TypedValue.NotDue(new DateOnly(2020, 3, 31)), N(0.59m)),
    ];

    public static IReadOnlyList<ChartPoint> Stock { get; } =
    [
        .. Enumerable.Range(0, 14).Select(i => new ChartPoint((2006 + i).ToString(CultureInfo.InvariantCulture), N(26_500m + (320 * i) - (i % 3 * 410)))),
    ];

    public static IReadOnlyList<TimelineEntry> History { get; } =
    [
        new(IconName.Shield, "Diverifikasi", "Bagian Organisasi Kab. Lumajang", "20 Jan 2020 08.55 WIB", Tone: Tone.Good),
        new(IconName.ArrowUp, "Diajukan", "Kepala Dinas", "14 Jan 2020 09.12 WIB", Tone: Tone.Waiting),
        new(IconName.Pencil, "Koperasi sehat TW IV:", "Siti Rahmawati, operator", "13 Jan 2020 10.38 WIB", Before: "9", After: "10", Quote: "Satu berita acara penilaian menyusul dari Kecamatan Senduro."),
        new(IconName.Chat, "Komentar: mohon cocokkan dengan berita acara", "Bagian Organisasi Kab. Lumajang", "11 Jan 2020 15.20 WIB"),
        new(IconName.Doc, "Target 2019: 5,06", "Impor dokumen IKU", "4 Feb 2019 08.30 WIB"),
    ];

    public static IReadOnlyList<FieldError> Errors(string prefix) =>
    [
        new(prefix + "-target", "Target TW II: tulis angka, misalnya 2,54"),
        new(prefix + "-alasan", "Alasan: isi alasan mengapa target diubah"),
    ];

    public static Band Band(int rank) => Bands.Single(band => band.Rank == rank);

    private static TypedValue N(decimal value) => TypedValue.Of(value);
}
