namespace Kinerja.Web.Components.Ui;

/// <summary>Class names of tones.</summary>
internal static class Tones
{
    /// <summary>The ending of <c>k-st--…</c>; empty for plain.</summary>
    public static string Suffix(Tone tone) => tone switch
    {
        Tone.Good => "ok",
        Tone.Waiting => "wait",
        Tone.Warning => "warn",
        Tone.Bad => "bad",
        Tone.Muted => "mute",
        _ => "",
    };

    /// <summary>Classes of a state word.</summary>
    public static string State(Tone tone) => tone == Tone.Plain ? "k-st" : $"k-st k-st--{Suffix(tone)}";

    /// <summary>Classes of a tag; waiting is information there, muted is plain.</summary>
    public static string Tag(Tone tone) => tone switch
    {
        Tone.Waiting => "k-tag k-tag--info",
        Tone.Plain or Tone.Muted => "k-tag",
        _ => $"k-tag k-tag--{Suffix(tone)}",
    };
}
