using System.Globalization;
using Kinerja.Model.Periods;

namespace Kinerja.Web.Components.Layout;

/// <summary>Addresses of an agency's pages, in one place. Every part is escaped.</summary>
public static class AgencyLinks
{
    /// <summary>Everything of an agency begins here.</summary>
    public static string Root(string region, string agency) => $"/i/{Uri.EscapeDataString(region)}/{Uri.EscapeDataString(agency)}";

    /// <summary>The scorecard of a year, or of a quarter in it.</summary>
    public static string Scorecard(string region, string agency, int year, Period period = Period.Year) =>
        $"{Root(region, agency)}/iku/{Digits(year)}{(period == Period.Year ? "" : $"?periode={period.Code()}")}";

    /// <summary>One indicator in a year, or in a quarter of it.</summary>
    public static string Indicator(string region, string agency, int year, string code, Period period = Period.Year) =>
        $"{Root(region, agency)}/iku/{Digits(year)}/{Uri.EscapeDataString(code)}{(period == Period.Year ? "" : $"?periode={period.Code()}")}";

    /// <summary>Entry of a quarter's figures.</summary>
    public static string Entry(string region, string agency, int year, Period period) => $"{Root(region, agency)}/isi/{Digits(year)}/{period.Code()}";

    /// <summary>A quarter's figures as a workbook: download, upload, comparison.</summary>
    public static string Workbook(string region, string agency, int year, Period period) => $"{Entry(region, agency, year, period)}/lembar";

    /// <summary>One figure of a period: its history, what is said about it, its evidence.</summary>
    public static string Cell(string region, string agency, int year, Period period, string code) => $"{Entry(region, agency, year, period)}/{Uri.EscapeDataString(code)}";

    /// <summary>Where a file of evidence for a figure is sent to.</summary>
    public static string Upload(string region, string agency, int year, Period period, string code) => $"{Cell(region, agency, year, period, code)}/bukti";

    /// <summary>A file of evidence.</summary>
    public static string Evidence(string region, string agency, int year, Period period, string id) =>
        $"{Root(region, agency)}/bukti/{Digits(year)}/{period.Code()}/{Uri.EscapeDataString(id)}";

    /// <summary>What a submission would find, and the act itself.</summary>
    public static string Submit(string region, string agency, int year, Period period) => $"{Root(region, agency)}/ajukan/{Digits(year)}/{Word(period)}";

    /// <summary>Verification of what was submitted.</summary>
    public static string Verify(string region, string agency, int year, Period period) => $"{Root(region, agency)}/periksa/{Digits(year)}/{Word(period)}";

    /// <summary>A word that is another one as soon as anything on a page of these years has changed.</summary>
    public static string Pulse(string region, string agency, IEnumerable<int> years) => $"{Root(region, agency)}/denyut?tahun={string.Join(',', years.Select(Digits))}";

    /// <summary>The cascade, targets by year, findings.</summary>
    public static string Plan(string region, string agency) => $"{Root(region, agency)}/rencana";

    /// <summary>Targets of a year.</summary>
    public static string Targets(string region, string agency, int year) => $"{Plan(region, agency)}/target/{Digits(year)}";

    /// <summary>Signed versions of a year.</summary>
    public static string Versions(string region, string agency, int year) => $"{Plan(region, agency)}/versi/{Digits(year)}";

    /// <summary>The card of an indicator, to be changed.</summary>
    public static string Card(string region, string agency, string code) => $"{Plan(region, agency)}/indikator/{Uri.EscapeDataString(code)}";

    /// <summary>The wording of a goal, to be changed.</summary>
    public static string Goal(string region, string agency, string code) => $"{Plan(region, agency)}/tujuan/{Uri.EscapeDataString(code)}";

    /// <summary>The wording of an objective, to be changed.</summary>
    public static string Objective(string region, string agency, string code) => $"{Plan(region, agency)}/sasaran/{Uri.EscapeDataString(code)}";

    /// <summary>A new indicator.</summary>
    public static string NewCard(string region, string agency) => $"{Plan(region, agency)}/indikator-baru";

    /// <summary>Import of a document.</summary>
    public static string Import(string region, string agency) => $"{Root(region, agency)}/impor";

    /// <summary>Beginning with a shared model, or adopting one.</summary>
    public static string Model(string region, string agency) => $"{Root(region, agency)}/model";

    /// <summary>What was done, by whom and when.</summary>
    public static string Audit(string region, string agency) => $"{Root(region, agency)}/jejak";

    /// <summary>API keys.</summary>
    public static string Keys(string region, string agency) => $"{Root(region, agency)}/kunci";

    /// <summary>A period as addresses of pages write it: <c>tw1</c>…<c>tw4</c>, <c>tahun</c>.</summary>
    public static string Word(Period period) => period == Period.Year ? "tahun" : period.Code();

    private static string Digits(int year) => year.ToString(CultureInfo.InvariantCulture);
}
