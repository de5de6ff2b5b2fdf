using System.Globalization;
using Kinerja.Model.Keys;
using Kinerja.Model.Overviews;
using Kinerja.Model.Periods;

namespace Kinerja.Web.Components.Pages.Overviews;

/// <summary>What an overview shows, all of it in its address. What cannot be read is named, and the default takes its place.</summary>
public sealed record OverviewQuery
{
    /// <summary>Code of the shared indicator; null for the first.</summary>
    public string? Indicator { get; init; }

    /// <summary>Year; null for the latest.</summary>
    public int? Year { get; init; }

    /// <summary>Quarter or the year.</summary>
    public Period Period { get; init; } = Period.Year;

    /// <summary>Whose view.</summary>
    public Visibility Audience { get; init; }

    /// <summary>The widest view that who asks may have of the region; what an address without a view means.</summary>
    public Visibility Widest { get; init; }

    /// <summary>True for the view by indicator.</summary>
    public bool ByIndicator { get; init; }

    /// <summary>Order of the table; null for the table's own.</summary>
    public SortOrder? Sort { get; init; }

    /// <summary>A year or a region code to compare with; null without a comparison.</summary>
    public string? Compare { get; init; }

    /// <summary>Names of parameters that could not be read.</summary>
    public IReadOnlyList<string> Unread { get; init; } = [];

    /// <summary>The year to compare with, when it is one.</summary>
    public int? CompareYear => KeyText.TryYear(Compare ?? "", out var year) ? year : null;

    /// <summary>The region to compare with, when it is one.</summary>
    public RegionCode? CompareRegion => CompareYear is null && RegionCode.TryParse(Compare, out var region) ? region : null;

    /// <summary>Reads the parameters of an address.</summary>
    public static OverviewQuery Read(Func<string, string?> parameter)
    {
        var unread = new List<string>();
        var year = Get("tahun") is { } y ? KeyText.TryYear(y, out var asked) ? asked : Refuse<int?>("tahun", null) : null;
        var period = Get("periode") is { } p ? PeriodExtensions.TryParse(p, out var known) ? known : Refuse("periode", Period.Year) : Period.Year;
        var audience = Get("keadaan") is { } a ? AudienceCodes.TryRead(a, out var seen) ? seen : Refuse("keadaan", Visibility.All) : Visibility.All;
        SortOrder? sort = Get("urut") is { } s ? SortOrder.TryParse(s, out var order) ? order : Refuse<SortOrder?>("urut", null) : null;
        var byIndicator = Get("tampilan") is { } t && (t == "indikator" || (t != "daerah" && Refuse("tampilan", false)));
        var indicator = Get("indikator") is { } i ? KeyText.IsCode(i, KeyText.MaxCode) ? i : Refuse<string?>("indikator", null) : null;
        var compare = Get("banding") is { } b ? KeyText.TryYear(b, out _) || RegionCode.TryParse(b, out _) ? b : Refuse<string?>("banding", null) : null;
        return new()
        {
            Indicator = indicator, Year = year, Period = period, Audience = audience, ByIndicator = byIndicator, Sort = sort, Compare = compare, Unread = unread,
        };

        string? Get(string name) => parameter(name) is { } text && !string.IsNullOrWhiteSpace(text) ? text.Trim() : null;

        T Refuse<T>(string name, T instead)
        {
            unread.Add(name);
            return instead;
        }
    }

    /// <summary>The same for somebody who may see no more than this.</summary>
    public OverviewQuery Within(Visibility widest) => this with { Widest = widest, Audience = Audience < widest ? widest : Audience };

    /// <summary>The address of the overview of a region with these choices.</summary>
    public string Href(string region) => Root(region) + Tail();

    /// <summary>The address of the explanation of the region's figure.</summary>
    public string ExplainHref(string region) => Root(region) + "/penjelasan" + (this with { ByIndicator = false, Sort = null, Compare = null }).Tail();

    /// <summary>The address of what is seen, as a table of comma-separated values.</summary>
    public string DownloadHref(string region) => Root(region) + "/unduh.csv" + Tail();

    /// <summary>Everything of a region begins here.</summary>
    public static string Root(string region) => "/w/" + Uri.EscapeDataString(region);

    private string Tail()
    {
        var parts = new List<string>();
        Add("indikator", Indicator);
        Add("tahun", Year?.ToString(CultureInfo.InvariantCulture));
        Add("periode", Period == Period.Year ? null : Period.Code());
        Add("keadaan", Audience == Widest ? null : Audience.InAddress());
        Add("tampilan", ByIndicator ? "indikator" : null);
        Add("banding", Compare);
        Add("urut", Sort?.ToString());
        return parts.Count == 0 ? "" : "?" + string.Join('&', parts);

        void Add(string name, string? value)
        {
            if (value is not null)
            {
                parts.Add($"{name}={Uri.EscapeDataString(value)}");
            }
        }
    }
}
