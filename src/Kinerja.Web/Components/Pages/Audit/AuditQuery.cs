using System.Globalization;
using Kinerja.Grains.Audit.Contracts;
using Kinerja.Model.Periods;
using Microsoft.AspNetCore.WebUtilities;

namespace Kinerja.Web.Components.Pages.Audit;

/// <summary>What the address asks of the audit. What cannot be read is left out.</summary>
public sealed record AuditQuery
{
    private const int MaxText = 100;

    /// <summary>Part of a name, or an id.</summary>
    public string? Who { get; init; }

    /// <summary>Part of an action or an object.</summary>
    public string? What { get; init; }

    /// <summary>First day.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last day.</summary>
    public DateOnly? To { get; init; }

    /// <summary>Outcome.</summary>
    public AuditOutcome? Outcome { get; init; }

    /// <summary>Place before which the page begins.</summary>
    public long? Before { get; init; }

    /// <summary>True when anything was chosen.</summary>
    public bool IsFiltered => this with { Before = null } != new AuditQuery();

    /// <summary>Reads the parameters of an address.</summary>
    public static AuditQuery Read(Func<string, string?> parameter) => new()
    {
        Who = Text(parameter("siapa")),
        What = Text(parameter("apa")),
        From = Day(parameter("dari")),
        To = Day(parameter("sampai")),
        Outcome = Enum.TryParse<AuditOutcome>(parameter("hasil"), ignoreCase: true, out var outcome) && Enum.IsDefined(outcome) ? outcome : null,
        Before = long.TryParse(parameter("sebelum"), NumberStyles.None, CultureInfo.InvariantCulture, out var before) && before > 0 ? before : null,
    };

    /// <summary>The filter, with days as they are where the reader looks.</summary>
    public AuditFilter Filter(ReportingZone zone) => new()
    {
        Who = Who,
        What = What,
        Outcome = Outcome,
        From = From is { } from ? Midnight(from, zone) : null,
        Until = To is { } to && to < DateOnly.MaxValue ? Midnight(to.AddDays(1), zone) : null,
    };

    /// <summary>An address with these choices.</summary>
    public string Href(string path) => QueryHelpers.AddQueryString(path, new Dictionary<string, string?>
    {
        ["siapa"] = Who,
        ["apa"] = What,
        ["dari"] = Print(From),
        ["sampai"] = Print(To),
        ["hasil"] = Outcome is { } outcome ? InAddress(outcome) : null,
        ["sebelum"] = Before?.ToString(CultureInfo.InvariantCulture),
    }.Where(p => p.Value is not null));

    /// <summary>An outcome as it stands in addresses.</summary>
    public static string InAddress(AuditOutcome outcome) => outcome.ToString().ToLowerInvariant();

    /// <summary>A day as a date field has it.</summary>
    public static string? Print(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static DateTimeOffset Midnight(DateOnly day, ReportingZone zone) => new(day.ToDateTime(TimeOnly.MinValue), TimeSpan.FromHours(zone.Hours));

    private static string? Text(string? text) => text?.Trim() is { Length: > 0 } given ? given[..Math.Min(given.Length, MaxText)] : null;

    private static DateOnly? Day(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is > 1900 and < 2200 ? day : null;
}
