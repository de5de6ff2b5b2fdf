using Kinerja.Model.Overviews;
using Kinerja.Model.Periods;
using Kinerja.Web.Components.Ui;

namespace Kinerja.Web.Components.Pages.Overviews;

/// <summary>Icon and tone of how far a reported figure has come: the period of an agency by its status, those of a region by who may see them.</summary>
internal static class StatusLook
{
    public static (string Icon, Tone Tone) Of(Visibility seen) => seen switch
    {
        Visibility.Published => (IconName.Done, Tone.Good),
        Visibility.Verified => (IconName.Shield, Tone.Good),
        _ => (IconName.Filling, Tone.Waiting),
    };

    public static (string Icon, Tone Tone) Of(PeriodStatus status) => status switch
    {
        PeriodStatus.Submitting or PeriodStatus.Submitted => (IconName.Wait, Tone.Waiting),
        PeriodStatus.Returned => (IconName.Returned, Tone.Warning),
        PeriodStatus.Verified => (IconName.Shield, Tone.Good),
        PeriodStatus.Published => (IconName.Done, Tone.Good),
        PeriodStatus.Locked => (IconName.Lock, Tone.Good),
        _ => (IconName.Filling, Tone.Waiting),
    };
}
