using System.Globalization;
using Kinerja.Model.Periods;
using Kinerja.Web.Application.Home;
using Kinerja.Web.Application.Periods;
using Kinerja.Web.Components.Layout;
using Kinerja.Web.Localisation;
using Microsoft.Extensions.Localization;

namespace Kinerja.Web.Components.Pages.Home;

/// <summary>Words that several parts of the home share.</summary>
internal static class HomeText
{
    /// <summary>Rabu, 15 Januari 2020.</summary>
    public static string Day(DateOnly date) => date.ToString("dddd, d MMMM yyyy", CultureInfo.CurrentCulture);

    /// <summary>Rab, 15 Jan 2020.</summary>
    public static string Short(DateOnly date) => date.ToString("ddd, d MMM yyyy", CultureInfo.CurrentCulture);

    /// <summary>"Realisasi TW IV 2019".</summary>
    public static string Title(IStringLocalizer<HomeWords> words, PeriodStanding standing) =>
        words["Task." + standing.Period.Code(), standing.Year.ToString(CultureInfo.InvariantCulture)];

    /// <summary>"2 hari lagi", "lewat 3 hari".</summary>
    public static string Left(IStringLocalizer<HomeWords> words, PeriodStanding standing) => standing.DaysLeft switch
    {
        < 0 => words["Late", -standing.DaysLeft],
        0 => words["Today"],
        1 => words["Tomorrow"],
        _ => words["Left", standing.DaysLeft],
    };

    /// <summary>The class of how near it is: late, soon, or neither.</summary>
    public static string LeftCss(PeriodStanding standing) => standing.DaysLeft < 0 ? "k-late" : standing.DaysLeft <= 7 ? "k-soon" : "k-3rd";

    /// <summary>What the reader does about it, and where.</summary>
    public static (string Word, string Href, bool IsOwn) Act(IStringLocalizer<HomeWords> words, HomeTask task, HomeRoles roles, string region, string agency)
    {
        var (year, period) = (task.Standing.Year, task.Standing.Period);
        var check = AgencyLinks.Submit(region, agency, year, period);
        return task.Standing.Turn switch
        {
            Turn.Operator when roles.IsOperator && task.Standing.State.Status == PeriodStatus.Returned && period.IsQuarter() => (words["Act.Notes"], AgencyLinks.Entry(region, agency, year, period), true),
            Turn.Operator when roles.IsOperator && task.Progress is { Empty: > 0, Filled: 0 } => (words["Act.Begin"], AgencyLinks.Entry(region, agency, year, period), true),
            Turn.Operator when roles.IsOperator && task.Progress is { Empty: > 0 } => (words["Act.Fill"], AgencyLinks.Entry(region, agency, year, period), true),
            Turn.Operator when roles.IsOperator => (words["Act.Check"], check, true),
            Turn.Head when roles.IsHead => (words["Act.Sign"], check, true),
            Turn.Operator or Turn.Head => (words[roles.IsHead ? "Act.Check" : "Act.Look"], check, false),
            Turn.Reviewer when roles.IsReviewer => (words["Act.Verify"], AgencyLinks.Verify(region, agency, year, period), true),
            Turn.Publisher when roles.IsReviewer => (words["Act.Publish"], AgencyLinks.Verify(region, agency, year, period), true),
            Turn.Reviewer or Turn.Publisher => (words["Act.Look"], AgencyLinks.Verify(region, agency, year, period), false),
            _ => (words["Act.Look"], AgencyLinks.Scorecard(region, agency, year, period), false),
        };
    }

    /// <summary>Icon, words and tone of where a period stands.</summary>
    public static (string Icon, string Word, Ui.Tone Tone) State(IStringLocalizer<HomeWords> words, PeriodStanding standing, EntryProgress? progress) => standing.State.Status switch
    {
        PeriodStatus.Open when standing.Ready is not null => (Ui.IconName.Clock, words["State.Ready"], Ui.Tone.Waiting),
        PeriodStatus.Open when !standing.HasBegun => (Ui.IconName.Clock, words["State.NotBegun"], Ui.Tone.Muted),
        PeriodStatus.Open when progress is { Filled: 0 } => (Ui.IconName.Missing, words["State.Empty"], standing.DaysLeft < 0 ? Ui.Tone.Warning : Ui.Tone.Muted),
        PeriodStatus.Open => (Ui.IconName.Filling, words["State.Filling"], Ui.Tone.Waiting),
        PeriodStatus.Returned when standing.Ready is not null => (Ui.IconName.Clock, words["State.Ready"], Ui.Tone.Waiting),
        PeriodStatus.Returned => (Ui.IconName.Returned, words["State.Returned"], Ui.Tone.Warning),
        PeriodStatus.Submitting or PeriodStatus.Submitted => (Ui.IconName.Wait, words["State.Submitted"], Ui.Tone.Waiting),
        PeriodStatus.Verified => (Ui.IconName.Shield, words["State.Verified"], Ui.Tone.Good),
        PeriodStatus.Published => (Ui.IconName.Done, words["State.Published"], Ui.Tone.Good),
        _ => (Ui.IconName.Lock, words["State.Locked"], Ui.Tone.Good),
    };
}
