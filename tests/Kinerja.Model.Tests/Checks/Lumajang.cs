using Kinerja.Model.Indicators;
using Kinerja.Model.Plans;

namespace Kinerja.Model.Tests.Checks;

/// <summary>
/// The targets of the Lumajang document: lines 45–52 of its work plan with the exact numbers, decimals, lines and columns, beside the IKU list of its
/// lines 21–32, as an import leaves them before anybody has answered anything.
/// </summary>
internal static class Lumajang
{
    public const string Growth = "(Jml UM thn N - Jml UM thn N - 1) / ( Jml UM thn N - 1 ) X 100 %";

    public static Plan Plan { get; } = new PlanBuilder()
        .Objective("s-1", "1", "Meningkatnya Kualitas Koperasi")
        .Objective("s-2", "2", "Meningkatnya Kuantitas dan Kualitas Usaha Mikro")
        .Row("tujuan-1", IndicatorLevel.Goal, "87,3 87,6 88,2 89,6 89,7 89,8 91,9", "(Jml Koperasi sehat dan cukup sehat / Jml koperasi yang dinilai) x 100%",
            Card("Persentase Koperasi yang Sehat dan Cukup Sehat", "%", 45, 3, goal: "t-1"), 45)
        .Row("iku-1", IndicatorLevel.Key, "1,12 1,63 1,58 2,16 2,64 4,57 5,06", "(Jml Koperasi sehat / Jml koperasi yang dinilai) x 100%",
            Card("Persentase koperasi sehat", "%", 46, 5, "s-1", "1", "Persentase jumlah koperasi sehat", "1", 21), 46)
        .Row("iku-2", IndicatorLevel.Key, "65,19 64,68 64,79 68,45 69,05 87,50 87,97", "(Jml Koperasi cukup sehat / Jml koperasi yang dinilai) x 100%",
            Card("Persentase koperasi cukup sehat", "%", 47, 5, "s-1", "2", "Persentase jumlah koperasi cukup sehat", "2", 22), 47)
        .Row("tujuan-2", IndicatorLevel.Goal, "- - 1,6 0,81 1,20 0,59 0,59", Growth,
            Card("Persentase Pertumbuhan Usaha Mikro", null, 48, 3, goal: "t-1"), 48)
        .Row("iku-4", IndicatorLevel.Key, "- - 0,51 0,50 1,02 1,06 2,03", Growth,
            Card("Persentase Peningkatan Usaha Mikro (UM)", "Unit", 49, 5, "s-2", "4", "Persentase Peningkatan jumlah Usaha Mikro", "1", 30), 49)
        .Row("iku-5", IndicatorLevel.Key, "- - 0,52 1,02 1,53 2,04 2,54", "( Jumlah UM terdaftar yg mandiri / Jumlah seluruh UM yg terdaftar ) X 100 %",
            Card("Persentase Usaha Mikro yang Mandiri", "%", 50, 5, "s-2", "5", null, "2", 31), 50)
        .Row("iku-6", IndicatorLevel.Key, "- - 0,44 0,88 0,51 0,79 0,49",
            "(Jml UM yg berubah status ke UK thn N - Jml UM yg berubah status ke UK thn N -1) / (Jml UM yg berubah status ke UK thn N-1) X 100 %",
            Card("Persentase Peningkatan Usaha Mikro ke Usaha Kecil", "Unit", 52, 6, "s-2", "6", null, "3", 32), 52, firstColumn: 9)
        .Build();

    private static Func<PlanIndicator, PlanIndicator> Card(
        string name, string? unit, int line, int column, string? objective = null, string? number = null, string? otherName = null, string? otherNumber = null,
        int? otherLine = null, string? goal = null) => indicator => indicator with
        {
            Name = name,
            OtherName = otherName,
            Number = number,
            OtherNumber = otherNumber,
            Objective = objective,
            Goal = goal,
            Unit = unit == "%" ? unit : "%",
            UnitText = unit,
            UnitProposed = unit != "%",
            Polarity = null,
            ProposedPolarity = Polarity.Higher,
            Owner = null,
            DataSource = null,
            Sources = otherLine is { } other ? [SourceLocation.AtLine(other, 3), SourceLocation.AtLine(line, column)] : [SourceLocation.AtLine(line, column)],
        };
}
