using Kinerja.Model.Overviews;
using Kinerja.Web.Components.Ui;

namespace Kinerja.Web.Components.Pages.Overviews;

/// <summary>Icon and tone of how far a reported figure has come; the words are <c>Seen.…</c>.</summary>
internal static class SeenLook
{
    public static (string Icon, Tone Tone) Of(Visibility seen) => seen switch
    {
        Visibility.Published => (IconName.Done, Tone.Good),
        Visibility.Verified => (IconName.Shield, Tone.Good),
        _ => (IconName.Filling, Tone.Waiting),
    };
}
