using Kinerja.Model.Outcomes;

namespace Kinerja.Model.Periods;

/// <summary>Codes and names of <see cref="Period"/>.</summary>
public static class PeriodExtensions
{
    /// <summary>The four quarters in order.</summary>
    public static IReadOnlyList<Period> Quarters { get; } = [Period.Tw1, Period.Tw2, Period.Tw3, Period.Tw4];

    /// <summary>The code used in addresses and in the API: <c>tw1</c>…<c>tw4</c>, <c>year</c>.</summary>
    public static string Code(this Period period) => period switch
    {
        Period.Tw1 => "tw1",
        Period.Tw2 => "tw2",
        Period.Tw3 => "tw3",
        Period.Tw4 => "tw4",
        _ => "year",
    };

    /// <summary>Reads a code; false when it is none.</summary>
    public static bool TryParse(string? code, out Period period)
    {
        period = code switch
        {
            "tw1" => Period.Tw1,
            "tw2" => Period.Tw2,
            "tw3" => Period.Tw3,
            "tw4" => Period.Tw4,
            "year" => Period.Year,
            _ => default,
        };
        return period != default;
    }

    /// <summary>The name for people: <i>TW I</i>…<i>TW IV</i>, <i>setahun</i>.</summary>
    public static Text Name(this Period period) => period switch
    {
        Period.Tw1 => new("TW I", "Q1"),
        Period.Tw2 => new("TW II", "Q2"),
        Period.Tw3 => new("TW III", "Q3"),
        Period.Tw4 => new("TW IV", "Q4"),
        _ => new("setahun", "full year"),
    };

    /// <summary>True for a quarter.</summary>
    public static bool IsQuarter(this Period period) => period is >= Period.Tw1 and <= Period.Tw4;
}
