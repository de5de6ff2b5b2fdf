using System.Diagnostics.CodeAnalysis;

namespace Kinerja.Model.Periods;

/// <summary>
/// The time zone of a region: WIB, WITA or WIT. The offsets are constants of the law (Keppres 41/1987, no summer time), so dates do not depend on the
/// time zone tables of the host.
/// </summary>
public sealed record ReportingZone
{
    private ReportingZone(string id, string abbreviation, int hours) => (Id, Abbreviation, Hours) = (id, abbreviation, hours);

    /// <summary>Western Indonesia, UTC+7.</summary>
    public static ReportingZone Wib { get; } = new("Asia/Jakarta", "WIB", 7);

    /// <summary>Central Indonesia, UTC+8.</summary>
    public static ReportingZone Wita { get; } = new("Asia/Makassar", "WITA", 8);

    /// <summary>Eastern Indonesia, UTC+9.</summary>
    public static ReportingZone Wit { get; } = new("Asia/Jayapura", "WIT", 9);

    /// <summary>The three zones, west to east.</summary>
    public static IReadOnlyList<ReportingZone> All { get; } = [Wib, Wita, Wit];

    /// <summary>The IANA name, e.g. <c>Asia/Jakarta</c>.</summary>
    public string Id { get; }

    /// <summary><c>WIB</c>, <c>WITA</c> or <c>WIT</c>; printed after every time.</summary>
    public string Abbreviation { get; }

    /// <summary>Hours ahead of UTC, 7–9.</summary>
    public int Hours { get; }

    /// <summary>Finds a zone by its IANA name (also <c>Asia/Pontianak</c>, <c>Asia/Ujung_Pandang</c>) or its abbreviation, whatever the case.</summary>
    public static bool TryFind(string? text, [NotNullWhen(true)] out ReportingZone? zone)
    {
        zone = text?.Trim().ToUpperInvariant() switch
        {
            "WIB" or "ASIA/JAKARTA" or "ASIA/PONTIANAK" => Wib,
            "WITA" or "ASIA/MAKASSAR" or "ASIA/UJUNG_PANDANG" => Wita,
            "WIT" or "ASIA/JAYAPURA" => Wit,
            _ => null,
        };
        return zone is not null;
    }

    /// <summary>
    /// The zone of a province or of a region in it, by the first two digits of its Kemendagri code (<c>35.08</c> → WIB). A code that is none gives WIB,
    /// the zone of the capital.
    /// </summary>
    public static ReportingZone OfRegion(string? code) => (code ?? "").Split('.', 2)[0] switch
    {
        "51" or "52" or "53" or "63" or "64" or "65" or "71" or "72" or "73" or "74" or "75" or "76" => Wita,
        "81" or "82" or "91" or "92" or "93" or "94" or "95" or "96" => Wit,
        _ => Wib,
    };

    /// <summary>The date on the wall of this zone at an instant. At the ends of the calendar the first or last date.</summary>
    public DateOnly LocalDate(DateTimeOffset now)
    {
        var ticks = Math.Min(now.UtcTicks + (Hours * TimeSpan.TicksPerHour), DateTime.MaxValue.Ticks);
        return DateOnly.FromDateTime(new DateTime(ticks, DateTimeKind.Unspecified));
    }
}
