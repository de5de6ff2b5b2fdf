using System.Diagnostics.CodeAnalysis;
using Kinerja.Model.Keys;
using Kinerja.Model.Outcomes;
using Kinerja.Model.Periods;

namespace Kinerja.Web.Api;

/// <summary>Keys from the parts of an address. What is no key names nothing: 404.</summary>
internal static class RouteKeys
{
    public static bool TryAgency(string region, string agency, [NotNullWhen(true)] out AgencyKey? key, [NotNullWhen(false)] out IResult? refusal)
    {
        refusal = AgencyKey.TryParse($"{region}{KeyText.Separator}{agency}", out key) ? null : NotFound("Perangkat daerah", "Agency", $"{region}/{agency}");
        return key is not null;
    }

    public static bool TryIndicatorYear(
        string region, string agency, string code, int year, [NotNullWhen(true)] out IndicatorYearKey? key, [NotNullWhen(false)] out IResult? refusal)
    {
        refusal = IndicatorYearKey.TryParse(string.Join(KeyText.Separator, region, agency, code, year), out key)
            ? null
            : NotFound("Indikator", "Indicator", $"{code} {year}");
        return key is not null;
    }

    public static bool TryPeriod(string? text, out Period period, [NotNullWhen(false)] out IResult? refusal)
    {
        refusal = PeriodExtensions.TryParse(text ?? "year", out period)
            ? null
            : OutcomeResults.Refuse("periodUnknown", "Periode ditulis tw1, tw2, tw3, tw4, atau year.", "A period is tw1, tw2, tw3, tw4 or year.", "period");
        return refusal is null;
    }

    public static IResult NotFound(string id, string en, string what) =>
        OutcomeResults.Refuse("notFound", $"{id} {what} tidak ada.", $"{en} {what} does not exist.", kind: ProblemKind.NotFound);
}
