using Kinerja.Model.Regions;

namespace Kinerja.Web.Application.Demo.Synthetic;

/// <summary>
/// How large a synthetic country is (configuration section <c>Kinerja:Demo:Synthetic</c>). The same numbers and the same seed give the same country, to the
/// last digit, on every machine.
/// </summary>
public sealed class SyntheticOptions
{
    /// <summary>Configuration section.</summary>
    public const string Section = "Kinerja:Demo:Synthetic";

    /// <summary>Provinces, 0–38, Jawa Timur first and then in the order of their codes; 0 makes nothing.</summary>
    public int Provinces { get; set; }

    /// <summary>At most so many kabupaten and kota of these provinces, in the order of their codes; 0 takes them all.</summary>
    public int Regions { get; set; }

    /// <summary>Agencies of each kabupaten and kota, 1–60.</summary>
    public int Agencies { get; set; } = 3;

    /// <summary>Key indicators of each agency, 1–40.</summary>
    public int Indicators { get; set; } = 4;

    /// <summary>Years, 1–10; the last one is <see cref="LastYear"/>.</summary>
    public int Years { get; set; } = 2;

    /// <summary>The last year, 2015–2100. Lumajang's own document ends in 2019.</summary>
    public int LastYear { get; set; } = 2019;

    /// <summary>False leaves every period open, as if nobody had submitted anything yet.</summary>
    public bool Submitted { get; set; } = true;

    /// <summary>Seed.</summary>
    public int Seed { get; set; } = 35;

    /// <summary>Commands under way at once, 1–64.</summary>
    public int Parallelism { get; set; } = 12;

    /// <summary>True for a process that only loads and then ends.</summary>
    public bool StopWhenDone { get; set; }

    /// <summary>What is wrong with the numbers; null when nothing is.</summary>
    public string? Wrong() => this switch
    {
        _ when Provinces < 0 || Provinces > RegionCatalogue.Provinces.Count => $"Provinces are 0–{RegionCatalogue.Provinces.Count}.",
        { Regions: < 0 } => "Regions are 0 or more.",
        { Agencies: < 1 or > 60 } => "Agencies of a region are 1–60.",
        { Indicators: < 1 or > 40 } => "Indicators of an agency are 1–40.",
        { Years: < 1 or > 10 } => "Years are 1–10.",
        { LastYear: < 2015 or > 2100 } => "The last year is 2015–2100.",
        { Parallelism: < 1 or > 64 } => "Commands at once are 1–64.",
        _ => null,
    };
}
