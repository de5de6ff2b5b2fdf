using Kinerja.Model.Keys;
using Kinerja.Model.Periods;
using Kinerja.Web.Application.Periods;

namespace Kinerja.Web.Components.Pages.Periods;

/// <summary>What the queue shows, all of it in its address. What cannot be read counts as left out.</summary>
/// <param name="State">One of <see cref="States"/>.</param>
/// <param name="Year">One year; null for the latest.</param>
/// <param name="Period">One period; null for all.</param>
public sealed record QueueFilter(string State, int? Year, Period? Period)
{
    /// <summary>What waits.</summary>
    public const string Waiting = "menunggu";

    /// <summary>The choices, in their order.</summary>
    public static IReadOnlyList<string> States { get; } = [Waiting, "dikembalikan", "terverifikasi", "terlambat", "semua"];

    /// <summary>Reads an address.</summary>
    public static QueueFilter Read(string? state, string? year, string? period) => new(
        state is not null && States.Contains(state) ? state : Waiting,
        KeyText.TryYear(year ?? "", out var known) ? known : null,
        PeriodAddress.TryParse(period, out var one) ? one : null);

    /// <summary>True when a row belongs to what is shown.</summary>
    public bool Shows(QueueRow row) => Shows(row, State);

    /// <summary>The same under another choice of states, for its count.</summary>
    public bool Shows(QueueRow row, string state)
    {
        ArgumentNullException.ThrowIfNull(row);
        return (Period is null || Period == row.Standing.Period) && state switch
        {
            Waiting => row.Standing.State.Status is PeriodStatus.Submitted or PeriodStatus.Submitting,
            "dikembalikan" => row.Standing.State.Status == PeriodStatus.Returned,
            "terverifikasi" => row.Standing.State.Status == PeriodStatus.Verified,
            "terlambat" => row.IsMissing,
            _ => true,
        };
    }
}
