using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Kinerja.Documents.Outputs.Content;
using Kinerja.Model.Keys;
using Kinerja.Model.Periods;

namespace Kinerja.Web.Application.Outputs;

/// <summary>Which document is wanted.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Year">Year.</param>
/// <param name="Period">A quarter, or the year.</param>
/// <param name="Indicator">Code of the indicator for its sheet; null for others.</param>
/// <param name="Version">Number of a signed version; null for the one in force, or the present plan where none is signed.</param>
internal sealed record OutputRequest(OutputKind Kind, int Year, Period Period = Period.Year, string? Indicator = null, int? Version = null)
{
    /// <summary>Reads the parts of an address; false where they name no document that there could be.</summary>
    public static bool TryRead(string? kind, int year, string? period, string? indicator, string? version, [NotNullWhen(true)] out OutputRequest? request)
    {
        request = null;
        var number = 0;
        if (!OutputKinds.TryParse(kind, out var known) || !KeyText.IsYear(year) || !PeriodExtensions.TryParse(period ?? "year", out var of)
            || (indicator is not null && !KeyText.IsCode(indicator))
            || (version is not null && !int.TryParse(version, NumberStyles.None, CultureInfo.InvariantCulture, out number)))
        {
            return false;
        }

        // Each kind is of a quarter, of a year, or of a figure, and of nothing else.
        var isSheet = known == OutputKind.ExplanationSheet;
        if (isSheet != indicator is not null || (known == OutputKind.QuarterlyReport && !of.IsQuarter()) || (known != OutputKind.QuarterlyReport && !isSheet && of != Period.Year)
            || (version is not null && !known.Value.HasVersions()))
        {
            return false;
        }

        request = new(known.Value, year, of, indicator, version is null ? null : number);
        return true;
    }

    /// <summary>The address of its page below that of the agency's documents.</summary>
    public string Path => Address("") + Query;

    /// <summary>The address of a file below that of the agency's documents.</summary>
    public string File(string ending) => Address("." + ending) + Query;

    private string Address(string ending) => string.Create(CultureInfo.InvariantCulture, $"{Kind.Code()}/{Year}{(Period == Period.Year ? "" : "/" + Period.Code())}{ending}");

    private string Query
    {
        get
        {
            List<string> parts = [];
            if (Indicator is { } code)
                parts.Add($"indikator={Uri.EscapeDataString(code)}");
            if (Version is { } version)
                parts.Add(string.Create(CultureInfo.InvariantCulture, $"versi={version}"));
            return parts.Count == 0 ? "" : "?" + string.Join('&', parts);
        }
    }
}
