using Kinerja.Grains.Agencies.Contracts;
using Kinerja.Grains.Agencies.Storage;
using Kinerja.Grains.Shared;
using Kinerja.Model.Keys;
using Kinerja.Model.Outcomes;
using Kinerja.Model.Periods;
using Kinerja.Model.Regions;

namespace Kinerja.Grains.Agencies;

/// <summary>What an agency must be to be opened. Pure.</summary>
internal static class AgencyRules
{
    private const int MinName = 3;
    private const int MaxName = 200;

    /// <summary>Everything that is wrong; empty when it may be opened.</summary>
    public static IReadOnlyList<Problem> Check(AgencyKey key, OpenAgency command) =>
    [
        .. RegionCatalogue.Find(key.Region) is null ? new[] { RegionCatalogue.NotListed(key.Region, "region") } : [],
        .. Name("name", command.Name), .. string.IsNullOrWhiteSpace(command.RegionName) ? [] : Name("regionName", command.RegionName),
        .. ReportingCalendar.Create(command.TimeZone).Problems.Select(p => p with { Field = "timeZone" }),
    ];

    /// <summary>A new agency; its region is named as the catalogue does unless the command names it.</summary>
    public static AgencyState Opened(AgencyKey key, OpenAgency command) => new()
    {
        Revision = 1,
        CascadeRevision = 1,
        Name = command.Name.Trim(),
        RegionName = string.IsNullOrWhiteSpace(command.RegionName) ? RegionCatalogue.Find(key.Region)!.Name : command.RegionName.Trim(),
        TimeZone = Zone(command.TimeZone),
        DueDays = ReportingCalendar.DefaultDueDays,
        IsSample = command.IsSample,
    };

    /// <summary>True when the agency is open with the same facts.</summary>
    public static bool IsSame(AgencyKey key, AgencyState open, OpenAgency command) =>
        Opened(key, command) is var asked
        && (open.Name, open.RegionName, open.TimeZone, open.IsSample) == (asked.Name, asked.RegionName, asked.TimeZone, asked.IsSample);

    /// <summary>The agency is open with other facts.</summary>
    public static Problem Exists(AgencyState open) => new(
        "agencyExists", new($"Perangkat daerah ini sudah dibuka sebagai “{open.Name}”.", $"This agency is open already as “{open.Name}”."), Kind: ProblemKind.Conflict);

    /// <summary>The plan does not fit.</summary>
    public static Problem TooLarge() => new(
        "planTooLarge",
        new("Rencana terlalu besar untuk disimpan. Kurangi tahun, target triwulan, atau teks yang panjang.",
            "The plan is too large to be stored. Reduce years, quarterly targets or long texts."),
        Kind: ProblemKind.TooLarge);

    /// <summary>The plan is stored, and nothing could be pushed at the moment.</summary>
    public static Problem PushPending(int remaining) => new(
        "pushPending",
        new($"Rencana tersimpan, tetapi {remaining} angka belum menerimanya. Ulangi sebentar lagi; sistem juga mencoba sendiri.",
            $"The plan is stored, but {remaining} figures have not taken it yet. Repeat shortly; the system also tries by itself."),
        Kind: ProblemKind.Unavailable);

    private static IEnumerable<Problem> Name(string field, string? name) => (name?.Trim().Length ?? 0) switch
    {
        < MinName => [Refusals.Required(field, MinName)],
        > MaxName => [Refusals.TooLong(field, MaxName)],
        _ => [],
    };

    private static string Zone(string text) => ReportingZone.TryFind(text, out var zone) ? zone.Id : text;
}
