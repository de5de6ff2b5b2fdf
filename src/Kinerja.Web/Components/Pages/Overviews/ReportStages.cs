using Kinerja.Model.Periods;
using Kinerja.Web.Components.Ui;

namespace Kinerja.Web.Components.Pages.Overviews;

/// <summary>Icon and tone of where a period stands on its way.</summary>
internal static class ReportStages
{
    public static (string Icon, Tone Tone) Look(PeriodStatus status) => status switch
    {
        PeriodStatus.Submitting or PeriodStatus.Submitted => (IconName.Wait, Tone.Waiting),
        PeriodStatus.Returned => (IconName.Returned, Tone.Warning),
        PeriodStatus.Verified => (IconName.Shield, Tone.Good),
        PeriodStatus.Published => (IconName.Done, Tone.Good),
        PeriodStatus.Locked => (IconName.Lock, Tone.Good),
        _ => (IconName.Filling, Tone.Waiting),
    };
}
