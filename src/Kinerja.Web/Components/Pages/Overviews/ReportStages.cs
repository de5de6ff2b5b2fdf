using Kinerja.Web.Components.Ui;

namespace Kinerja.Web.Components.Pages.Overviews;

/// <summary>Icon and tone of each stage of reporting; the word is <c>State.…</c> of the shared words.</summary>
internal static class ReportStages
{
    public static (string Icon, Tone Tone) Look(ReportStage stage) => stage switch
    {
        ReportStage.Submitted => (IconName.Wait, Tone.Waiting),
        ReportStage.Returned => (IconName.Returned, Tone.Warning),
        ReportStage.Verified => (IconName.Shield, Tone.Good),
        ReportStage.Published => (IconName.Done, Tone.Good),
        _ => (IconName.Filling, Tone.Waiting),
    };
}
